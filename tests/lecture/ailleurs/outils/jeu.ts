import type { Note } from "../../../../src/domaine/grille/reponses";
import {
  CHARENTE,
  ecrire,
  libelles,
  NATIONAL,
  notesTirees,
  noteTiree,
  POLITIQUES,
  type Cas,
  type Cellule,
  type Notes,
} from "./difformes";

const TITRES = ["Missions", "Famille", "Éducation", "Social", "Commentaires"];
const NOTES = notesTirees();
const LIGNES = libelles();

const ligneDe = (rang: number, libelle: string): Cellule[] => [
  libelle,
  ...POLITIQUES.map((_, i) => noteTiree(rang, i)),
  rang === 0 ? "Un commentaire" : null,
];
const simples = (transformer: (libelle: string, rang: number) => string = (libelle) => libelle) =>
  LIGNES.map(({ libelle }, rang) => ligneDe(rang, transformer(libelle, rang)));

const LIBELLES_DES_NIVEAUX = ["Non / pas", "Partiellement", "Majoritairement", "Oui / totalement"];
const enTexte = (note: Note): Cellule =>
  note === "NC" ? " nc " : note === null ? null : `${note} - ${LIBELLES_DES_NIVEAUX[note] ?? ""}`;
const enLibelle = (note: Note): Cellule =>
  note === "NC" ? "Non concerné" : note === null ? null : (LIBELLES_DES_NIVEAUX[note] ?? "");

function sans(notes: Notes, ...cles: readonly string[]): Notes {
  return Object.fromEntries(
    Object.entries(notes).map(([activite, parPolitique]) => [
      activite,
      Object.fromEntries(
        Object.entries(parPolitique).filter(([politique]) => !cles.includes(`${activite} ${politique}`)),
      ),
    ]),
  );
}

const toutesDe = (...activites: readonly string[]) =>
  activites.flatMap((activite) => POLITIQUES.map((politique) => `${activite} ${politique}`));

interface Description {
  readonly nom: string;
  readonly octets: Uint8Array;
  readonly modele?: string;
  readonly reprises?: Notes;
  readonly aConfirmer?: readonly string[];
  readonly proches?: readonly string[];
  readonly voulues?: Notes;
}

function cas({ modele = CHARENTE.identifiant, reprises = NOTES, ...reste }: Description): Cas {
  return { aConfirmer: [], proches: [], voulues: reprises, ...reste, modele, reprises };
}

const COUPE = LIGNES.flatMap(({ libelle }, rang): Cellule[][] => {
  const [premiere = "", ...suite] = libelle.split(/(?<=^.{25}\S*) /);
  const ligne = ligneDe(rang, premiere);
  return suite.length === 0 ? [ligne] : [ligne, [suite.join(" ")]];
});

const NUMEROTEES = simples((libelle, rang) => `${1 + Math.floor(rang / 9)}.${(rang % 9) + 1} - ${libelle}`);

/** Une lettre de trop dans le deuxième mot long. */
const avecFaute = (libelle: string) => {
  let vus = 0;
  return libelle.replace(/\p{L}{7,}/gu, (mot) => (++vus === 1 ? `${mot.slice(0, 4)}z${mot.slice(4)}` : mot));
};

const PREMIERES = LIGNES.slice(0, 4).map(({ identifiant }) => identifiant);
const [UNE = "", DEUX = "", TROIS = "", QUATRE = ""] = PREMIERES;

const UNIQUES: Notes = Object.fromEntries(
  libelles(NATIONAL).map(({ identifiant }, rang) => [identifiant, { unique: noteTiree(rang, 0) }]),
);

/** Une croix par activité et par politique, sous 0 1 2 3 NC. */
const croix = (note: Note): Cellule[] => [0, 1, 2, 3, "NC"].map((niveau) => (niveau === note ? "x" : null));

export const JEU: readonly Cas[] = [
  cas({
    nom: "des titres et des notes, sans rien d’autre",
    octets: ecrire([{ nom: "Grille", lignes: [TITRES, ...simples()] }]),
  }),
  cas({
    nom: "des colonnes dans un autre ordre, un titre au-dessus, des lignes vides, des pourcentages à côté",
    octets: ecrire([
      {
        nom: "Évaluation 2024",
        lignes: [
          ["Évaluation de la fonction de chargé de coopération CTG (MAJ août 2024)"],
          [],
          [null, "Commentaires", "Social", "% Social", "Missions", "Éducatio n", "Famille", "% Famille"],
          ...LIGNES.flatMap(({ libelle }, rang): Cellule[][] => [
            [
              null,
              rang === 0 ? "Un commentaire" : null,
              noteTiree(rang, 2),
              0.5,
              libelle,
              noteTiree(rang, 1),
              noteTiree(rang, 0),
              1,
            ],
            ...(rang % 3 === 0 ? [[]] : []),
          ]),
        ],
      },
    ]),
  }),
  cas({
    nom: "des libellés coupés sur deux lignes",
    octets: ecrire([{ nom: "Grille", lignes: [TITRES, ...COUPE] }]),
  }),
  cas({
    nom: "une autre typographie : capitales, apostrophes droites, espaces, retours à la ligne, sans accents",
    octets: ecrire([
      {
        nom: "Grille",
        lignes: [
          TITRES,
          ...simples((libelle, rang) => {
            const droit = libelle.replace(/’/g, "'").replace(/ /g, rang % 2 === 0 ? "  " : "\n");
            return rang % 3 === 0
              ? droit.toUpperCase()
              : droit.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
          }),
        ],
      },
    ]),
  }),
  cas({
    nom: "des numéros et des puces devant",
    octets: ecrire([
      {
        nom: "Grille",
        lignes: [
          TITRES,
          ...NUMEROTEES.slice(0, 10),
          ...simples((libelle, rang) =>
            rang % 2 === 0 ? `• ${libelle}` : `${"abcdefgh"[rang % 8]}) ${libelle}`,
          ).slice(10),
        ],
      },
    ]),
  }),
  cas({
    nom: "des fautes de frappe : toutes les lignes sont proches, aucune n’est reprise sans confirmation",
    octets: ecrire([{ nom: "Grille", lignes: [TITRES, ...simples(avecFaute)] }]),
    reprises: {},
    proches: LIGNES.map(({ identifiant }) => identifiant),
    voulues: NOTES,
  }),
  cas({
    nom: "des notes en texte",
    octets: ecrire([
      {
        nom: "Grille",
        lignes: [
          TITRES,
          ...LIGNES.map(({ libelle }, rang): Cellule[] => [
            libelle,
            enTexte(noteTiree(rang, 0)),
            enLibelle(noteTiree(rang, 1)),
            String(noteTiree(rang, 2)),
            rang === 0 ? "Un commentaire" : null,
          ]),
        ],
      },
    ]),
  }),
  cas({
    nom: "des valeurs qui ne sont pas des notes, une formule, « oui », « 2/3 »",
    octets: ecrire([
      {
        nom: "Grille",
        lignes: [
          TITRES,
          ...simples().map((ligne, rang): Cellule[] => {
            const [libelle = "", famille = null, education = null, social = null, commentaire = null] = ligne;
            if (rang === 0) return [libelle, 4, -1, 1.5, commentaire];
            if (rang === 1) return [libelle, "oui", "2/3", true];
            if (rang === 2) return [libelle, 2, "2 - Partiellement", "en cours"];
            return [libelle, famille, education, social];
          }),
        ],
        formules: { B4: "1+1" },
      },
    ]),
    reprises: sans(NOTES, ...toutesDe(UNE, DEUX, TROIS)),
    aConfirmer: [`${DEUX} famille`, `${DEUX} education`, `${TROIS} famille`],
    voulues: {
      ...sans(NOTES, ...toutesDe(UNE, DEUX, TROIS)),
      [DEUX]: { famille: 3, education: 2 },
      [TROIS]: { famille: 2 },
    },
  }),
  cas({
    nom: "une note fusionnée sur trois politiques, une autre sur deux activités, des missions fusionnées",
    octets: ecrire([
      {
        nom: "Grille",
        lignes: [
          ["Mission", ...TITRES.slice(1).reduce<Cellule[]>((t, titre) => [...t, titre], ["Activités"])],
          ...simples().map((ligne, rang): Cellule[] => {
            if (rang === 0) return ["Mission 1", ligne[0] ?? "", 2, null, null, "Un commentaire"];
            if (rang === 1) return [null, ligne[0] ?? "", 3, 1, 0];
            if (rang === 2) return [null, ligne[0] ?? "", null, 1, 0];
            return [null, ...ligne];
          }),
        ],
        fusions: ["A2:A15", "C2:E2", "C3:C4"],
      },
    ]),
    reprises: {
      ...sans(NOTES, ...toutesDe(UNE, DEUX, TROIS)),
      [DEUX]: { education: 1, social: 0 },
      [TROIS]: { education: 1, social: 0 },
    },
    aConfirmer: [...toutesDe(UNE), `${DEUX} famille`, `${TROIS} famille`],
    voulues: {
      ...sans(NOTES, ...toutesDe(UNE, DEUX, TROIS)),
      [UNE]: { famille: 2, education: 2, social: 2 },
      [DEUX]: { famille: 3, education: 1, social: 0 },
      [TROIS]: { famille: 3, education: 1, social: 0 },
    },
  }),
  cas({
    nom: "une activité sur deux lignes de la feuille, une autre qui manque",
    octets: ecrire([
      {
        nom: "Grille",
        lignes: [
          TITRES,
          ...simples().filter((_, rang) => rang !== 3),
          ["Rappel"],
          [LIGNES[0]?.libelle ?? "", 3, 3, 3],
        ],
      },
    ]),
    reprises: sans(NOTES, ...toutesDe(UNE, QUATRE)),
    aConfirmer: toutesDe(UNE),
  }),
  cas({
    nom: "des titres sur deux lignes, une note et un commentaire par politique",
    octets: ecrire([
      {
        nom: "Grille",
        lignes: [
          ["Missions", "Famille", null, "Éducation", null, "Social", null],
          [null, "Note", "Observations", "Note", "Observations", "Note", "Observations"],
          ...LIGNES.map(({ libelle }, rang): Cellule[] => [
            libelle,
            noteTiree(rang, 0),
            rang === 0 ? "Un commentaire" : null,
            noteTiree(rang, 1),
            null,
            noteTiree(rang, 2),
          ]),
        ],
        fusions: ["A1:A2", "B1:C1", "D1:E1", "F1:G1"],
      },
    ]),
  }),
  cas({
    nom: "« Politiques concernées » au-dessus des politiques, les commentaires sur la première ligne",
    octets: ecrire([
      {
        nom: "Grille",
        lignes: [
          ["Missions", "Politiques concernées", null, null, "Commentaires"],
          [null, "Famille", "Éducation", "Social"],
          [
            "Mission 1 : Mettre en œuvre les politiques « petite-enfance, enfance-jeunesse et éducation, parentalité, logement et accès aux droits »",
          ],
          ...simples(),
          [null, 0.67, 0.5, 0.4],
        ],
        fusions: ["A1:A2", "B1:D1", "E1:E2"],
      },
    ]),
  }),
  cas({
    nom: "sans politiques : une seule colonne « Note », sur le socle national",
    octets: ecrire([
      {
        nom: "Auto-évaluation",
        lignes: [
          ["Actions", "Note (0 à 3)", "Remarques"],
          ...libelles(NATIONAL).map(({ libelle }, rang): Cellule[] => [
            libelle,
            noteTiree(rang, 0),
            rang === 0 ? "Un commentaire" : null,
          ]),
        ],
      },
    ]),
    modele: NATIONAL.identifiant,
    reprises: UNIQUES,
  }),
  cas({
    nom: "des croix sous 0, 1, 2, 3, NC, politique par politique",
    octets: ecrire([
      {
        nom: "Grille",
        lignes: [
          [null, "Famille", null, null, null, null, "Éducation", null, null, null, null, "Social"],
          ["Activités", ...POLITIQUES.flatMap((): Cellule[] => [0, 1, 2, 3, "NC"]), "Commentaires"],
          ...LIGNES.map(({ libelle }, rang): Cellule[] => [
            libelle,
            ...(rang === 3
              ? [null, "x", "x", null, null, ...croix(1), ...croix(2)]
              : POLITIQUES.flatMap((_, i) => croix(noteTiree(rang, i)))),
            rang === 0 ? "Un commentaire" : null,
          ]),
        ],
      },
    ]),
    reprises: { ...sans(NOTES, ...toutesDe(QUATRE)), [QUATRE]: { education: 1, social: 2 } },
    aConfirmer: [`${QUATRE} famille`],
    voulues: { ...sans(NOTES, ...toutesDe(QUATRE)), [QUATRE]: { famille: 1, education: 1, social: 2 } },
  }),
  cas({
    nom: "deux colonnes pour une politique",
    octets: ecrire([
      {
        nom: "Grille",
        lignes: [
          ["Activités", "Famille 2023", "Famille 2024", "Éducation", "Social"],
          ...LIGNES.map(({ libelle }, rang): Cellule[] => [
            libelle,
            1,
            2,
            noteTiree(rang, 1),
            noteTiree(rang, 2),
          ]),
        ],
      },
    ]),
    reprises: sans(NOTES, ...LIGNES.map(({ identifiant }) => `${identifiant} famille`)),
    aConfirmer: LIGNES.map(({ identifiant }) => `${identifiant} famille`),
  }),
  cas({
    nom: "une grille sans titres : rien ne dit ce que sont ses nombres",
    octets: ecrire([{ nom: "Feuil1", lignes: simples() }]),
    reprises: {},
    voulues: NOTES,
  }),
  cas({
    nom: "des titres de politiques que le modèle ne connaît pas",
    octets: ecrire([
      {
        nom: "Grille",
        lignes: [["Activités", "Petite enfance", "Jeunesse", "Commentaires"], ...simples()],
      },
    ]),
    reprises: {},
    voulues: {},
  }),
];
