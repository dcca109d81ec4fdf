const LONGUEUR_LISIBLE = 40;

/** Excel donne les codes d'erreur en anglais ; l'utilisateur les lit en français dans sa cellule. */
const ERREURS_EN_FRANCAIS: { readonly [code: string]: string | undefined } = {
  "#VALUE!": "#VALEUR!",
  "#NAME?": "#NOM?",
  "#NUM!": "#NOMBRE!",
  "#NULL!": "#NUL!",
};

/**
 * Une valeur reçue d'une cellule, telle que l'utilisateur la reconnaîtra : `1,5`, `« oui »`, `VRAI`,
 * `l’erreur #DIV/0!`. Sans `Intl`, absent de l'environnement JavaScript des fonctions sous Windows.
 */
export function direValeur(valeur: unknown): string {
  if (typeof valeur === "number") return direNombre(valeur);
  if (typeof valeur === "boolean") return valeur ? "VRAI" : "FAUX";
  if (valeur === null || valeur === undefined || valeur === "") return "une cellule vide";
  if (typeof valeur === "string") return `«\u00a0${abreger(valeur)}\u00a0»`;
  const code = (valeur as { code?: unknown }).code;
  return typeof code === "string" ? `l’erreur ${ERREURS_EN_FRANCAIS[code] ?? code}` : "une valeur illisible";
}

function direNombre(nombre: number): string {
  if (!isFinite(nombre)) return "un nombre illisible";
  return String(nombre).replace(".", ",");
}

function abreger(texte: string): string {
  return texte.length > LONGUEUR_LISIBLE ? `${texte.slice(0, LONGUEUR_LISIBLE)}…` : texte;
}
