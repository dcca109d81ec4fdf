import { activitesDe } from "../../src/domaine/grille/parcourir";
import { chargerModele } from "../../src/donnees";
import { JEU } from "../lecture/ailleurs/outils/jeu";
import { PageOuverte } from "./outils/page";
import { verifierAuxLargeurs } from "./outils/verifierAuxLargeurs";
import { verifierLeVolet } from "./outils/verifierLeVolet";

const ACTIVITES = activitesDe(chargerModele("caf-charente-2024-08"));

/** Une grille faite à la main : une faute de frappe, un « oui », une valeur hors de l'échelle. */
const VALEURS = [
  ["Nom et prénom", "Camille Exemple", "", ""],
  ["Activités", "Famille", "Éducation", "Social"],
  ...ACTIVITES.map(({ libelle }, rang) => {
    if (rang === 0) return [libelle.replace("opérationnelle", "opérationnele"), 3, 3, 3];
    return rang === 1 ? [libelle, "oui", 7, 1] : [libelle, rang % 4, 2, "NC"];
  }),
];

/** Celui du jeu qui a des notes fusionnées. */
const FUSIONNEE = JEU.find(({ nom }) => nom.includes("fusionnée"));

describe("reprendre une grille remplie sans le complément", () => {
  let ouverte: PageOuverte;

  beforeAll(async () => {
    ouverte = await PageOuverte.ouvrir({ largeur: 1000, hauteur: 1400 });
    await ouverte.cadreDuVolet.evaluate(
      (valeurs) =>
        Excel.run(async (context) => {
          const feuille = context.workbook.worksheets.add("Ma grille");
          feuille.getRangeByIndexes(0, 0, valeurs.length, 4).values = valeurs;
          await context.sync();
        }),
      VALEURS,
    );
    await ouverte.auRepos();
  });

  afterAll(() => ouverte.fermer());
  afterEach(() => expect(ouverte.incidents).toEqual([]));

  test("au clavier, jusqu’à la grille construite ; aux deux largeurs, axe est muet", async () => {
    const { volet, page } = ouverte;
    await volet.getByRole("tab", { name: "Accueil" }).focus();
    await ouverte.tabulerJusqua(ouverte.cadreDuVolet, /^Chercher une grille déjà remplie$/);
    await page.keyboard.press("Enter");
    await volet.getByText("1 feuille de ce classeur ressemble à une grille", { exact: false }).waitFor();
    await verifierAuxLargeurs(ouverte, {
      sombre: false,
      capturer: (largeur) => ouverte.capturerLeVolet(`reprise-clair-${largeur}`),
    });
    await volet.getByRole("radio", { name: "Reprendre", exact: true }).check();
    await volet.getByRole("radio", { name: /^Reprendre 3 \(Oui/ }).check();
    await volet.getByText("Ce qui sera écrit", { exact: false }).scrollIntoViewIfNeeded();
    await ouverte.capturerLeVolet("reprise-confirmee");
    for (const [champ, valeur] of [
      ["Territoire", "Grand Exemple"],
      ["Caf", "Caf de l’Exemple"],
      ["Année évaluée", "2024"],
      ["Employeur", "Communauté d’exemple"],
      ["Quotité", "0,7"],
    ] as const) {
      await volet.getByRole("textbox", { name: champ }).fill(valeur);
    }
    await volet.getByRole("button", { name: "Construire la grille reprise" }).click();
    await volet.getByText("La grille est construite").waitFor();
    await verifierLeVolet(ouverte);
    await volet.getByRole("button", { name: "Terminer la reprise" }).click();
    await volet.getByText("Grand Exemple").first().waitFor();
    expect(await ouverte.lire("Ma grille", "B4")).toBe("oui");
  });

  test("en sombre, un fichier reçu qui n’est pas un dossier mène à la reprise, qui refuse d’écraser celui du classeur", async () => {
    const { volet, page } = ouverte;
    await page.getByRole("button", { name: "Thème sombre" }).click();
    await volet.getByRole("tab", { name: "Fichiers" }).click();
    await volet.locator("input[type=file][multiple]").setInputFiles({
      name: "grille de Camille.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(FUSIONNEE?.octets ?? []),
    });
    await volet.getByRole("button", { name: "Chercher une grille remplie sans le complément" }).click();
    await volet.getByText("Ce classeur contient déjà un dossier.", { exact: false }).waitFor();
    await volet.getByText("cellule fusionnée", { exact: false }).first().waitFor();
    await verifierAuxLargeurs(ouverte, {
      sombre: true,
      capturer: (largeur) => ouverte.capturerLeVolet(`reprise-sombre-${largeur}`),
    });
    await volet.getByRole("button", { name: "Abandonner la reprise" }).click();
    await volet.getByText("Grand Exemple").first().waitFor();
  });
});
