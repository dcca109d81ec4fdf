import type { Worksheet } from "exceljs";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { EXEMPLE } from "../../src/donnees";
import { lireRecu } from "../../src/fichiers/lireRecu";
import type { RapportLu } from "../../src/fichiers/rapport";
import { planifier } from "../../src/plan";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { CHARENTE } from "../plan/outils/dossiers";
import { canonique } from "../lecture/outils/canonique";
import { ClasseurTiers, colonneDe, ligneDe, saisir } from "./outils/classeurTiers";

jest.setTimeout(60_000);

const { dossier: EXEMPLE_DE_DOSSIER } = EXEMPLE;
const ATTENDU = canonique(EXEMPLE_DE_DOSSIER, CHARENTE);
const POLITIQUE = `note:${EXEMPLE_DE_DOSSIER.politiques[0]?.identifiant}`;

const [A1, A2, A3] = ["m1.a01", "m1.a02", "m1.a03"] as const;

const ouvrir = () => ClasseurTiers.de(EXEMPLE_DE_DOSSIER, CHARENTE);
const rangees = (feuille: Worksheet, activites: readonly string[]) =>
  activites.map((activite) => feuille.getRow(ligneDe(feuille, `activite:${activite}`)));

/** Échange le contenu de deux lignes à partir d'une colonne : ce que fait un tri. */
function echanger(feuille: Worksheet, a: string, b: string, premiereColonne: number): void {
  const [un, deux] = rangees(feuille, [a, b]);
  if (un === undefined || deux === undefined) throw new Error("Lignes absentes.");
  for (let colonne = premiereColonne; colonne <= colonneDe(feuille, "commentaire"); colonne++) {
    const garde = un.getCell(colonne).value;
    un.getCell(colonne).value = deux.getCell(colonne).value;
    deux.getCell(colonne).value = garde;
  }
}

/** Les contrôles qui ont à redire ; une information n'est pas un reproche. */
const reproches = ({ constats }: RapportLu) =>
  constats.filter(({ gravite }) => gravite !== "information").map(({ controle }) => controle);

/** Ce que l'exemple fait dire, intact : une association pour employeur, des barèmes à confirmer… */
const DE_L_EXEMPLE = reprochesDe(EXEMPLE_DE_DOSSIER);

/** Les contrôles que l'altération, et elle seule, fait parler. */
async function nouveaux(rapport: RapportLu): Promise<string[]> {
  const connus = await DE_L_EXEMPLE;
  return reproches(rapport).filter((controle) => !connus.has(controle));
}

async function reprochesDe(dossier: Dossier): Promise<ReadonlySet<string>> {
  const rapport = lireRecu(await ecrireClasseur(planifier(dossier, CHARENTE), { titre: "Essai" }));
  if (rapport.etat === "refuse") throw new Error(rapport.phrase);
  return new Set(reproches(rapport));
}

/** Le dossier dont la première grille a cette note. */
function avecNote(activite: string, note: number | "NC" | null): Dossier {
  return canonique(
    {
      ...EXEMPLE_DE_DOSSIER,
      grilles: EXEMPLE_DE_DOSSIER.grilles.map((grille, rang) => {
        if (rang > 0) return grille;
        const notes = {
          ...grille.reponses.notes,
          [activite]: {
            ...grille.reponses.notes[activite],
            [EXEMPLE_DE_DOSSIER.politiques[0]?.identifiant ?? ""]: note,
          },
        };
        return { ...grille, reponses: { ...grille.reponses, notes } };
      }),
    },
    CHARENTE,
  );
}

describe("ce qui ne change rien au dossier, et ne donne aucun constat", () => {
  test.each<[string, (tiers: ClasseurTiers) => void]>([
    ["enregistré par un autre logiciel, sans partie XML ni graphiques", () => undefined],
    [
      "toutes les feuilles renommées",
      ({ classeur }) => classeur.worksheets.forEach((feuille, i) => (feuille.name = `Feuille ${i}`)),
    ],
    [
      "onglets dans l’ordre inverse",
      ({ classeur }) => {
        const nombre = classeur.worksheets.length;
        classeur.worksheets.forEach((feuille, i) => {
          (feuille as unknown as { orderNo: number }).orderNo = nombre - i;
        });
      },
    ],
    [
      "toutes nos feuilles masquées, une à l’utilisateur visible",
      ({ classeur }) => {
        classeur.worksheets.forEach((feuille) => (feuille.state = "veryHidden"));
        classeur.addWorksheet("Visible").getCell("A1").value = "Bonjour";
      },
    ],
    ["listes masquées supprimées", (tiers) => tiers.classeur.removeWorksheet(tiers.feuille("listes").id)],
    [
      "lignes insérées entre les activités",
      (tiers) => {
        const grille = tiers.feuille("grille");
        grille.insertRow(ligneDe(grille, `activite:${A2}`), ["", "ma remarque"]);
        grille.insertRow(2, ["", "tout en haut"]);
      },
    ],
    [
      "colonne insérée devant les notes",
      (tiers) => tiers.feuille("grille").spliceColumns(3, 0, ["", "la mienne"]),
    ],
    ["tri de lignes entières", (tiers) => echanger(tiers.feuille("grille"), A1, A3, 1)],
    ["protection ôtée", ({ classeur }) => classeur.worksheets.forEach((feuille) => feuille.unprotect())],
    [
      "une feuille de l’utilisateur, pleine",
      ({ classeur }) => {
        const feuille = classeur.addWorksheet("Budget");
        for (let i = 1; i < 2000; i++)
          feuille.addRow([i, `activite:${i}`, 3, "NC", { formula: "A1*2", result: 2 }]);
      },
    ],
    [
      "valeurs des formules enlevées",
      ({ classeur }) =>
        classeur.eachSheet((feuille) =>
          feuille.eachRow((ligne) =>
            ligne.eachCell((cellule) => {
              if (cellule.formula) cellule.value = { formula: cellule.formula };
            }),
          ),
        ),
    ],
  ])("%s", async (_, malmener) => {
    const tiers = await ouvrir();
    malmener(tiers);
    const rapport = await tiers.relu();
    // Cette bibliothèque déplace et renomme sans récrire les formules, comme Excel ne le ferait jamais : le contrôle, qui
    // le dit, a ses propres essais sur des classeurs que l’on malmène comme dans Excel.
    expect(rapport.malLus).toBe(0);
    expect(rapport.dossier.grilles).toHaveLength(ATTENDU.grilles.length);
    // Sans la partie XML, l'ordre des grilles est celui des onglets.
    const parIdentifiant = (dossier: Dossier) => ({
      ...dossier,
      grilles: [...dossier.grilles].sort((a, b) => (a.identifiant < b.identifiant ? -1 : 1)),
    });
    expect(parIdentifiant(rapport.dossier)).toEqual(parIdentifiant(ATTENDU));
  });
});

describe("une note écrite autrement", () => {
  test.each<[string, unknown, number | "NC" | null]>([
    ["2 en texte", "2", 2],
    ["nc entouré d’espaces insécables", "\u00a0nc\u00a0", "NC"],
    ["une formule qui vaut 2", { formula: "1+1", result: 2 }, 2],
    ["un texte mis en forme", { richText: [{ text: "N" }, { text: "C", font: { bold: true } }] }, "NC"],
    [
      "un lien hypertexte, dont seul le texte compte",
      { text: "3", hyperlink: "https://exemple.invalid/" },
      3,
    ],
    ["effacée", null, null],
  ])("%s", async (_, valeur, note) => {
    const tiers = await ouvrir();
    saisir(tiers.feuille("grille"), `activite:${A1}`, POLITIQUE, valeur);
    const rapport = await tiers.relu();
    expect(rapport.dossier).toEqual(avecNote(A1, note));
    // Personne n'a recalculé les pourcentages : ceux que la note change sont dits faux, ou la note, tapée en texte.
    const dits = await nouveaux(rapport);
    const change = JSON.stringify(avecNote(A1, note)) !== JSON.stringify(ATTENDU);
    if (change) expect(dits).not.toEqual([]);
    expect(dits.filter((controle) => controle !== "C-VALEUR-1" && controle !== "C-NOTE-2")).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["un mot", "oui"],
    ["hors de l’échelle", 4],
    ["un demi-point", 1.5],
    ["un booléen", true],
    ["une erreur", { error: "#N/A" }],
    ["une date", new Date(Date.UTC(2024, 0, 2))],
  ])("%s : ni lue, ni perdue, dite à sa cellule", async (_, valeur) => {
    const tiers = await ouvrir();
    const cellule = saisir(tiers.feuille("grille"), `activite:${A1}`, POLITIQUE, valeur);
    const rapport = await tiers.relu();
    expect(rapport.dossier).toEqual(avecNote(A1, null));
    expect(rapport.constats).toContainEqual(expect.objectContaining({ controle: "C-NOTE-1", cellule }));
    expect(rapport.grilles[0]?.fautives).toHaveLength(1);
    expect(rapport.grilles[0]?.ensemble.score).toBe("à corriger");
  });

  test("une formule sans valeur ne se devine pas", async () => {
    const tiers = await ouvrir();
    const cellule = saisir(tiers.feuille("grille"), `activite:${A1}`, POLITIQUE, { formula: "1+1" });
    const rapport = await tiers.relu();
    expect(rapport.dossier).toEqual(avecNote(A1, null));
    expect(rapport.constats).toContainEqual(expect.objectContaining({ controle: "C-VALEUR-2", cellule }));
  });
});

describe("ce qui manque, ou qui ment, se dit", () => {
  test.each<[string, (tiers: ClasseurTiers) => string | void, readonly string[]]>([
    [
      "tri sans la colonne des identifiants",
      (tiers) => echanger(tiers.feuille("grille"), A1, A3, 2),
      ["C-LIGNE-5", "C-LIGNE-5"],
    ],
    [
      "mode d’emploi supprimé",
      (tiers) => tiers.classeur.removeWorksheet(tiers.feuille("mode-emploi").id),
      ["C-FEUILLE-1"],
    ],
    [
      "une grille supprimée, sa synthèse restée",
      (tiers) => tiers.classeur.removeWorksheet(tiers.feuille("grille").id),
      ["C-GRILLE-2"],
    ],
    [
      "une activité supprimée",
      (tiers) => {
        const grille = tiers.feuille("grille");
        grille.spliceRows(ligneDe(grille, `activite:${A2}`), 1);
      },
      ["C-LIGNE-1"],
    ],
    [
      "une activité dupliquée",
      (tiers) => {
        const grille = tiers.feuille("grille");
        grille.duplicateRow(ligneDe(grille, `activite:${A2}`), 1, true);
      },
      ["C-LIGNE-4"],
    ],
    [
      "la colonne des commentaires supprimée",
      (tiers) => {
        const grille = tiers.feuille("grille");
        grille.spliceColumns(colonneDe(grille, "commentaire"), 1);
      },
      ["C-COLONNE-1"],
    ],
    [
      "un pourcentage retapé",
      (tiers) => void saisir(tiers.feuille("grille"), "score:m1", POLITIQUE, 0.999),
      ["C-FORMULE-1"],
    ],
    [
      "un pourcentage dont la formule ment",
      (tiers) => void saisir(tiers.feuille("grille"), "score:m1", POLITIQUE, { formula: "1", result: 1 }),
      ["C-FORMULE-2"],
    ],
    [
      "une feuille d’une version à venir",
      (tiers) => {
        const [, seconde] = tiers.feuilles("grille");
        if (seconde === undefined) throw new Error("Une seule grille.");
        seconde.getCell("A1").value = String(seconde.getCell("A1").value).replace(";1;", ";2;");
      },
      ["C-VERSION-1", "C-GRILLE-2"],
    ],
  ])("%s", async (_, malmener, attendus) => {
    const tiers = await ouvrir();
    malmener(tiers);
    const rapport = await tiers.relu();
    const vus = await nouveaux(rapport);
    for (const attendu of new Set(attendus)) {
      const nombre = attendus.filter((code) => code === attendu).length;
      expect(vus.filter((code) => code === attendu).length).toBeGreaterThanOrEqual(nombre);
    }
    for (const { phrase } of rapport.constats) expect(phrase).toMatch(/^[«A-ZÀÉ\d].*\.$/su);
  });

  test("une copie de la grille ne remplace pas l’originale", async () => {
    const tiers = await ouvrir();
    const originale = tiers.feuille("grille");
    const copie = tiers.classeur.addWorksheet(`${originale.name} (2)`);
    originale.eachRow((ligne, numero) =>
      ligne.eachCell((cellule, colonne) => {
        copie.getCell(numero, colonne).value = cellule.formula ? cellule.result : cellule.value;
      }),
    );
    saisir(copie, `activite:${A1}`, POLITIQUE, "oui");
    const rapport = await tiers.relu();
    expect(rapport.dossier).toEqual(ATTENDU);
    expect(rapport.constats).toContainEqual(
      expect.objectContaining({ controle: "C-FEUILLE-3", feuille: copie.name }),
    );
    expect(await nouveaux(rapport)).toEqual(["C-FEUILLE-3"]);
  });

  test("plus aucune de nos feuilles : ce n’est plus un dossier", async () => {
    const tiers = await ouvrir();
    for (const { id } of tiers.classeur.worksheets) tiers.classeur.removeWorksheet(id);
    tiers.classeur.addWorksheet("Vide").getCell("A1").value = "rien";
    expect(await tiers.relire()).toMatchObject({ etat: "refuse", code: "pas-un-dossier" });
  });
});

test("un classeur dont les dates se comptent depuis 1904 garde les siennes", async () => {
  const tiers = await ouvrir();
  tiers.classeur.properties.date1904 = true;
  const { debutCtg, finCtg } = EXEMPLE_DE_DOSSIER.territoire;
  const modeEmploi = tiers.feuille("mode-emploi");
  saisir(modeEmploi, "dossier:debutCtg", "valeur", new Date(`${debutCtg}T00:00:00Z`));
  saisir(modeEmploi, "dossier:finCtg", "valeur", new Date(`${finCtg}T00:00:00Z`));
  expect((await tiers.relu()).dossier.territoire).toMatchObject({ debutCtg, finCtg });
});
