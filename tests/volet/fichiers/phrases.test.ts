import { compterParGravite } from "../../../src/domaine/controle/compterParGravite";
import type { Gravite } from "../../../src/domaine/equipe/constats/constat";
import type {
  GrilleDuRapport,
  RapportDeLecture,
  RapportLu,
  ScoreDuRapport,
} from "../../../src/fichiers/rapport";
import type { FichierRecu } from "../../../src/volet/fichiers/Lectures";
import {
  direLaGrille,
  direLeBilan,
  direLesConstats,
  direScore,
  estProvisoire,
} from "../../../src/volet/fichiers/phrases";
import { trierLesRecus } from "../../../src/volet/fichiers/trierLesRecus";

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

const lu = (...gravites: Gravite[]) =>
  ({ etat: "lu", decompte: compterParGravite(gravites.map((gravite) => ({ gravite }))) }) as RapportLu;

test("le bilan compte chaque fichier à son constat le plus grave", () => {
  const refuse = { etat: "refuse", constats: [] } as unknown as RapportDeLecture;
  expect(lisible(direLeBilan([lu()]))).toBe("1 fichier : 1 sans constat.");
  expect(
    lisible(
      direLeBilan([
        lu("information"),
        lu(),
        lu("a-discuter", "bloquant"),
        lu("information", "a-corriger"),
        refuse,
      ]),
    ),
  ).toBe(
    "5 fichiers : 1 bloquant, 1 à corriger, 1 avec de simples informations, 1 sans constat et 1 refusé.",
  );
});

test("un fichier sans constat le dit", () => {
  expect(lisible(direLesConstats(lu()))).toBe("Aucun constat.");
  expect(lisible(direLesConstats(lu("bloquant", "bloquant", "a-corriger")))).toBe(
    "2 bloquants et 1 à corriger.",
  );
});

test("du plus grave au moins grave, le rang gardé à égalité, ce qui n’est pas lu à la fin", () => {
  const refuse = { etat: "refuse", constats: [] } as unknown as RapportDeLecture;
  const recus: FichierRecu["etat"][] = [
    "en-attente",
    lu(),
    lu("information"),
    lu("a-corriger", "a-corriger"),
    lu("a-corriger"),
    refuse,
    lu("bloquant"),
    lu("a-corriger", "a-corriger"),
  ];
  const fichiers = recus.map((etat, cle): FichierRecu => ({
    cle,
    nom: String(cle),
    source: new File([], ""),
    etat,
  }));
  expect(trierLesRecus(fichiers).map(({ cle }) => cle)).toEqual([5, 6, 3, 7, 4, 2, 1, 0]);
});
