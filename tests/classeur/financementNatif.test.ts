import fc from "fast-check";
import { texteSansInterpretation } from "../../src/classeur/texte";
import { calculerFinancement } from "../../src/domaine/financement/calculerFinancement";
import { montantDe } from "../../src/domaine/financement/explication/calcul";
import type { Financement } from "../../src/domaine/financement/financement";
import { chargerModele } from "../../src/donnees";
import { chargerProfil } from "../../src/donnees/profilsLivres";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import { planifier } from "../../src/plan";
import { COLONNE, FINANCEMENT } from "../../src/plan/financement/colonnes";
import type { PlanClasseur, PlanFeuille } from "../../src/plan/types";
import { dossiersAFinancer } from "../plan/outils/dossiersAFinancer";
import { feuilleDe } from "../plan/outils/lirePlan";

jest.setTimeout(280_000);

const CLASSEURS = 6;
const [EMPLOYEURS, POSTES] = [60, 90];

/** Ce dont la feuille du financement se calcule, elle comprise. */
const UTILES = ["mode-emploi", "postes", "parametres", FINANCEMENT];

let hote: HoteSansEcran;

beforeAll(() => {
  hote = demarrerHote();
});

afterAll(() => {
  hote.arreter();
});

/** Ce que le tableur de l'hôte calcule de la feuille, ligne par identifiant. */
async function calculer(plan: PlanClasseur): Promise<Map<string, unknown[]>> {
  const utiles = plan.feuilles.filter(({ cle }) => UTILES.includes(cle));
  return hote.Excel.run(async (context) => {
    const feuilles = utiles.map(({ nom }) => context.workbook.worksheets.add(nom));
    await context.sync();
    utiles.forEach((feuille, rang) => {
      const contenus = contenusDe(feuille);
      const plage = feuilles[rang]?.getRangeByIndexes(0, 0, contenus.length, feuille.colonnes.length);
      if (plage !== undefined) plage.formulas = contenus;
    });
    const lue = context.workbook.worksheets.getItem(feuilleDe(plan, FINANCEMENT).nom).getUsedRange();
    lue.load("values");
    await context.sync();
    const { values } = lue;
    for (const feuille of feuilles) feuille.delete();
    await context.sync();
    return new Map(values.map((rangee) => [String(rangee[0]), rangee as unknown[]]));
  });
}

function contenusDe({ cellules, colonnes }: PlanFeuille): (string | number | boolean)[][] {
  const hauteur = Math.max(...cellules.map(({ ligne }) => ligne)) + 1;
  const contenus: (string | number | boolean)[][] = Array.from({ length: hauteur }, () =>
    colonnes.map(() => ""),
  );
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

test(`le droit de ${CLASSEURS * EMPLOYEURS} employeurs tirés au hasard est le même dans la feuille et dans le domaine`, async () => {
  const dossiers = fc.sample(dossiersAFinancer(EMPLOYEURS, POSTES), { numRuns: CLASSEURS, seed: 20241001 });
  let compares = 0;
  for (const dossier of dossiers) {
    const rangees = await calculer(planifier(dossier, chargerModele(dossier.modele.identifiant)));
    const { employeurs, total } = calculerFinancement(
      dossier,
      dossier.financement as Financement,
      chargerProfil(dossier.profil),
      dossier.annee,
    );
    const attendus = [
      ...employeurs.map(({ employeur, droit }) => [`droit.${employeur ?? "inconnu"}`, droit] as const),
      ["total", total] as const,
    ];
    for (const [identifiant, calcul] of attendus) {
      const lu = rangees.get(`verification:${identifiant}`)?.[COLONNE.d];
      const arrondi = typeof lu === "number" ? Math.round(lu * 100) / 100 : lu;
      expect([identifiant, arrondi]).toEqual([identifiant, montantDe(calcul) ?? "à compléter"]);
      compares++;
    }
    expect([...rangees.values()].filter((rangee) => rangee[COLONNE.g] === "a changé")).toEqual([]);
  }
  expect(compares).toBeGreaterThan(CLASSEURS * EMPLOYEURS * 0.7);
});
