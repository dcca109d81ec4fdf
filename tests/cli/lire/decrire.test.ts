import { aligner } from "../../../src/cli/lire/aligner";
import { decrire } from "../../../src/cli/lire/decrire";
import { codeDeSortie, resumer, type FichierLu } from "../../../src/cli/lire/sortieDeLecture";
import { EXEMPLE } from "../../../src/donnees";
import type { RapportLu, ScoreDuRapport } from "../../../src/fichiers/rapport";

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
  constats: [
    {
      code: "note-non-reconnue",
      phrase: "«\u00a0oui\u00a0» n’est pas une note.",
      feuille: "CTG Grille",
      cellule: "C12",
    },
    { code: "champ-du-dossier-manquant", phrase: "Il manque la Caf.", feuille: "", cellule: "" },
  ],
};

const REFUSE: FichierLu = {
  fichier: "b.xlsx",
  etat: "refuse",
  code: "tronque",
  phrase: "Le fichier est incomplet.",
  constats: [],
};

const texteDe = (...fichiers: FichierLu[]) => decrire(fichiers, resumer(fichiers)).replace(/\u00a0/g, " ");

test("un fichier lu : son dossier, ses grilles, ses constats et leur cellule", () => {
  expect(texteDe({ fichier: "a.xlsx", ...LU })).toBe(`a.xlsx : lu avec 2 constats
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
    – « CTG Grille », C12 : « oui » n’est pas une note.
    – Il manque la Caf.

1 fichier : 1 lu avec constats
`);
});

test("un fichier refusé dit pourquoi, et le résumé compte le lot", () => {
  const texte = texteDe({ fichier: "a.xlsx", ...LU, constats: [] }, REFUSE, { ...REFUSE, fichier: "c.xlsx" });
  expect(texte).toContain("\n\nb.xlsx : refusé\n  Le fichier est incomplet.\n\n");
  expect(texte.endsWith("\n3 fichiers : 1 lu, 2 refusés\n")).toBe(true);
});

test("au-delà de quarante constats, on les compte", () => {
  const constats = Array.from({ length: 43 }, () => LU.constats[1]).flatMap((constat) => constat ?? []);
  const texte = texteDe({ fichier: "a.xlsx", ...LU, constats });
  expect(texte).toContain("a.xlsx : lu avec 43 constats");
  expect(texte.match(/– Il manque la Caf/g)).toHaveLength(40);
  expect(texte).toContain("    – et 3 autres, que --json donne tous.\n");
});

test("un texte reçu ne commande pas le terminal", () => {
  const nom = "\u001b[2J\u001b]0;titre\u0007Essai\u202e\u009b31m\nsuite";
  const dossier = { ...LU.dossier, territoire: { ...LU.dossier.territoire, nom } };
  const texte = texteDe({ fichier: "a\u001b[31m.xlsx", ...LU, dossier });
  expect(texte).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(texte).toContain("Essai");
});

test.each([
  [[], 0],
  [[{ fichier: "a", ...LU, constats: [] }], 0],
  [
    [
      { fichier: "a", ...LU, constats: [] },
      { fichier: "b", ...LU },
    ],
    1,
  ],
  [[{ fichier: "a", ...LU }, REFUSE], 3],
])("le code de sortie : un refus l’emporte sur les constats (%#)", (fichiers, code) => {
  expect(codeDeSortie(resumer(fichiers as FichierLu[]))).toBe(code);
});

test("aligner met la première colonne à gauche, les autres à droite, sans espace au bout", () => {
  expect(
    aligner([
      ["", "bb"],
      ["aaa", "b"],
      ["a", ""],
    ]),
  ).toEqual(["     bb", "aaa   b", "a"]);
});
