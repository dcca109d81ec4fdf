import { ERREURS } from "../../moteur/valeurs";

/** Les erreurs qu'Excel nomme autrement en français. */
const ERREURS_EN_FRANCAIS: Readonly<Record<string, string>> = {
  "#NAME?": "#NOM?",
  "#VALUE!": "#VALEUR!",
  "#NUM!": "#NOMBRE!",
  "#NULL!": "#NUL!",
  "#SPILL!": "#PROPAGATION!",
  "#CALC!": "#CALCUL!",
};

/** Le nom français d'une erreur ; indéfini si ce texte n'en est pas une. */
export function erreurEnFrancais(texte: string): string | undefined {
  return ERREURS.has(texte) ? (ERREURS_EN_FRANCAIS[texte] ?? texte) : undefined;
}

export function booleenEnFrancais(vrai: boolean): string {
  return vrai ? "VRAI" : "FAUX";
}

const MILLIERS = /^[-+]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?:[ \u00a0\u202f]?[%€])?$/;

/** « 1 234,50 » se tape avec une espace ordinaire, qu'Excel admet ; tout autre texte reste tel quel. */
export function sansEspacesDeMilliers(texte: string): string {
  return MILLIERS.test(texte) ? texte.replace(/[ \u00a0\u202f]/g, "") : texte;
}
