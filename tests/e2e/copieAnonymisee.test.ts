import { AxeBuilder } from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";

import { EXEMPLE } from "../../src/donnees";
import { lireRecu } from "../../src/fichiers/lireRecu";
import { PageOuverte } from "./outils/page";

/** Du dossier ouvert à un fichier que l'on peut montrer. */
describe("la copie anonymisée", () => {
  let ouverte: PageOuverte;
  let section: Locator;

  beforeAll(async () => {
    ouverte = await PageOuverte.ouvrir({ hauteur: 1000 });
    section = ouverte.volet.getByRole("region", { name: "Copie anonymisée" });
  });

  afterAll(() => ouverte.fermer());
  afterEach(() => expect(ouverte.incidents).toEqual([]));

  async function verifier(etat: string): Promise<void> {
    const { violations } = await new AxeBuilder({ page: ouverte.page })
      .include("iframe[data-region=volet]")
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await section.evaluate((element) => element.scrollIntoView());
    await ouverte.capturer(`copie-${etat}`);
  }

  async function preparerEtLire() {
    await section.getByRole("button", { name: "Préparer la copie anonymisée" }).click();
    await section.getByText("La copie est prête.").waitFor();
    const attendu = ouverte.page.waitForEvent("download");
    await section.getByRole("button", { name: /^Enregistrer/ }).click();
    const telechargement = await attendu;
    const rapport = lireRecu(await readFile(await telechargement.path()));
    if (rapport.etat === "refuse") throw new Error(rapport.phrase);
    return { nom: telechargement.suggestedFilename(), dossier: rapport.dossier };
  }

  test("ne se propose qu’à un classeur qui a un dossier", async () => {
    await ouverte.volet.getByRole("tab", { name: "Fichiers" }).click();
    await ouverte.volet.getByRole("region", { name: "Lire un classeur reçu" }).waitFor();
    expect(await section.count()).toBe(0);
    await ouverte.volet.getByRole("tab", { name: "Accueil" }).click();
    await ouverte.construireLExemple();
    await ouverte.volet.getByRole("tab", { name: "Fichiers" }).click();
    await section.waitFor();
    await verifier("proposee");
  });

  test("prête, elle n’a ni nom, ni salaire, ni maladie", async () => {
    const { dossier } = await preparerEtLire();
    await verifier("prete");
    expect(dossier.postes.map(({ prenom, nom }) => `${prenom} ${nom}`)).toEqual(["Poste 1", "Poste 2"]);
    expect(dossier.equipe.fiches.map(({ salaireAffecte }) => salaireAffecte)).toEqual([null, null]);
    expect(JSON.stringify(dossier.equipe)).not.toContain("maladie");
  });

  test("au clavier, un choix change ce que l’on annonce et ce que l’on enregistre", async () => {
    const lieux = section.getByRole("checkbox", { name: "Garder le territoire, la Caf et les employeurs" });
    await lieux.focus();
    await ouverte.page.keyboard.press("Space");
    await section.getByText(/Remplacés.*«\sTerritoire A\s»/).waitFor();
    await expect(section.getByText("La copie est prête.").count()).resolves.toBe(0);
    const { nom, dossier } = await preparerEtLire();
    expect(nom).toBe(`CTG ${EXEMPLE.dossier.annee} – Territoire A – Employeur 1 – copie anonymisée.xlsx`);
    expect(dossier.territoire.nom).toBe("Territoire A");
  });
});
