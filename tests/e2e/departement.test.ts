import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";

import { lireRecu } from "../../src/fichiers/lireRecu";
import { donnerAuVolet } from "./outils/donnerAuVolet";
import { PageOuverte } from "./outils/page";
import { verifierLeVolet } from "./outils/verifierLeVolet";

/** D'un dossier de CTG à son dossier départemental ; chaque essai continue le précédent. */
describe.each([
  ["clair", 320, false],
  ["sombre", 450, true],
] as const)("le dossier départemental, en thème %s, à %i pixels", (theme, largeur, sombre) => {
  let ouverte: PageOuverte;
  let ecran: Locator;

  beforeAll(async () => {
    ouverte = await PageOuverte.ouvrir({ hauteur: 1000, sombre });
    ecran = ouverte.volet.getByRole("tabpanel");
  });

  afterAll(() => ouverte.fermer());
  afterEach(() => expect(ouverte.incidents).toEqual([]));

  const ecrire = (champ: string, texte: string) =>
    ecran.getByRole("textbox", { name: champ }).first().fill(texte);
  const choisir = (champ: string, label: string) =>
    ecran.getByRole("combobox", { name: champ }).first().selectOption({ label });
  const appuyer = (nom: string | RegExp) => ecran.getByRole("button", { name: nom }).first().click();
  const deplier = (titre: string) =>
    ecran.locator("summary").getByText(titre, { exact: true }).last().click();
  const leMontant = () => ecran.locator("section > .montant").first();
  const montant = async () => (await leMontant().innerText()).replace(/[\u00a0\u202f]/g, " ");

  async function fait(phrase: string): Promise<void> {
    await ecran.getByText(phrase).first().waitFor();
    await ouverte.auRepos();
  }

  async function verifier(etat: string): Promise<void> {
    await verifierLeVolet(ouverte);
    await ouverte.capturer(`departement-${theme}-${largeur}-${etat}`);
  }

  test("l’ouvrir est un geste explicite, et ne change rien au financement de la CTG", async () => {
    await ouverte.construireLExemple();
    await donnerAuVolet(ouverte, largeur);
    await ouverte.volet.getByRole("tab", { name: "Financement" }).click();
    await leMontant().waitFor();
    const deLaCtg = await montant();
    await ecran.getByRole("radio", { name: "Du département" }).click();
    await ecran.getByText("Pas de dossier départemental").waitFor();
    await verifier("a-ouvrir");
    await appuyer("Ouvrir le dossier départemental");
    await fait("Dossier départemental ouvert");
    await ecran.getByText("Rien à financer encore").waitFor();
    await ecran.getByRole("radio", { name: "De la CTG" }).click();
    await leMontant().waitFor();
    expect(await montant()).toBe(deLaCtg);
    await ecran.getByRole("radio", { name: "Du département" }).click();
  });

  test("une ingénierie et une coopération donnent un montant, qui se déplie jusqu’à ses règles", async () => {
    await deplier("Le dossier");
    await ecrire("Département", "Département fictif");
    await ecrire("Début du SDSF", "01/01/2022");
    await ecrire("Fin du SDSF", "31/12/2026");
    await ecrire("Année financée", "2024");
    await appuyer("Enregistrer : dossier départemental");
    await fait("Dossier départemental enregistré.");

    await deplier("Ingénierie");
    await appuyer("Ajouter une ingénierie");
    await ecrire("Objet", "Étude fictive");
    await appuyer(/^Enregistrer$/);
    await fait("Ingénierie ajoutée : Étude fictive, 2024.");
    await ecran.getByText("Le montant ne se calcule pas encore").waitFor();
    await verifier("a-completer");
    await appuyer(/^Compléter.*Barème/);
    const vise = await ouverte.cadreDuVolet.evaluate(() => document.activeElement?.textContent);
    expect(vise).toBe("Ajouter un barème");

    await deplier("Coopération");
    await appuyer("Ajouter une coopération");
    await ecrire("Réseau animé", "Réseau fictif");
    await ecrire("ETP petite enfance", "0,5");
    await ecrire("ETP enfance jeunesse", "0,25");
    await appuyer(/^Enregistrer$/);
    await fait("Coopération ajoutée : Réseau fictif.");

    // « Compléter » a déplié les barèmes.
    for (const [bareme, valeur] of [
      ["Barème d’une action d’ingénierie départementale", "20000"],
      ["Barème d’un ETP de coopération départementale", "30000"],
    ] as const) {
      await appuyer("Ajouter un barème");
      await choisir("Barème", bareme);
      await ecrire(bareme, valeur);
      await ecrire("Source", "Circulaire fictive");
      await appuyer(/^Enregistrer$/);
      await fait(`Barème ajouté : ${bareme}, 2024.`);
    }
    await leMontant().waitFor();
    // 20 000 + 0,75 × 30 000.
    expect(await montant()).toMatch(/^42 500(,00)? €$/);
    await ecran.getByText("D’où vient ce montant").click();
    const replies = ecran.locator(
      "section:has(> .montant) details[open] details:not([open]) > summary:visible",
    );
    while ((await replies.count()) > 0) await replies.first().click();
    await ecran.getByText("R-INGE-1", { exact: true }).first().waitFor();
    await verifier("montant");
  });

  test("ses alertes ne paraissent pas dans le financement de la CTG", async () => {
    const alerte = "n’a pas de Cof dédiée à l’animation de réseau de professionnels";
    await ecran.getByText(alerte).first().waitFor();
    await ecran.getByRole("radio", { name: "De la CTG" }).click();
    await ecran.getByRole("heading", { name: /^Financement de la coordination/ }).waitFor();
    expect(await ecran.getByText(alerte).count()).toBe(0);
    await ecran.getByRole("radio", { name: "Du département" }).click();
  });

  test("la feuille rend le même montant par ses formules, et le fichier les mêmes saisies", async () => {
    const cellules = await ouverte.cellulesDe(await ouverte.nomDeFeuille("CTG Département"));
    const formules = Object.values(cellules).filter(
      ({ formule, valeur }) => formule !== undefined && valeur === 42500,
    );
    expect(formules.length).toBeGreaterThan(0);
    const fichier = await ouverte.telecharger();
    const rapport = lireRecu(await readFile(await fichier.path()));
    if (rapport.etat === "refuse") throw new Error(rapport.phrase);
    expect(rapport.malLus).toBe(0);
    expect(rapport.dossier.departement).toMatchObject({
      departement: "Département fictif",
      ingenieries: [{ objet: "Étude fictive" }],
      cooperations: [{ objet: "Réseau fictif", etpPetiteEnfance: 0.5 }],
    });
  });
});
