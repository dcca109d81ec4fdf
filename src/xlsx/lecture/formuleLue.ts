/**
 * Une formule du fichier, telle que l'utilisateur la connaît, signe = compris : `_xldudf_CTG_SCORE(…)` redevient
 * `CTG.SCORE(…)` (aucune de nos fonctions n'a de souligné dans son nom, et chaque point en est devenu un), comme le
 * `ctg.score(…)` de LibreOffice ; les préfixes par lesquels Excel range une fonction plus récente que le format
 * (`_xlfn.`), ou d'un autre complément (`_xll.`), s'effacent.
 */
export function formuleLue(formule: string): string {
  if (!A_TRADUIRE.some((signe) => formule.includes(signe))) return `=${formule}`;
  return `=${formule.replace(MORCEAUX, (morceau: string, position: number) => {
    const appel = formule.charAt(position + morceau.length) === "(";
    return appel ? nomDeFonction(morceau) : morceau;
  })}`;
}

/** La plupart des formules n'ont rien à traduire, et se passent d'expression régulière. */
const A_TRADUIRE = ["_xl", "ctg.", "CTG."];

/**
 * Un texte entre guillemets, un nom de feuille entre apostrophes (doublés, ils en font deux qui se suivent), ou un nom.
 * Rien n'est essayé deux fois : une formule hostile de 32 000 caractères ne coûte qu'une passe.
 */
const MORCEAUX = /"[^"]*"?|'[^']*'?|[\p{L}\p{N}_.]+/gu;

const PREFIXES = /^(?:_xlfn\.|_xlws\.|_xludf\.|_xll\.)+/;
const FONCTION_DU_COMPLEMENT = /^_xldudf_(?=CTG_)/;

function nomDeFonction(nom: string): string {
  const court = nom.replace(PREFIXES, "");
  if (FONCTION_DU_COMPLEMENT.test(court)) {
    return court.replace(FONCTION_DU_COMPLEMENT, "").replace(/_/g, ".").toUpperCase();
  }
  return /^ctg\./i.test(court) ? court.toUpperCase() : court;
}
