import { LIBELLES_DES_TRAITEMENTS } from "../domaine/controle/rapport";
import type { Dossier } from "../domaine/dossier/dossier";
import { LIBELLES_DES_AVIS } from "../domaine/instruction/instruction";
import { LIBELLES_DES_TYPES } from "../domaine/journal/libelles";
import { LIBELLES_DES_ETATS } from "../domaine/planDAction/libelles";
import type { Echelle, ModeleDeGrille } from "../domaine/grille/modele";
import { ConstructeurDeFeuille } from "./constructeur";
import { COULEURS } from "./charte";
import { NC } from "../domaine/notation/textes";
import { ecrireMarque } from "./identifiants";
import {
  CATEGORIES,
  ETATS_DE_PIECE,
  FONCTIONS,
  FORMATIONS,
  LIENS,
  NATURES,
  OUI_NON,
  THEMATIQUES,
  TYPES_DE_COF,
  type Libelles,
} from "./equipe/libelles";
import { LIBELLES_DES_BAREMES_DE_CTG } from "./parametres/libelles";
import { CLES_DES_LIBELLES, LIBELLES_DE_POSTE } from "./libellesDePoste";
import { plageDe } from "./adresses";
import type { PlanFeuille, Plage } from "./types";

/** La clé de la feuille masquée qui porte les valeurs des listes de validation. */
export const LISTES = "listes";

/** Les notes admises, dans une colonne : `NC`, 0, 1, … ; sans le `NC` là où le modèle l'interdit (R-NC-1). */
export function plageDesNotes(echelle: Echelle, avecNc: boolean): Plage {
  return avecNc ? plageDe(0, 0, echelle.niveaux.length + 1) : plageDe(1, 0, echelle.niveaux.length);
}

const COLONNE_DES_LIBELLES_DE_POSTE = 3;

/** Les listes de l'équipe et du financement, une par colonne, à la suite. */
const LISTES_FIXES = {
  liens: LIENS,
  typesDeCof: TYPES_DE_COF,
  categories: CATEGORIES,
  formations: FORMATIONS,
  fonctions: FONCTIONS,
  natures: NATURES,
  ouiNon: OUI_NON,
  etatsDePiece: ETATS_DE_PIECE,
  baremes: LIBELLES_DES_BAREMES_DE_CTG,
} as const satisfies Record<string, Libelles<string>>;

/**
 * Celles du journal et du plan d'action. Elles naissent avec ces feuilles : un classeur qui ne les a pas encore les recevra
 * ce jour-là, puisque sa feuille des listes changera.
 */
const LISTES_D_ACTIVITE = {
  typesDEntree: LIBELLES_DES_TYPES,
  thematiquesDeCtg: THEMATIQUES,
  etatsDAction: LIBELLES_DES_ETATS,
} as const satisfies Record<string, Libelles<string>>;

/** De même, celles de l'échange avec la Caf et du contrôle, les dernières : elles restent là où elles sont, quoi qu'il manque. */
const LISTES_DE_L_ECHANGE = {
  avis: LIBELLES_DES_AVIS,
  traitements: LIBELLES_DES_TRAITEMENTS,
} as const satisfies Record<string, Libelles<string>>;

const TOUTES_LES_LISTES = { ...LISTES_FIXES, ...LISTES_D_ACTIVITE, ...LISTES_DE_L_ECHANGE };

export type CleDeListe = keyof typeof TOUTES_LES_LISTES;

const CLES_DES_LISTES = Object.keys(TOUTES_LES_LISTES) as CleDeListe[];

function libellesDeLaListe(cle: CleDeListe): string[] {
  return Object.values(TOUTES_LES_LISTES[cle]);
}

function clesEcrites({ journal, planDAction, instruction, controle }: Dossier): CleDeListe[] {
  const avecActivite = journal !== null || planDAction !== null;
  const avecEchange = instruction !== null || controle !== null;
  return CLES_DES_LISTES.filter(
    (cle) => (avecActivite || !(cle in LISTES_D_ACTIVITE)) && (avecEchange || !(cle in LISTES_DE_L_ECHANGE)),
  );
}

export function plageDeLaListe(cle: CleDeListe): Plage {
  const colonne = COLONNE_DES_LIBELLES_DE_POSTE + 1 + CLES_DES_LISTES.indexOf(cle);
  return plageDe(0, colonne, libellesDeLaListe(cle).length);
}

/** « Présence, Maladie ou Vacance ». */
export function direLaListe(cle: CleDeListe): string {
  const libelles = libellesDeLaListe(cle);
  return `${libelles.slice(0, -1).join(", ")} ou ${libelles[libelles.length - 1]}`;
}

/** R-ETP-2 : les trois libellés de poste, dans une colonne. */
export const PLAGE_DES_LIBELLES_DE_POSTE = plageDe(
  0,
  COLONNE_DES_LIBELLES_DE_POSTE,
  CLES_DES_LIBELLES.length,
);

export function planifierListes(dossier: Dossier, modele: ModeleDeGrille, nom: string): PlanFeuille {
  const cles = clesEcrites(dossier);
  const derniere = cles[cles.length - 1];
  const listes = derniere === undefined ? 0 : CLES_DES_LISTES.indexOf(derniere) + 1;
  const f = new ConstructeurDeFeuille([
    { largeur: 12 },
    { largeur: 4 },
    { largeur: 30 },
    { largeur: 20 },
    ...Array.from({ length: listes }, () => ({ largeur: 24 })),
  ]);
  f.valeur(0, 0, NC, "technique");
  modele.echelle.niveaux.forEach(({ note }, i) => f.valeur(i + 1, 0, note, "technique"));
  CLES_DES_LIBELLES.forEach((cle, i) =>
    f.valeur(i, COLONNE_DES_LIBELLES_DE_POSTE, LIBELLES_DE_POSTE[cle], "technique"),
  );
  for (const cle of cles) {
    const { colonne } = plageDeLaListe(cle);
    libellesDeLaListe(cle).forEach((libelle, i) => f.valeur(i, colonne, libelle, "technique"));
  }
  // En colonne C : la colonne A ne porte que la liste elle-même.
  f.valeur(0, 2, ecrireMarque({ feuille: "listes", attributs: {} }), "technique");
  return f.terminer({
    cle: LISTES,
    nom,
    masquee: true,
    couleurOnglet: COULEURS.trait,
    figer: { lignes: 0, colonnes: 0 },
    protegee: true,
    impression: {
      paysage: false,
      zone: plageDesNotes(modele.echelle, true),
      sauts: [],
      enTete: "",
      piedDePage: "",
    },
  });
}
