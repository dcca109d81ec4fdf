import { plageDe } from "../adresses";
import type { CleDeStyle } from "../charte";
import type { ConstructeurDeFeuille } from "../constructeur";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import type { Contenu } from "../types";
import { COLONNE, DERNIERE_COLONNE_VISIBLE, type ColonneASaisir } from "./colonnes";
import { contenuDe, type Natif } from "./natif";

/** Un intertitre, des phrases et une ligne d'en-têtes. */
export interface TeteDeTableau {
  /** L'identifiant de la ligne d'en-têtes. */
  readonly nom: string;
  readonly intertitre: string;
  readonly phrases: readonly string[];
  readonly titres: readonly (readonly [colonne: number, titre: string, largeur?: number])[];
}

const HAUTEUR_DES_TITRES = 48;

/** Un refus sur trois lignes d'une colonne étroite. */
export const HAUTEUR_D_UNE_LIGNE = 48;

/** Écrit la tête d'un tableau ; rend sa première rangée. */
export function ecrireTete(
  f: ConstructeurDeFeuille,
  ligne: number,
  { nom, intertitre, phrases, titres }: TeteDeTableau,
): number {
  f.valeur(ligne, COLONNE.b, intertitre, "intertitre");
  f.hauteur(ligne, 26);
  phrases.forEach((phrase, rang) => ecrireTexte(f, ligne + 1 + rang, COLONNE.b, phrase, "texte"));
  const enTetes = ligne + 1 + phrases.length;
  f.valeur(enTetes, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("titres", nom), "technique");
  for (const [colonne, titre, largeur = 1] of titres) {
    poser(f, enTetes, colonne, { valeur: titre }, "enTete", largeur);
  }
  f.hauteur(enTetes, HAUTEUR_DES_TITRES);
  return enTetes + 1;
}

/** Où commencent les rangées d'un tableau dont la tête est à cette ligne. */
export function premiereRangee(ligne: number, { phrases }: Pick<TeteDeTableau, "phrases">): number {
  return ligne + 1 + phrases.length + 1;
}

/** Un texte jusqu'au bord droit de la page, à la ligne s'il le faut. */
export function ecrireTexte(
  f: ConstructeurDeFeuille,
  ligne: number,
  colonne: number,
  texte: string,
  style: CleDeStyle,
): void {
  const colonnes = DERNIERE_COLONNE_VISIBLE - colonne + 1;
  poser(f, ligne, colonne, { valeur: texte }, style, colonnes);
  f.ajusterAuTexte(ligne, [{ texte, largeur: largeurDe(f, colonne, colonnes) }]);
}

/** Un contenu sur une ou plusieurs colonnes, alors fusionnées. */
export function poser(
  f: ConstructeurDeFeuille,
  ligne: number,
  colonne: number,
  contenu: Contenu | { readonly valeur: null },
  style: CleDeStyle,
  largeur = 1,
): void {
  f.fond(ligne, colonne, largeur, style);
  if ("formule" in contenu) f.formule(ligne, colonne, contenu.formule, contenu.resultat, style);
  else if (typeof contenu.valeur !== "boolean") f.valeur(ligne, colonne, contenu.valeur, style);
  if (largeur > 1) f.fusionner(plageDe(ligne, colonne, 1, largeur));
}

export function calculer(
  f: ConstructeurDeFeuille,
  ligne: number,
  colonne: number,
  natif: Natif,
  style: CleDeStyle,
): void {
  poser(f, ligne, colonne, contenuDe(natif), style);
}

export function largeurDe(f: ConstructeurDeFeuille, colonne: number, colonnes: number): number {
  return Array.from({ length: colonnes }, (_, rang) => f.largeur(colonne + rang)).reduce((a, b) => a + b, 0);
}

/** Les cellules à saisir d'une rangée ; une clé absente est une cellule vide. */
export function ecrireSaisies(
  f: ConstructeurDeFeuille,
  ligne: number,
  colonnes: readonly ColonneASaisir[],
  saisies: Readonly<Record<string, string | number | null>>,
): void {
  for (const { champ, colonne, style } of colonnes) f.valeur(ligne, colonne, saisies[champ] ?? null, style);
}

/** Les nombres se saisissent à 0 ou plus. */
export function validerLesNombres(
  f: ConstructeurDeFeuille,
  premiere: number,
  lignes: number,
  colonnes: readonly ColonneASaisir[],
): void {
  const plages = colonnes
    .filter(({ nombre }) => nombre)
    .map(({ colonne }) => plageDe(premiere, colonne, lignes));
  if (lignes === 0 || plages.length === 0) return;
  f.valider({
    plages,
    regle: { type: "decimal", minimum: 0 },
    erreur: { titre: "Nombre attendu", texte: "Un nombre, 0 ou plus." },
  });
}
