/** Les textes et les noms de feuilles se consomment d'abord : un « CTG.SCORE( » qu'ils contiennent n'appelle rien. */
const MORCEAU = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_.]+(?=\s*\()/gu;

/** `CTG.SCORE`, et la forme qu'Excel lui donne dans un fichier, qu'il montre quand le complément manque. */
const FONCTION_CTG = /^(?:_xlfn\.)?(?:_xldudf_CTG_|CTG\.)/i;

/** Vrai si la formule appelle une fonction CTG.*. */
export function appelleCtg(formule: unknown): formule is string {
  if (typeof formule !== "string" || !formule.startsWith("=")) return false;
  return (formule.match(MORCEAU) ?? []).some((morceau) => FONCTION_CTG.test(morceau));
}
