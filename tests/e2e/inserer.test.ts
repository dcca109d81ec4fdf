import { AxeBuilder } from "@axe-core/playwright";
import type { Locator } from "playwright-core";

import { PageOuverte } from "./outils/page";

/** Un montant dans le budget de l'utilisateur, puis figé ; chaque essai continue le précédent. */
describe("insérer dans mon budget, figer les valeurs", () => {
  let ouverte: PageOuverte;
  let ecran: Locator;
  let budget: string;

  beforeAll(async () => {
    ouverte = await PageOuverte.ouvrir({ hauteur: 1000 });
    ecran = ouverte.volet.getByRole("tabpanel");
    budget = await ouverte.nomDeFeuille("Feuil");
    await ouverte.construireLExemple();
    await ouverte.taper(budget, "B2", "1");
    await ouverte.taper(budget, "B3", "0,5");
    await ouverte.taper(budget, "B4", "22300");
    await ouverte.volet.getByRole("tab", { name: "Financement" }).click();
    await ecran.getByText("Insérer dans mon budget, figer les valeurs").click();
  });

  afterAll(() => ouverte.fermer());
  afterEach(() => expect(ouverte.incidents).toEqual([]));

  const appuyer = (nom: string | RegExp) => ecran.getByRole("button", { name: nom }).first().click();

  async function verifier(etat: string): Promise<void> {
    const { violations } = await new AxeBuilder({ page: ouverte.page })
      .include("iframe[data-region=volet]")
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await ouverte.capturer(`inserer-${etat}`);
  }

  async function choisirLaCellule(cellule: string): Promise<void> {
    await ouverte.aller(budget, cellule);
    await appuyer(/^Prendre (la|une autre) cellule/);
    await ecran.getByText(new RegExp(`La formule ira dans .*${cellule}`)).waitFor();
  }

  test("la formule est liée aux cellules désignées, et suit leurs valeurs", async () => {
    await ouverte.aller(budget, "B2");
    await appuyer("ETP retenus\u00a0: prendre la sélection");
    await ecran.getByRole("textbox", { name: "ETP de la précédente CTG" }).fill(`${budget}!B3`);
    await ecran.getByRole("textbox", { name: "Forfait par ETP" }).fill(`${budget}!B4`);
    await choisirLaCellule("B6");
    await appuyer("Voir l’aperçu");
    await ecran.getByText("=CTG.FORFAIT(B2;B3;B4)").waitFor();
    await verifier("apercu");
    await appuyer("Écrire la formule");
    await ecran.getByText(/Formule écrite dans .*B6/).waitFor();
    await ouverte.auRepos();
    expect(await ouverte.lire(budget, "B6")).toBe("11150");
    await ouverte.taper(budget, "B3", "1");
    expect(await ouverte.lire(budget, "B6")).toBe("22300");
  });

  test("une cellule occupée se confirme, et « Annuler » rend ce qu’elle contenait", async () => {
    await ouverte.taper(budget, "B7", "à garder");
    await ecran.getByRole("combobox", { name: "Écrit avec" }).selectOption("native");
    await choisirLaCellule("B7");
    await appuyer("Voir l’aperçu");
    await ecran.getByText(/contient déjà «\u00a0à garder\u00a0»/).waitFor();
    await verifier("confirmation");
    await appuyer("Remplacer le contenu");
    await ecran.getByText(/Formule écrite dans .*B7/).waitFor();
    expect(await ouverte.lire(budget, "B7")).toBe("22300");
    await appuyer(/^Annuler\s:\sFormule écrite/);
    await ecran.getByText(/Formule écrite/).waitFor({ state: "detached" });
    expect(await ouverte.lire(budget, "B7")).toBe("à garder");
  });

  test("les valeurs figées ne suivent plus, jusqu’à « Annuler »", async () => {
    await appuyer("Chercher les formules");
    await ecran.getByText(/1\u00a0formule CTG/).waitFor();
    await verifier("figer");
    await appuyer("Figer les valeurs");
    await ecran.getByText("Une formule figée.").waitFor();
    await ouverte.auRepos();
    expect((await ouverte.cellulesDe(budget))["B6"]).toEqual({ valeur: 22300 });
    await appuyer(/^Annuler\s:\sUne formule figée/);
    await ecran.getByText("Une formule figée.").waitFor({ state: "detached" });
    await ouverte.auRepos();
    expect((await ouverte.cellulesDe(budget))["B6"]?.formule).toBe("=CTG.FORFAIT(B2,B3,B4)");
  });
});
