import type { Bordure, Style } from "./types";

export const COULEURS = {
  encre: "#1F2A37",
  enTete: "#1B3A57",
  mission: "#E6EEF6",
  neutre: "#F5F6F8",
  trait: "#B8C2CC",
  pointille: "#7C8894",
  discret: "#4A5561",
  alerte: "#8A1C14",
} as const;

/** Les couleurs d'une note, toujours doublées du chiffre ou du texte de la cellule. */
export const COULEURS_DES_NOTES = [
  { fond: "#F9D9D6", couleur: "#8A1C14" },
  { fond: "#FCE9C6", couleur: "#7A4A00" },
  { fond: "#E8F1D4", couleur: "#3F4F0B" },
  { fond: "#D5EBDD", couleur: "#14532D" },
] as const;

/** « 67 % », avec l’espace insécable que la typographie française veut. */
export const POURCENTAGE = '0"\u00A0"%';

/** Une décimale toujours : Excel montrerait sinon la virgule d'un nombre entier. */
const HEURES = "#,##0.0";
/** Sur un axe, où les centimes ne se liraient pas. */
export const EUROS_SANS_CENTIMES = '#,##0"\u00A0€"';
const EUROS = '#,##0.00"\u00A0€"';

export const COULEURS_DU_NC = { fond: "#E9E9EE", couleur: "#4A4A58" } as const;

const trait: Bordure = { trait: "fin", couleur: COULEURS.trait };
const pointille: Bordure = { trait: "pointille", couleur: COULEURS.pointille };
const cadre = { haut: trait, bas: trait, gauche: trait, droite: trait };
/** Celui d'une cellule qui ne se saisit pas. */
export const CADRE = cadre;
const cadreASaisir = { haut: pointille, bas: pointille, gauche: pointille, droite: pointille };

const texte: Style = { couleur: COULEURS.encre, vertical: "center", retourALaLigne: true };

/**
 * La charte de nos feuilles : lisible imprimée en noir et blanc, sans l'identité visuelle de l'État
 * ni celle de la Caf. Ce qui se saisit a un cadre pointillé et n'est pas verrouillé.
 */
export const STYLES = {
  technique: { couleur: COULEURS.discret, taille: 8 },
  titre: { gras: true, taille: 16, couleur: COULEURS.enTete, vertical: "center" },
  sousTitre: { couleur: COULEURS.discret, vertical: "center" },
  mention: { gras: true, italique: true, couleur: COULEURS.alerte, vertical: "center" },
  texte: { ...texte, vertical: "top" },
  legende: { ...texte, couleur: COULEURS.discret, retourALaLigne: false },
  signal: { gras: true, couleur: COULEURS.enTete, vertical: "center" },
  intertitre: { gras: true, taille: 14, couleur: COULEURS.enTete, vertical: "center" },
  enTete: {
    gras: true,
    couleur: "#FFFFFF",
    fond: COULEURS.enTete,
    horizontal: "center",
    vertical: "center",
    retourALaLigne: true,
    bordures: cadre,
  },
  enTeteGauche: {
    gras: true,
    couleur: "#FFFFFF",
    fond: COULEURS.enTete,
    horizontal: "left",
    retrait: 1,
    vertical: "center",
    retourALaLigne: true,
    bordures: cadre,
  },
  enTeteSecondaire: {
    gras: true,
    couleur: COULEURS.enTete,
    fond: COULEURS.neutre,
    horizontal: "center",
    vertical: "center",
    retourALaLigne: true,
    bordures: cadre,
  },
  enTeteSecondaireGauche: {
    gras: true,
    couleur: COULEURS.enTete,
    fond: COULEURS.neutre,
    horizontal: "left",
    retrait: 1,
    vertical: "center",
    retourALaLigne: true,
    bordures: cadre,
  },
  mission: {
    ...texte,
    horizontal: "left",
    retrait: 1,
    gras: true,
    taille: 14,
    couleur: COULEURS.enTete,
    fond: COULEURS.mission,
    bordures: { haut: { trait: "moyen", couleur: COULEURS.enTete }, bas: trait },
  },
  fonction: { ...texte, gras: true, horizontal: "left", retrait: 1, fond: COULEURS.neutre, bordures: cadre },
  libelle: { ...texte, horizontal: "left", retrait: 1, bordures: cadre },
  libelleDecale: { ...texte, horizontal: "left", retrait: 2, bordures: cadre },
  centre: { ...texte, horizontal: "center", bordures: cadre },
  horsGrille: { fond: COULEURS.neutre, bordures: cadre },
  note: { ...texte, horizontal: "center", bordures: cadreASaisir, verrouillee: false },
  saisieTexte: { ...texte, horizontal: "left", retrait: 1, bordures: cadreASaisir, verrouillee: false },
  saisieNombre: {
    ...texte,
    horizontal: "center",
    bordures: cadreASaisir,
    verrouillee: false,
  },
  saisieQuotite: {
    ...texte,
    horizontal: "center",
    bordures: cadreASaisir,
    format: "0.00",
    verrouillee: false,
  },
  /** Une date s'y écrit en texte ; retapée, Excel en fait un nombre, que ce format montre comme une date. */
  saisieDate: {
    ...texte,
    horizontal: "left",
    retrait: 1,
    bordures: cadreASaisir,
    format: "dd/mm/yyyy",
    verrouillee: false,
  },
  /** Le même, centré, pour une colonne étroite. */
  saisieJour: {
    ...texte,
    horizontal: "center",
    bordures: cadreASaisir,
    format: "dd/mm/yyyy",
    verrouillee: false,
  },
  saisiePart: {
    ...texte,
    horizontal: "center",
    bordures: cadreASaisir,
    format: POURCENTAGE,
    verrouillee: false,
  },
  saisieHeures: {
    ...texte,
    horizontal: "center",
    bordures: cadreASaisir,
    format: HEURES,
    verrouillee: false,
  },
  saisieEuros: {
    ...texte,
    horizontal: "center",
    bordures: cadreASaisir,
    format: EUROS,
    verrouillee: false,
  },
  alerte: {
    ...texte,
    horizontal: "left",
    retrait: 1,
    couleur: COULEURS.alerte,
    italique: true,
    bordures: cadre,
  },
  libelleDuScore: {
    ...texte,
    gras: true,
    horizontal: "right",
    retrait: 1,
    bordures: { ...cadre, haut: barre() },
  },
  score: {
    gras: true,
    couleur: COULEURS.encre,
    horizontal: "center",
    vertical: "center",
    format: POURCENTAGE,
    bordures: { ...cadre, haut: barre() },
  },
  pourcentage: {
    couleur: COULEURS.encre,
    horizontal: "center",
    vertical: "center",
    format: POURCENTAGE,
    bordures: cadre,
  },
  pourcentageFort: {
    gras: true,
    couleur: COULEURS.encre,
    horizontal: "center",
    vertical: "center",
    format: POURCENTAGE,
    bordures: cadre,
  },
  scorePhrase: {
    ...texte,
    italique: true,
    horizontal: "left",
    retrait: 1,
    bordures: { ...cadre, haut: barre() },
  },
  libelleDuDecompte: {
    couleur: COULEURS.discret,
    taille: 9,
    horizontal: "right",
    retrait: 1,
    vertical: "center",
    bordures: cadre,
  },
  decompte: {
    couleur: COULEURS.discret,
    taille: 9,
    horizontal: "center",
    vertical: "center",
    format: "0",
    bordures: cadre,
  },
  decomptePhrase: {
    couleur: COULEURS.discret,
    taille: 9,
    italique: true,
    vertical: "center",
    bordures: cadre,
  },
  entier: { ...texte, horizontal: "center", format: "0", bordures: cadre },
  etp: { ...texte, horizontal: "center", format: "0.00", bordures: cadre },
  etpFort: { ...texte, gras: true, horizontal: "center", format: "0.00", bordures: cadre },
  heuresFortes: { ...texte, gras: true, horizontal: "center", format: HEURES, bordures: cadre },
  part: { ...texte, horizontal: "center", format: POURCENTAGE, bordures: cadre },
  euros: { ...texte, horizontal: "center", format: EUROS, bordures: cadre },
  eurosForts: { ...texte, gras: true, horizontal: "center", format: EUROS, bordures: cadre },
  fort: { ...texte, gras: true, horizontal: "left", retrait: 1, bordures: cadre },
} as const satisfies Record<string, Style>;

export type CleDeStyle = keyof typeof STYLES;

function barre(): Bordure {
  return { trait: "moyen", couleur: COULEURS.encre };
}
