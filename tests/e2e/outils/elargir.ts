import type { PageOuverte } from "./page";

/** Donne au volet cette largeur, `450px`, sans la poignée : elle ne va que de 320 à 450, et pas à pas. */
export async function elargir(ouverte: PageOuverte, largeur: string): Promise<void> {
  const aside = ouverte.page.locator("aside.volet");
  await aside.evaluate((volet, pixels) => (volet.style.width = pixels), largeur);
  // Le cadre ne relit ses requêtes de média qu'à l'image suivante.
  await ouverte.cadreDuVolet.evaluate(
    () => new Promise((peint) => requestAnimationFrame(() => requestAnimationFrame(peint))),
  );
}
