import fc from "fast-check";
import { texteSansInterpretation } from "../../src/classeur/texte";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { calculerFinancement } from "../../src/domaine/financement/calculerFinancement";
import { montantDe, type Calcul } from "../../src/domaine/financement/explication/calcul";
import type { Financement } from "../../src/domaine/financement/financement";
import { chargerModele } from "../../src/donnees";
import { chargerProfil } from "../../src/donnees/profilsLivres";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import { planifier } from "../../src/plan";
import {
  COLONNE,
  COLONNES_A_SAISIR,
  FINANCEMENT,
  type TableauASaisir,
} from "../../src/plan/financement/colonnes";
import type { PlanClasseur, PlanFeuille } from "../../src/plan/types";
import { saisiesAFinancer } from "../plan/outils/dossiersAFinancer";
import { feuilleDe, lignesDe } from "../plan/outils/lirePlan";

jest.setTimeout(280_000);

const CLASSEURS = 3;
/** Ce que l'on tape, tour à tour, dans chaque classeur ouvert. */
const SAISIES = 12;
const [EMPLOYEURS, POSTES] = [60, 60];

/** Ce dont la feuille du financement se calcule, elle comprise. */
const UTILES = ["mode-emploi", "postes", "previsionnel", "parametres", FINANCEMENT];

type Contenu = string | number | boolean;

let hote: HoteSansEcran;

beforeAll(() => {
  hote = demarrerHote();
});

afterAll(() => {
  hote.arreter();
});

const planDe = (dossier: Dossier) => planifier(dossier, chargerModele(dossier.modele.identifiant));

/**
 * Construit le classeur du premier dossier, y tape ensuite les saisies de chacun des suivants, et rend ce que le tableur
 * de l'hôte calcule chaque fois, ligne par identifiant.
 */
async function taperTourATour(plans: readonly PlanClasseur[]): Promise<Map<string, unknown[]>[]> {
  const [premier] = plans;
  if (premier === undefined) return [];
  const utiles = premier.feuilles.filter(({ cle }) => UTILES.includes(cle));
  return hote.Excel.run(async (context) => {
    const feuilles = utiles.map(({ nom }) => context.workbook.worksheets.add(nom));
    await context.sync();
    utiles.forEach((feuille, rang) => {
      const contenus = contenusDe(feuille);
      const plage = feuilles[rang]?.getRangeByIndexes(0, 0, contenus.length, feuille.colonnes.length);
      if (plage !== undefined) plage.formulas = contenus;
    });
    const financement = context.workbook.worksheets.getItem(feuilleDe(premier, FINANCEMENT).nom);
    const calcules: Map<string, unknown[]>[] = [];
    for (const plan of plans) {
      for (const { ligne, colonne, contenus } of saisiesDe(feuilleDe(plan, FINANCEMENT))) {
        const [rangee = []] = contenus;
        financement.getRangeByIndexes(ligne, colonne, contenus.length, rangee.length).values = contenus;
      }
      const lue = financement.getUsedRange().load("values");
      await context.sync();
      calcules.push(new Map(lue.values.map((rangee) => [String(rangee[0]), rangee as unknown[]])));
    }
    for (const feuille of feuilles) feuille.delete();
    await context.sync();
    return calcules;
  });
}

/** Les cases à remplir de la feuille, un rectangle par tableau. */
function saisiesDe(feuille: PlanFeuille): { ligne: number; colonne: number; contenus: Contenu[][] }[] {
  const tous = contenusDe(feuille);
  const lignes = [...lignesDe(feuille)];
  return (Object.keys(COLONNES_A_SAISIR) as TableauASaisir[]).map((tableau) => {
    const siennes = lignes.filter(([nom]) => nom.startsWith(`${tableau}:`)).map(([, ligne]) => ligne);
    const colonnes = COLONNES_A_SAISIR[tableau].map(({ colonne }) => colonne);
    const [ligne, colonne] = [Math.min(...siennes), Math.min(...colonnes)];
    const rangees = tous.slice(ligne, Math.max(...siennes) + 1);
    return {
      ligne,
      colonne,
      contenus: rangees.map((rangee) => rangee.slice(colonne, Math.max(...colonnes) + 1)),
    };
  });
}

function contenusDe({ cellules, colonnes }: PlanFeuille): Contenu[][] {
  const hauteur = Math.max(...cellules.map(({ ligne }) => ligne)) + 1;
  const contenus: Contenu[][] = Array.from({ length: hauteur }, () => colonnes.map(() => ""));
  for (const { ligne, colonne, contenu } of cellules) {
    const rangee = contenus[ligne];
    if (rangee === undefined || contenu === undefined) continue;
    if ("formule" in contenu) rangee[colonne] = contenu.formule;
    else {
      const { valeur } = contenu;
      rangee[colonne] = typeof valeur === "string" ? texteSansInterpretation(valeur) : valeur;
    }
  }
  return contenus;
}

type Attendu = readonly [ligne: string, colonne: number, montant: number | null];

/** Ce que le domaine calcule de ce que la feuille montre ; `null` : un refus. */
function attendusDe(dossier: Dossier): Attendu[] {
  const { employeurs, total, diagnostic } = calculerFinancement(
    dossier,
    dossier.financement as Financement,
    chargerProfil(dossier.profil),
    dossier.annee,
  );
  const montant = (calcul: Calcul | null) => (calcul === null ? null : montantDe(calcul));
  return [
    ...employeurs.flatMap(({ employeur, droit, forfait, cofinancement, resteACharge }): Attendu[] => {
      const ligne = `droit:${employeur === "" ? "-" : (employeur ?? "inconnu")}`;
      const autre =
        chargerProfil(dossier.profil).methodeDuDroit.valeur === "forfait" ? cofinancement : forfait;
      return [
        [ligne, COLONNE.k, montant(droit)],
        [ligne, COLONNE.m, resteACharge],
        ...(autre === null ? [] : ([[ligne, COLONNE.o, montant(autre)]] as const)),
      ];
    }),
    ["verification:total", COLONNE.d, montant(total)],
    ...(diagnostic === null ? [] : ([["diagnostic:d1", COLONNE.i, montant(diagnostic)]] as const)),
  ];
}

test(`tapés tour à tour dans ${CLASSEURS} classeurs ouverts, les financements de plus de 2 000 employeurs sont ceux du domaine`, async () => {
  const tirages = fc.sample(saisiesAFinancer(EMPLOYEURS, POSTES, SAISIES), {
    numRuns: CLASSEURS,
    seed: 20241001,
  });
  let [employeurs, calcules] = [0, 0];
  for (const dossiers of tirages) {
    const feuilles = await taperTourATour(dossiers.map(planDe));
    dossiers.forEach((dossier, rang) => {
      for (const [ligne, colonne, montant] of attendusDe(dossier)) {
        const lu = feuilles[rang]?.get(ligne)?.[colonne];
        const dit = typeof lu === "number" ? Math.round(lu * 100) / 100 : typeof lu === "string" ? null : lu;
        expect([rang, ligne, colonne, lu, dit]).toEqual([rang, ligne, colonne, lu, montant]);
        if (colonne !== COLONNE.k) continue;
        employeurs++;
        if (montant !== null) calcules++;
      }
    });
  }
  expect(employeurs).toBeGreaterThan(2000);
  expect(calcules).toBeGreaterThan(1000);
});
