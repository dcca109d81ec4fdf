import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";

import { lireRecu } from "../../src/fichiers/lireRecu";
import { PageOuverte } from "./outils/page";
import { verifierLeVolet } from "./outils/verifierLeVolet";

/** De la saisie au montant, puis du montant à ses règles ; chaque essai continue le précédent. */
describe.each([
  ["l’exemple du Grand Châtellerault", false],
  ["un dossier au profil de la Charente", true],
] as const)("le financement, %s", (_, charente) => {
  let ouverte: PageOuverte;
  let ecran: Locator;

  beforeAll(async () => {
    ouverte = await PageOuverte.ouvrir({ hauteur: 1000, sombre: charente });
    ecran = ouverte.volet.getByRole("tabpanel");
  });

  afterAll(() => ouverte.fermer());
  afterEach(() => expect(ouverte.incidents).toEqual([]));

  const ecrire = (champ: string, texte: string, dans: Locator = ecran) =>
    dans.getByRole("textbox", { name: champ }).first().fill(texte);
  const appuyer = (nom: string | RegExp) => ecran.getByRole("button", { name: nom }).first().click();
  const enTete = () => ecran.getByRole("region", { name: /^Financement de la coordination/ });
  const montant = async () =>
    (await enTete().locator(".montant").innerText()).replace(/[\u00a0\u202f]/g, " ");

  async function verifier(etat: string): Promise<void> {
    await verifierLeVolet(ouverte);
    await ouverte.capturer(`financement-${charente ? "charente" : "exemple"}-${etat}`);
  }

  async function construire(): Promise<void> {
    if (!charente) return ouverte.construireLExemple();
    await ouverte.volet.getByRole("tab", { name: "Dossier" }).click();
    await ecrire("Territoire", "Pays d’Essai");
    await ecran.getByRole("textbox", { name: "Caf", exact: true }).fill("Caf de la Charente");
    await ecrire("Début de la CTG", "01/01/2023");
    await ecrire("Fin de la CTG", "31/12/2027");
    await ecrire("Année évaluée", "2024");
    await ecrire("Employeur", "Communauté de communes d’Essai");
    await ecran
      .getByRole("combobox", { name: "Profil de Caf" })
      .selectOption({ label: "Caf de la Charente" });
    await ecrire("Prénom", "Camille");
    await ecran.getByRole("textbox", { name: "Nom", exact: true }).fill("Essai");
    await ecrire("Quotité", "0,8");
    await appuyer("Construire la grille");
    await ouverte.volet.getByText("La grille est construite").waitFor();
    await ouverte.auRepos();
  }

  test("il s’ouvre, et dit ce qui manque tant qu’il manque quelque chose", async () => {
    await construire();
    await ouverte.volet.getByRole("tab", { name: "Financement" }).click();
    if (!charente) {
      await enTete().locator(".montant").waitFor();
      return;
    }
    await appuyer("Ouvrir le financement");
    await ecran.getByText("Le montant ne se calcule pas encore").waitFor();
    await ouverte.auRepos();
    expect(await enTete().locator(".montant").count()).toBe(0);
    await verifier("a-completer");
  });

  test("une faute se dit sous son champ, et rien n’est écrit", async () => {
    const feuille = await ouverte.nomDeFeuille("CTG Financement");
    const avant = await ouverte.cellulesDe(feuille);
    const nom = charente
      ? "Communauté de communes d’Essai"
      : "Communauté d’agglomération de Grand Châtellerault";
    const depliant = ecran.locator("details", { has: ouverte.volet.getByText(nom, { exact: true }) }).last();
    await depliant.locator("summary").first().click();
    await ecrire("Montant dû par la Caf", "-5", depliant);
    await appuyer(`Enregistrer : financement de ${nom}`);
    await depliant
      .getByText(/négatif|positif|nombre/)
      .first()
      .waitFor();
    expect(await ouverte.cellulesDe(feuille)).toEqual(avant);
  });

  test("le montant suit la saisie, au centime, et se déplie jusqu’à sa règle", async () => {
    const nom = charente
      ? "Communauté de communes d’Essai"
      : "Communauté d’agglomération de Grand Châtellerault";
    const depliant = ecran.locator("details", { has: ouverte.volet.getByText(nom, { exact: true }) }).last();
    const saisies: readonly (readonly [champ: string, texte: string])[] = charente
      ? [
          ["Année du montant dû", "2022"],
          ["Montant dû par la Caf", "40000"],
          ["ETP soutenus en N-1", "3"],
          ["Source", "Courrier d’essai"],
          ["ETP de la précédente CTG", "1"],
        ]
      : [["Montant dû par la Caf", "23000"]];
    for (const [champ, texte] of saisies) await ecrire(champ, texte, depliant);
    await appuyer(`Enregistrer : financement de ${nom}`);
    await ecran.getByText(`Données du financement enregistrées : ${nom}.`).waitFor();
    await ouverte.auRepos();
    // R-ARRONDI-1 : 0,8 × 40 000 ÷ 3, arrondi à la fin seulement ; l'exemple : 0,7 × 23 000 + 0,3 × 24 000.
    expect(await montant()).toMatch(charente ? /^10 666,67 €$/ : /^23 300(,00)? €$/);
    await enTete().getByText("D’où vient ce montant").click();
    const replies = enTete().locator("details[open] details:not([open]) > summary:visible");
    while ((await replies.count()) > 0) await replies.first().click();
    await enTete().getByText("R-FORFAIT-1", { exact: true }).first().waitFor();
    await verifier("montant");
  });

  test("la feuille rend le même montant par ses formules, et le fichier les mêmes saisies", async () => {
    const attendu = charente ? 10666.67 : 23300;
    const cellules = await ouverte.cellulesDe(await ouverte.nomDeFeuille("CTG Financement"));
    const formules = Object.values(cellules).filter(
      ({ formule, valeur }) => formule !== undefined && valeur === attendu,
    );
    expect(formules.length).toBeGreaterThan(0);
    const fichier = await ouverte.telecharger();
    const rapport = lireRecu(await readFile(await fichier.path()));
    if (rapport.etat === "refuse") throw new Error(rapport.phrase);
    expect(rapport.malLus).toBe(0);
    expect(rapport.dossier.financement?.employeurs[0]?.montantDu).toBe(charente ? 40000 : 23000);
  });
});
