import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";

import type { Dossier } from "../../src/domaine/dossier/dossier";
import { lireRecu } from "../../src/fichiers/lireRecu";
import { PageOuverte } from "./outils/page";
import { verifierLeVolet } from "./outils/verifierLeVolet";

/** Du premier Copil noté à l'indicateur repris dans la grille ; chaque essai continue le précédent. */
describe("tenir le journal et le plan d’action", () => {
  let ouverte: PageOuverte;
  let ecran: Locator;

  beforeAll(async () => {
    ouverte = await PageOuverte.ouvrir({ hauteur: 1000 });
    ecran = ouverte.volet.getByRole("tabpanel");
    await ouverte.construireLExemple();
    await ouverte.volet.getByRole("tab", { name: "Journal" }).click();
    await ecran.getByRole("heading", { name: "Nouvelle entrée" }).waitFor();
  });

  afterAll(() => ouverte.fermer());
  afterEach(() => expect(ouverte.incidents).toEqual([]));

  const champ = (nom: string) => ecran.getByRole("textbox", { name: nom }).first();

  async function attendre(fait: string | RegExp): Promise<void> {
    await ecran.getByText(fait).first().waitFor();
    await ouverte.auRepos();
  }

  async function verifier(etat: string): Promise<void> {
    await verifierLeVolet(ouverte);
    await ouverte.capturer(`journal-${etat}`);
  }

  async function telecharge(): Promise<Dossier> {
    const fichier = await ouverte.telecharger();
    const rapport = lireRecu(await readFile(await fichier.path()));
    if (rapport.etat === "refuse") throw new Error(rapport.phrase);
    return rapport.dossier;
  }

  const objets = async () => (await telecharge()).journal?.map(({ objet }) => objet) ?? [];

  test("deux entrées au clavier, la seconde sans rien redire : la feuille les a", async () => {
    const { keyboard } = ouverte.page;
    await champ("Date").fill("12/3");
    await keyboard.press("Tab");
    await keyboard.type("Copil");
    await champ("Objet").focus();
    await keyboard.type("Essai de bilan");
    await keyboard.press("Enter");
    await attendre(/^Ajouté au journal\s: Copil, 12\/03\/2024\s: Essai de bilan/);

    // Le focus est resté dans l'objet : la suivante s'écrit aussitôt, du même jour et du même type.
    await keyboard.type("Essai d’arbitrage");
    await keyboard.press("Enter");
    await attendre(/^Ajouté au journal\s: Copil, 12\/03\/2024\s: Essai d’arbitrage/);

    const contenus = Object.values(await ouverte.cellulesDe(await ouverte.nomDeFeuille("CTG Journal")));
    const textes = contenus.map(({ valeur }) => valeur);
    expect(textes).toContain("Essai de bilan");
    expect(textes).toContain("Essai d’arbitrage");
    await verifier("deux-entrees");
  });

  test("annuler retire la seconde de la feuille, rétablir l’y remet", async () => {
    await ecran.getByRole("button", { name: /^Annuler\s: Ajouté au journal/ }).click();
    await attendre(/^Annulé\s:/);
    expect(await objets()).not.toContain("Essai d’arbitrage");
    await ecran.getByRole("button", { name: /^Annuler\s: Annulé/ }).click();
    await attendre(/^Rétabli\s:/);
    expect(await objets()).toContain("Essai d’arbitrage");
  });

  test("une ligne tapée dans la feuille paraît dans la liste", async () => {
    const feuille = await ouverte.nomDeFeuille("CTG Journal");
    const cellules = await ouverte.cellulesDe(feuille);
    const place = Object.keys(cellules).find((adresse) => cellules[adresse]?.valeur === "Essai de bilan")!;
    await ouverte.taper(feuille, place, "Essai de bilan annuel");
    await ecran.getByText("Essai de bilan annuel", { exact: true }).waitFor();
  });

  test("l’indicateur des Copil se propose avec son détail, et se reprend dans la grille", async () => {
    await ecran.getByText("Pour les indicateurs de la grille").click();
    const indicateur = ecran
      .getByRole("listitem")
      .filter({ hasText: "Nombre de réunions de l’instance de pilotage" })
      .last();
    await indicateur.getByText("Ce qui est compté").click();
    await indicateur
      .getByText(/Essai de bilan annuel/)
      .first()
      .waitFor();
    const propose = /Proposé\s: (\d+)/.exec((await indicateur.textContent()) ?? "")?.[1];
    await indicateur.getByRole("button", { name: /^Reprendre/ }).click();
    await indicateur.getByText(/La grille est à jour/).waitFor();
    await ouverte.auRepos();
    await verifier("indicateur-repris");
    const [grille] = (await telecharge()).grilles;
    expect(grille?.reponses.indicateurs["f1.1.s1"]?.nombre).toBe(Number(propose));
  });

  test("une action s’ajoute au plan, et son état se change d’un geste", async () => {
    await ecran.getByRole("button", { name: "Plan d’action", exact: true }).click();
    await ecran.getByRole("button", { name: "Ajouter une action" }).click();
    await ecran.getByRole("combobox", { name: "Axe de la CTG" }).fill("Axe d’essai");
    await champ("Action").fill("Recenser les besoins");
    await champ("Échéance").fill("30/6");
    await ouverte.page.keyboard.press("Enter");
    await attendre(/^Ajouté au plan d’action\s: Recenser les besoins/);
    await ecran.getByRole("button", { name: "Fermer" }).click();
    await ecran
      .getByRole("combobox", { name: /^État\s: Recenser les besoins/ })
      .selectOption({ label: "En cours" });
    await attendre(/«\sRecenser les besoins\s»\s: en cours\./);
    await verifier("plan");
    expect((await telecharge()).planDAction).toContainEqual({
      axe: "Axe d’essai",
      action: "Recenser les besoins",
      porteur: "",
      echeance: "2024-06-30",
      etat: "en-cours",
      alerte: "",
      remarque: "",
    });
  });
});
