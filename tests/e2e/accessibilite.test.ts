import { AxeBuilder } from "@axe-core/playwright";
import { PageOuverte } from "./outils/page";
import { verifierAuxLargeurs } from "./outils/verifierAuxLargeurs";

const ONGLETS = [
  "Accueil",
  "Dossier",
  "Équipe",
  "Grille",
  "Journal",
  "Financement",
  "Contrôle",
  "Fichiers",
  "Aide",
];

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

  /** Chaque onglet, à 320 et à 450 pixels. */
  async function verifierLesOnglets(etat: string): Promise<void> {
    for (const onglet of ONGLETS) {
      await ouverte.volet.getByRole("tab", { name: onglet }).click();
      await ouverte.auRepos();
      const capturer = (largeur: number) =>
        ouverte.capturer(`volet-${nom}-${largeur}-${etat}-${onglet.toLowerCase()}`);
      await verifierAuxLargeurs(ouverte, { sombre, capturer });
    }
  }

  test("avant toute grille : axe muet, rien ne déborde", () => verifierLesOnglets("vide"));

  test("l’exemple construit : axe muet, rien ne déborde", async () => {
    await ouverte.volet.getByRole("tab", { name: "Accueil" }).click();
    await ouverte.construireLExemple();
    await verifierLesOnglets("construit");
  });

  test("autour de la grille, le bandeau et le ruban : axe muet", async () => {
    const { violations } = await new AxeBuilder({ page: ouverte.page })
      .include(".bandeau")
      .include(".ruban")
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
