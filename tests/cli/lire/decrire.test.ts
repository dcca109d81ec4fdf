import { aligner } from "../../../src/cli/lire/aligner";
import { decrire } from "../../../src/cli/lire/decrire";
import { codeDeSortie, type FichierLu } from "../../../src/cli/lire/sortieDeLecture";
import { EXEMPLE } from "../../../src/donnees";
import { compterParGravite } from "../../../src/domaine/controle/compterParGravite";
import type { ConstatDeControle } from "../../../src/domaine/controle/constat";
import type { RapportLu, ScoreDuRapport } from "../../../src/fichiers/rapport";
import { resumerLeLot } from "../../../src/fichiers/resumerLeLot";

function score(partiel: Partial<ScoreDuRapport>): ScoreDuRapport {
  return {
    score: 0.5,
    minimum: 0.5,
    maximum: 0.5,
    notees: 4,
    nc: 0,
    nonRenseignees: 0,
    fautives: 0,
    ...partiel,
  };
}

const [famille, education] = EXEMPLE.dossier.politiques;

const NOTE: ConstatDeControle = {
  cle: "C-ESSAI-1|g1",
  controle: "C-ESSAI-1",
  gravite: "a-corriger",
  roles: ["conseil"],
  regle: "R-SCORE-4",
  phrase: "«\u00a0oui\u00a0» n’est pas une note.",
  geste: "Corriger la note.",
  feuille: "CTG Grille",
  cellule: "C12",
  source: "",
  correction: null,
};

const CAF: ConstatDeControle = {
  ...NOTE,
  cle: "C-ESSAI-2",
  gravite: "information",
  phrase: "Il manque la Caf.",
  geste: "La compléter.",
  feuille: "",
  cellule: "",
};

const avecConstats = (constats: readonly ConstatDeControle[]): RapportLu => ({
  ...LU,
  constats,
  decompte: compterParGravite(constats),
});

const LU: RapportLu = {
  etat: "lu",
  dossier: { ...EXEMPLE.dossier, politiques: [famille, education].flatMap((p) => p ?? []), mention: "" },
  modele: { identifiant: "m", version: "1.0.0", libelle: "Modèle d’essai", agregation: "rubriques" },
  grilles: [
    {
      grille: "g1",
      titulaire: "Camille Exemple",
      feuille: "CTG Grille",
      rubriques: [
        {
          rubrique: "m1",
          libelle: "1. Politiques",
          parPolitique: { famille: score({ score: 2 / 3 }), education: score({ score: "NC", nc: 4 }) },
          ensemble: score({ score: 2 / 3, nonRenseignees: 2, nc: 1 }),
        },
      ],
      parPolitique: { famille: score({ score: "—" }), education: score({ score: "à corriger" }) },
      ensemble: score({ score: 0.58, minimum: 0.4, maximum: 0.7, nonRenseignees: 2, fautives: 1 }),
      ncSansMotif: 3,
      fautives: [],
    },
  ],
  constats: [NOTE, CAF],
  decompte: compterParGravite([NOTE, CAF]),
  malLus: 1,
};

const REFUSE: FichierLu = {
  fichier: "b.xlsx",
  etat: "refuse",
  code: "tronque",
  phrase: "Le fichier est incomplet.",
  constats: [],
};

const texteDe = (...fichiers: FichierLu[]) =>
  decrire(fichiers, resumerLeLot(fichiers)).replace(/\u00a0/g, " ");

test("un fichier lu : son dossier, ses grilles, ses constats et leur cellule", () => {
  expect(texteDe({ fichier: "a.xlsx", ...LU })).toBe(`a.xlsx : lu, 1 à corriger et 1 information
  Grand Châtellerault · Caf de la Vienne · Communauté d’agglomération de Grand Châtellerault · 2024
  Modèle : Modèle d’essai, version 1.0.0 ; ensemble : moyenne des missions

  Camille Exemple (feuille « CTG Grille »)
                   Famille   Éducation  Ensemble  notées  NC  vides
    1. Politiques     67 %          NC     67 %*       4   1      2
    Ensemble             —  à corriger     58 %*       4   0      2
    * provisoire : 2 notes manquent ; l’ensemble ira de 40 % à 70 %.
    1 note à corriger.
    3 NC sans motif.

  Constats
    – À corriger, « CTG Grille », C12 : « oui » n’est pas une note. Corriger la note.
    – Information : Il manque la Caf. La compléter.

1 fichier : 1 à corriger
`);
});

test("un fichier refusé dit pourquoi, et le résumé compte le lot", () => {
  const texte = texteDe({ fichier: "a.xlsx", ...avecConstats([]) }, REFUSE, { ...REFUSE, fichier: "c.xlsx" });
  expect(texte).toContain("\n\nb.xlsx : refusé\n  Le fichier est incomplet.\n\n");
  expect(texte.endsWith("\n3 fichiers : 1 sans constat et 2 refusés\n")).toBe(true);
});

test("au-delà de quarante constats, on les compte", () => {
  const texte = texteDe({ fichier: "a.xlsx", ...avecConstats(Array.from({ length: 43 }, () => CAF)) });
  expect(texte).toContain("a.xlsx : lu, 43 informations");
  expect(texte.match(/– Information : Il manque la Caf/g)).toHaveLength(40);
  expect(texte).toContain("    – et 3 autres : --json donne les mille plus graves.\n");
});

test("les constats d’un refus sont ceux de la lecture", () => {
  const constat = {
    code: "modele-inconnu" as const,
    phrase: "Modèle inconnu.",
    feuille: "CTG Grille",
    cellule: "",
  };
  expect(texteDe({ ...REFUSE, constats: [constat] })).toContain("    – « CTG Grille » : Modèle inconnu.\n");
});

test("un texte reçu ne commande pas le terminal", () => {
  const nom = "\u001b[2J\u001b]0;titre\u0007Essai\u202e\u009b31m\nsuite";
  const dossier = { ...LU.dossier, territoire: { ...LU.dossier.territoire, nom } };
  const texte = texteDe({ fichier: "a\u001b[31m.xlsx", ...LU, dossier });
  expect(texte).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(texte).toContain("Essai");
});

test.each<[FichierLu[], number]>([
  [[], 0],
  [[{ fichier: "a", ...avecConstats([]) }], 0],
  [[{ fichier: "a", ...avecConstats([CAF]) }], 0],
  [
    [
      { fichier: "a", ...avecConstats([CAF]) },
      { fichier: "b", ...LU },
    ],
    1,
  ],
  [[{ fichier: "a", ...avecConstats([{ ...CAF, gravite: "a-discuter" }]) }], 1],
  [[{ fichier: "a", ...LU }, REFUSE], 3],
])(
  "le code de sortie : un refus l’emporte sur les constats, une information n’en est pas un (%#)",
  (fichiers, code) => {
    expect(codeDeSortie(resumerLeLot(fichiers))).toBe(code);
  },
);

test("aligner met la première colonne à gauche, les autres à droite, sans espace au bout", () => {
  expect(
    aligner([
      ["", "bb"],
      ["aaa", "b"],
      ["a", ""],
    ]),
  ).toEqual(["     bb", "aaa   b", "a"]);
});
