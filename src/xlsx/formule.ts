/**
 * Une formule du plan telle qu'un fichier la garde : sans le signe =, et les fonctions du complément sous la
 * forme qu'Excel leur donne, `_xldudf_CTG_SCORE` pour `CTG.SCORE` (points devenus soulignés). Écrites
 * autrement, Excel les rouvrirait en #NOM?.
 */
export function formuleDeFichier(formule: string): string {
  return formule.replace(/^=/, "").replace(TEXTE_NOM_OU_FONCTION, (morceau) => {
    if (!/^CTG\./i.test(morceau)) return morceau;
    return `_xldudf_${morceau.toUpperCase().replace(/\./g, "_")}`;
  });
}

/** Les textes et les noms de feuilles se consomment d'abord : un « CTG.SCORE( » qu'ils contiennent n'appelle rien. */
const TEXTE_NOM_OU_FONCTION = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_.]+(?=\()/gu;
