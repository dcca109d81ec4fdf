import type { GrilleDuRapport, RapportDeLecture, ScoreDuRapport } from "../../../src/fichiers/rapport";
import { direLaGrille, direLeBilan, direScore, estProvisoire } from "../../../src/volet/fichiers/phrases";

const COMPLET: ScoreDuRapport = {
  score: 0.6667,
  minimum: 0.6667,
  maximum: 0.6667,
  notees: 6,
  nc: 0,
  nonRenseignees: 0,
  fautives: 0,
};

const grille = (ensemble: Partial<ScoreDuRapport>, ncSansMotif = 0): GrilleDuRapport => ({
  grille: "g1",
  titulaire: "Camille Exemple",
  feuille: "CTG Grille",
  rubriques: [],
  parPolitique: {},
  ensemble: { ...COMPLET, ...ensemble },
  ncSansMotif,
  fautives: [],
});

/** Les espaces insécables se lisent comme les autres. */
const lisible = (texte: string) => texte.replace(/\u00a0/g, " ");

test.each<[ScoreDuRapport["score"], string]>([
  [0.6667, "67 %"],
  ["NC", "NC"],
  ["—", "—"],
  ["à corriger", "à corriger"],
])("le score %s se dit « %s »", (score, dit) => {
  expect(lisible(direScore({ ...COMPLET, score }))).toBe(dit);
});

test("R-SCORE-6 : provisoire tant qu’il manque des notes, et seulement un pourcentage", () => {
  expect(estProvisoire(COMPLET)).toBe(false);
  expect(estProvisoire({ ...COMPLET, nonRenseignees: 1 })).toBe(true);
  expect(estProvisoire({ ...COMPLET, score: "—", nonRenseignees: 6 })).toBe(false);
});

test.each([
  [grille({}), "Score d’ensemble : 67 % ; tout est noté"],
  [
    grille({ nonRenseignees: 3, minimum: 0.41, maximum: 0.77 }, 2),
    "Score d’ensemble provisoire : 67 % (entre 41 et 77 %) ; il reste 3 notes ; 2 NC sans motif",
  ],
  [
    grille({ score: "à corriger", fautives: 1, minimum: null, maximum: null }),
    "Score d’ensemble : à corriger ; 1 cellule à corriger",
  ],
])("une grille se dit en une phrase", (lue, phrase) => {
  expect(lisible(direLaGrille(lue))).toBe(phrase);
});

test("le bilan d’un lot compte chaque sorte", () => {
  const constat = { code: "ligne-ajoutee", phrase: "", feuille: "", cellule: "" };
  const lu = { etat: "lu", constats: [] } as unknown as RapportDeLecture;
  const aRegarder = { etat: "lu", constats: [constat] } as unknown as RapportDeLecture;
  const refuse = { etat: "refuse", constats: [constat] } as unknown as RapportDeLecture;
  expect(lisible(direLeBilan([lu]))).toBe("1 fichier : 1 lu.");
  expect(lisible(direLeBilan([lu, lu, aRegarder, refuse]))).toBe(
    "4 fichiers : 2 lus, 1 lu avec des points à regarder et 1 refusé.",
  );
});
