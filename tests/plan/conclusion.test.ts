import fc from "fast-check";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { INSTRUCTION_VIDE, type ConclusionDePoste } from "../../src/domaine/instruction/instruction";
import { RAPPEL_DE_LA_CONVERGENCE } from "../../src/domaine/instruction/manquesDeLaConclusion";
import { evaluerGrille } from "../../src/domaine/notation/evaluerGrille";
import { ecrireScore } from "../../src/domaine/notation/ecrireScore";
import { EXEMPLE } from "../../src/donnees";
import { planifier } from "../../src/plan";
import { CALCULEES, CONCLUSION, SAISIES } from "../../src/plan/conclusion/colonnes";
import type { PlanClasseur } from "../../src/plan/types";
import { Calculateur, type Scalaire, type Tableur } from "./outils/calculer";
import { conclusionTiree } from "./outils/conclusions";
import { CHARENTE, tirage } from "./outils/dossiers";
import { faussesDe } from "./outils/faussesDe";
import { cellulesDe, celluleEn, feuilleDe, lignesDe, rolesDe, valeurDe } from "./outils/lirePlan";
import { texteLibre } from "./outils/textes";

jest.setTimeout(120_000);

const [POSTE] = EXEMPLE.dossier.postes;
if (POSTE === undefined) throw new Error("L’exemple n’a pas de poste.");

const COMPLETE: ConclusionDePoste = {
  poste: POSTE.identifiant,
  avis: "sous-conditions",
  etpPrisEnCompte: POSTE.quotite,
  conditions: "Bilan remis au 31 janvier",
  contreparties: "Deux places d’accueil de plus",
  date: "2025-04-02",
  convergence: true,
  validationDeLaCnaf: "2025-03-20",
};

function avec(conclusions: readonly ConclusionDePoste[], dossier: Dossier = EXEMPLE.dossier): Dossier {
  return { ...dossier, instruction: { ...INSTRUCTION_VIDE, etat: "en-instruction", conclusions } };
}

const planDe = (conclusions: readonly ConclusionDePoste[]): PlanClasseur =>
  planifier(avec(conclusions), CHARENTE);

/** Le plan, une cellule à saisir changée comme une personne le ferait. */
function apres(champ: keyof typeof SAISIES, valeur: Scalaire, tableur: Tableur = "Excel") {
  const plan = planDe([COMPLETE]);
  const feuille = feuilleDe(plan, CONCLUSION);
  const ligne = lignesDe(feuille).get(`conclusion:${COMPLETE.poste}`) ?? NaN;
  const calculateur = new Calculateur(plan, tableur);
  calculateur.ecrire(feuille.nom, ligne, SAISIES[champ].colonne, valeur);
  const rappel = [...Array(40).keys()]
    .map((l) => calculateur.valeur(feuille.nom, l, 1))
    .find((texte) => texte === RAPPEL_DE_LA_CONVERGENCE);
  return {
    aVerifier: calculateur.valeur(feuille.nom, ligne, CALCULEES.aVerifier.colonne),
    rappel: rappel ?? "",
  };
}

test("un dossier jamais instruit n’a pas de page à signer", () => {
  const plan = planifier({ ...EXEMPLE.dossier, instruction: null }, CHARENTE);
  expect(plan.feuilles.map(({ cle }) => cle)).not.toContain(CONCLUSION);
});

test("sur des dossiers tirés au hasard, les formules de la page disent ce que dit le domaine", () => {
  fc.assert(
    fc.property(
      tirage().chain(({ dossier, modele }) =>
        fc
          .tuple(...["p1", "p2", "p3", "p9"].map((poste) => conclusionTiree(poste, texteLibre)))
          .map((conclusions) => ({ dossier: avec(conclusions, dossier), modele })),
      ),
      fc.constantFrom<Tableur>("Excel", "LibreOffice"),
      ({ dossier, modele }, tableur) => {
        const plan = planifier(dossier, modele);
        expect(faussesDe(feuilleDe(plan, CONCLUSION), new Calculateur(plan, tableur))).toEqual([]);
      },
    ),
    { numRuns: 60, seed: 20260312 },
  );
});

test("le score d’un poste est celui de l’ensemble de sa grille, à défaut de la grille commune", () => {
  const { dossier, modele } = fc.sample(
    tirage().filter((tire) => tire.dossier.grilles.length === 2 && tire.dossier.grilles[0]?.poste === ""),
    { numRuns: 1, seed: 3 },
  )[0] ?? { dossier: EXEMPLE.dossier, modele: CHARENTE };
  const plan = planifier(avec([], dossier), modele);
  const feuille = feuilleDe(plan, CONCLUSION);
  const calculateur = new Calculateur(plan);
  const scores = dossier.grilles.map(({ reponses }) =>
    ecrireScore(evaluerGrille(modele, dossier.politiques, reponses).ensemble.score),
  );
  const montre = (poste: string) =>
    calculateur.valeur(
      feuille.nom,
      lignesDe(feuille).get(`conclusion:${poste}`) ?? NaN,
      CALCULEES.score.colonne,
    );
  expect(dossier.grilles.map(({ poste }) => poste)).toEqual(["", "p2"]);
  expect([montre("p1"), montre("p2"), montre("p3")]).toEqual([scores[0], scores[1], scores[0]]);
});

test("la Caf a conclu sur un poste que l’équipe n’a plus : sa ligne reste", () => {
  const feuille = feuilleDe(planDe([{ ...COMPLETE, poste: "p9" }]), CONCLUSION);
  const ligne = lignesDe(feuille).get("conclusion:p9") ?? NaN;
  expect(valeurDe(celluleEn(feuille, ligne, CALCULEES.poste.colonne)?.contenu)).toBe(
    "Poste p9, retiré de l’équipe",
  );
  expect(valeurDe(celluleEn(feuille, ligne, SAISIES.conditions.colonne)?.contenu)).toBe(COMPLETE.conditions);
});

describe.each<Tableur>(["Excel", "LibreOffice"])(
  "ce qui est à vérifier avant de signer, dans %s",
  (tableur) => {
    test.each<[keyof typeof SAISIES, Scalaire, string]>([
      ["avis", null, "avis à donner"],
      ["avis", "favorable sous conditions", ""],
      ["etp", null, "ETP pris en compte à dire"],
      ["etp", 1.2, "plus d’ETP que la quotité du poste"],
      ["etp", "beaucoup", "ETP à corriger"],
      ["conditions", " ", "conditions à écrire"],
      ["contreparties", null, "contrepartie à écrire"],
      ["validation", null, "validation de la Cnaf à dater"],
      ["date", null, "date à écrire"],
      ["date", 45749, ""],
    ])("%s récrit en %j : « %s »", (champ, valeur, attendu) => {
      expect(apres(champ, valeur, tableur).aVerifier).toBe(attendu);
    });
  },
);

test("R-FORFAIT-5 : le rappel ne paraît qu’à la convergence sans contrepartie", () => {
  expect(apres("contreparties", null).rappel).toBe(RAPPEL_DE_LA_CONVERGENCE);
  expect(apres("contreparties", "Deux places de plus").rappel).toBe("");
  expect(apres("convergence", "Non").rappel).toBe("");
});

test("seules les réponses de la Caf se saisissent, leurs listes désignent les bonnes valeurs", () => {
  const plan = planDe([COMPLETE]);
  const feuille = feuilleDe(plan, CONCLUSION);
  const saisies = feuille.cellules.filter(({ style }) => plan.styles[style]?.verrouillee === false);
  const roles = new Map([...rolesDe(feuille)].map(([role, colonne]) => [colonne, role]));
  // Un dossier en instruction : c'est à la Caf d'écrire.
  expect(new Set(saisies.map(({ colonne }) => roles.get(colonne)))).toEqual(
    new Set(Object.values(SAISIES).map(({ champ }) => `conclusion.${champ}`)),
  );
  const listes = feuille.validations.flatMap(({ regle, plages }) =>
    regle.type === "liste" ? [{ regle, colonne: plages[0]?.colonne }] : [],
  );
  const valeurs = listes.map(({ regle, colonne }) => [
    colonne,
    cellulesDe(regle.plage).map(([l, c]) =>
      valeurDe(celluleEn(feuilleDe(plan, regle.feuille), l, c)?.contenu),
    ),
  ]);
  expect(valeurs).toEqual([
    [SAISIES.avis.colonne, ["Favorable", "Favorable sous conditions", "Défavorable"]],
    [SAISIES.convergence.colonne, ["Oui", "Non"]],
  ]);
});

test("six postes tiennent sur une page ; au-delà, la suite garde un poste avec les signatures", () => {
  const pages = (nombre: number) => {
    const postes = Array.from({ length: nombre }, (_, i) => ({ ...POSTE, identifiant: `p${i + 1}` }));
    const plan = planifier(avec([], { ...EXEMPLE.dossier, postes, financement: null }), CHARENTE);
    return feuilleDe(plan, CONCLUSION);
  };
  expect(pages(6).impression.sauts).toEqual([]);
  const suite = pages(14);
  const derniere = lignesDe(suite).get("conclusion:p14") ?? NaN;
  expect(suite.impression.sauts).toHaveLength(1);
  expect(suite.impression.sauts[0]).toBeLessThanOrEqual(derniere);
  expect(suite.impression.titres).toEqual({
    premiere: lignesDe(suite).get("titres:conclusion"),
    derniere: lignesDe(suite).get("titres:conclusion"),
  });
});

test("sans poste, la page se construit quand même, les totaux à 0", () => {
  const plan = planifier(
    avec([], { ...EXEMPLE.dossier, postes: [], financement: null, grilles: [] }),
    CHARENTE,
  );
  const feuille = feuilleDe(plan, CONCLUSION);
  expect(feuille.validations).toEqual([]);
  expect(faussesDe(feuille, new Calculateur(plan))).toEqual([]);
});
