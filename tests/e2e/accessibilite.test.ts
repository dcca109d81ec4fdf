import { AxeBuilder } from "@axe-core/playwright";
import { donnerAuVolet } from "./outils/donnerAuVolet";
import { PageOuverte } from "./outils/page";
import { verifierLeVolet } from "./outils/verifierLeVolet";

const ONGLETS = ["Accueil", "Dossier", "Équipe", "Grille", "Journal", "Financement", "Fichiers", "Aide"];

describe.each([
  ["clair", false],
  ["sombre", true],
] as const)("le volet en thème %s", (nom, sombre) => {
  let ouverte: PageOuverte;

  beforeAll(async () => {
    ouverte = await PageOuverte.ouvrir({ sombre });
  });

  afterAll(() => ouverte.fermer());

  afterEach(() => expect(ouverte.incidents).toEqual([]));

  async function verifierLOnglet(onglet: string): Promise<void> {
    await ouverte.volet.getByRole("tab", { name: onglet }).click();
    await ouverte.auRepos();
    await verifierLeVolet(ouverte);
  }

  test.each([320, 450])("avant toute grille, à %i pixels : axe muet, rien ne déborde", async (largeur) => {
    await donnerAuVolet(ouverte, largeur);
    for (const onglet of ONGLETS) await verifierLOnglet(onglet);
    await ouverte.capturer(`volet-${nom}-${largeur}-vide`);
  });

  test.each([320, 450])("l’exemple construit, à %i pixels : axe muet, rien ne déborde", async (largeur) => {
    await donnerAuVolet(ouverte, largeur);
    const charger = ouverte.volet.getByRole("button", { name: /Charger l’exemple/ });
    await ouverte.volet.getByRole("tab", { name: "Accueil" }).click();
    await ouverte.auRepos();
    if (await charger.isVisible()) await ouverte.construireLExemple();
    for (const onglet of ONGLETS) {
      await verifierLOnglet(onglet);
      await ouverte.capturer(`volet-${nom}-${largeur}-${onglet.toLowerCase()}`);
    }
  });

  test("autour de la grille, le bandeau et le ruban : axe muet", async () => {
    const { violations } = await new AxeBuilder({ page: ouverte.page })
      .include(".bandeau")
      .include(".ruban")
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
