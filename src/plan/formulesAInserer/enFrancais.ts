/** Les fonctions qu'emploient les formules à insérer, dans l'Excel français. */
const NOMS: { readonly [anglais: string]: string | undefined } = {
  ABS: "ABS",
  AND: "ET",
  COLUMN: "COLONNE",
  COLUMNS: "COLONNES",
  COUNT: "NB",
  COUNTBLANK: "NB.VIDE",
  COUNTIF: "NB.SI",
  IF: "SI",
  INT: "ENT",
  ISBLANK: "ESTVIDE",
  ISNUMBER: "ESTNUM",
  LEN: "NBCAR",
  MIN: "MIN",
  MOD: "MOD",
  N: "N",
  NA: "NA",
  OR: "OU",
  ROUND: "ARRONDI",
  ROW: "LIGNE",
  ROWS: "LIGNES",
  SUM: "SOMME",
  SUMPRODUCT: "SOMMEPROD",
  UPPER: "MAJUSCULE",
  VALUE: "CNUM",
};

/** Un texte ou un nom de feuille, un nom de fonction, un nombre à virgule, un séparateur. */
const MORCEAU = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Z][A-Z.]*(?=\()|\d+\.\d+|,/g;

/** La formule telle que l'utilisateur la lira dans sa cellule, en français. */
export function enFrancais(formule: string): string {
  return formule.replace(MORCEAU, (morceau) => {
    if (morceau === ",") return ";";
    if (/^\d/.test(morceau)) return morceau.replace(".", ",");
    if (!/^[A-Z]/.test(morceau) || /^CTG\./.test(morceau)) return morceau;
    const nom = NOMS[morceau];
    if (nom === undefined) throw new Error(`${morceau} n’a pas de nom français.`);
    return nom;
  });
}
