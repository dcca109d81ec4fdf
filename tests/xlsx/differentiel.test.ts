import { read, type CellObject, type WorkSheet } from "@e965/xlsx";
import { Workbook, type CellValue, type Worksheet } from "exceljs";
import { changerDeModele } from "../../src/cli/changerDeModele";
import { chargerModele, EXEMPLE, MODELES } from "../../src/donnees";
import { planifier } from "../../src/plan";
import { adresse } from "../../src/plan/adresses";
import type { Contenu, PlanCellule, PlanClasseur } from "../../src/plan/types";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { formuleDeFichier } from "../../src/xlsx/formule";
import { lireClasseur } from "./lecteur";
import { PLAN_D_ESSAI } from "./planDEssai";

/** Ce que trois lecteurs qui ne doivent rien à notre écriture retrouvent dans une cellule. */
interface Retrouve {
  readonly formule?: string;
  readonly valeur: unknown;
}

const VALEURS = [
  "",
  " bords ",
  "deux\nlignes\tet demie",
  "]]> & <b/> \"'",
  "😀 é œ",
  "-",
  "+1",
  "01/10/2024",
  ...[0, -0.1, 1e21, 5e-324, 0.1 + 0.2, Number.MAX_SAFE_INTEGER],
];

/** Écrits `_xHHHH_`. Dans le résultat d'une formule, chaque bibliothèque s'y trompe à sa façon. */
const TEXTES_A_CODES = ["a\rb", "\u0001\u000b", "_x0041_x0042_", "\ud83d seule"];

/** Les textes et les nombres que l'on écrit mal le plus facilement. */
const DELICAT: PlanClasseur = {
  ...PLAN_D_ESSAI,
  feuilles: PLAN_D_ESSAI.feuilles.map((feuille) => ({
    ...feuille,
    ...(feuille.cle === "grille:g1" && {
      nom: "L'été & <l’hiver>",
      cellules: [
        ...[...VALEURS, ...TEXTES_A_CODES].map((valeur, ligne): PlanCellule => ({
          ligne,
          colonne: 0,
          style: "libelle",
          contenu: { valeur },
        })),
        ...VALEURS.map((resultat, ligne): PlanCellule => ({
          ligne,
          colonne: 27,
          style: "libelle",
          contenu: { formule: '=A1&"<&>"', resultat },
        })),
      ],
      fusions: [],
    }),
  })),
};

const PLANS: [string, PlanClasseur][] = [
  ["le plan d’essai", PLAN_D_ESSAI],
  ["les textes et les nombres délicats", DELICAT],
  ...MODELES.map((modele): [string, PlanClasseur] => [
    `l’exemple du modèle ${modele.identifiant}`,
    planifier(
      changerDeModele(EXEMPLE.dossier, chargerModele(EXEMPLE.dossier.modele.identifiant), modele),
      modele,
    ),
  ]),
];

describe.each(PLANS)("%s se retrouve entier", (_cas, plan) => {
  const attendu = new Map(
    plan.feuilles.map(({ nom, cellules }) => [
      nom,
      Object.fromEntries(
        cellules.flatMap(({ ligne, colonne, contenu }) =>
          contenu ? [[adresse(ligne, colonne), retrouve(contenu)]] : [],
        ),
      ),
    ]),
  );
  let octets: Uint8Array;

  beforeAll(async () => {
    octets = await ecrireClasseur(plan, { titre: "Essai" });
  });

  test("par notre petit lecteur", () => {
    const classeur = lireClasseur(octets);
    expect(Object.keys(classeur)).toEqual([...attendu.keys()]);
    for (const [nom, cellules] of attendu) {
      for (const lieu of Object.keys(cellules)) {
        const { valeur, formule } = classeur[nom]?.[lieu] ?? {};
        expect([lieu, valeur, formule]).toEqual([lieu, cellules[lieu]?.valeur, cellules[lieu]?.formule]);
      }
    }
  });

  test("par @e965/xlsx", () => {
    const classeur = read(octets, { cellFormula: true, cellText: false });
    expect(classeur.SheetNames).toEqual([...attendu.keys()]);
    for (const [nom, cellules] of attendu) {
      expect(retrouvesParE965(classeur.Sheets[nom], Object.keys(cellules))).toEqual(cellules);
    }
  });

  test("par exceljs", async () => {
    const classeur = new Workbook();
    await classeur.xlsx.load(octets.slice().buffer);
    expect(classeur.worksheets.map(({ name }) => name)).toEqual([...attendu.keys()]);
    for (const [nom, cellules] of attendu) {
      expect(retrouvesParExceljs(classeur.getWorksheet(nom), Object.keys(cellules))).toEqual(cellules);
    }
  });
});

function retrouve(contenu: Contenu): Retrouve {
  if ("valeur" in contenu) return { valeur: contenu.valeur };
  return { formule: formuleDeFichier(contenu.formule), valeur: contenu.resultat };
}

/** Cette bibliothèque rend une erreur par son numéro. */
const ERREURS_D_E965: Readonly<Record<number, string>> = { 42: "#N/A" };

function retrouvesParE965(feuille: WorkSheet | undefined, adresses: readonly string[]) {
  return Object.fromEntries(
    adresses.map((lieu): [string, Retrouve] => {
      const { t, v, f } = (feuille?.[lieu] ?? {}) as CellObject;
      const valeur = t === "e" ? { erreur: ERREURS_D_E965[Number(v)] ?? "?" } : v;
      return [lieu, { ...(f !== undefined && { formule: f }), valeur }];
    }),
  );
}

function retrouvesParExceljs(feuille: Worksheet | undefined, adresses: readonly string[]) {
  return Object.fromEntries(
    adresses.map((lieu): [string, Retrouve] => {
      const cellule = feuille?.getCell(lieu);
      if (cellule?.formula === undefined) return [lieu, { valeur: valeurDExceljs(cellule?.value) }];
      // Un résultat vide y est comme absent.
      return [lieu, { formule: cellule.formula, valeur: valeurDExceljs(cellule.result ?? "") }];
    }),
  );
}

function valeurDExceljs(valeur: CellValue | undefined): unknown {
  // Un nombre au format d'une date : 25569 jours séparent 1970 de l'origine d'Excel.
  if (valeur instanceof Date) return valeur.getTime() / 86_400_000 + 25_569;
  return typeof valeur === "object" && valeur && "error" in valeur ? { erreur: valeur.error } : valeur;
}
