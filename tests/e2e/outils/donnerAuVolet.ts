import type { PageOuverte } from "./page";

/** Élargit ou rétrécit le volet au clavier : la poignée va de 320 à 450 pixels, de 10 en 10. */
export async function donnerAuVolet({ page }: PageOuverte, largeur: number): Promise<void> {
  const poignee = page.getByRole("separator", { name: "Largeur du volet" });
  await poignee.focus();
  for (;;) {
    const actuelle = Number(await poignee.getAttribute("aria-valuenow"));
    if (actuelle === largeur) return;
    await page.keyboard.press(actuelle < largeur ? "ArrowLeft" : "ArrowRight");
  }
}
