/** Les fonctions d'Excel que l'on tape en français, telles que le moteur les connaît. */
export const FONCTIONS: Readonly<Record<string, string>> = {
  ARRONDI: "ROUND",
  AUJOURDHUI: "TODAY",
  CHOISIR: "CHOOSE",
  CNUM: "VALUE",
  DATE: "DATE",
  DECALER: "OFFSET",
  ENT: "INT",
  EQUIV: "MATCH",
  ESTERREUR: "ISERROR",
  ESTLOGIQUE: "ISLOGICAL",
  ESTNA: "ISNA",
  ESTNUM: "ISNUMBER",
  ESTTEXTE: "ISTEXT",
  ESTVIDE: "ISBLANK",
  ET: "AND",
  FAUX: "FALSE",
  INDEX: "INDEX",
  INDIRECT: "INDIRECT",
  LIGNE: "ROW",
  LIGNES: "ROWS",
  COLONNE: "COLUMN",
  COLONNES: "COLUMNS",
  MAJUSCULE: "UPPER",
  MAX: "MAX",
  MIN: "MIN",
  MINUSCULE: "LOWER",
  MOYENNE: "AVERAGE",
  "MOYENNE.SI": "AVERAGEIF",
  NA: "NA",
  NB: "COUNT",
  NBVAL: "COUNTA",
  "NB.SI": "COUNTIF",
  "NB.SI.ENS": "COUNTIFS",
  "NB.VIDE": "COUNTBLANK",
  NBCAR: "LEN",
  NON: "NOT",
  OU: "OR",
  RECHERCHEV: "VLOOKUP",
  RECHERCHEX: "XLOOKUP",
  SI: "IF",
  "SI.CONDITIONS": "IFS",
  SIERREUR: "IFERROR",
  "SI.NON.DISP": "IFNA",
  SOMME: "SUM",
  "SOMME.SI": "SUMIF",
  "SOMME.SI.ENS": "SUMIFS",
  SOMMEPROD: "SUMPRODUCT",
  SUPPRESPACE: "TRIM",
  TEXTE: "TEXT",
  VRAI: "TRUE",
};

/**
 * Traduit une formule tapée en français pour le moteur : points-virgules, virgule décimale, noms de fonctions.
 * Ce n'est pas un analyseur : ce qui est entre guillemets ou apostrophes reste tel quel, un nom inconnu aussi.
 */
export function traduireFormule(formule: string): string {
  return formule.replace(/"[^"]*"|'[^']*'|[^"']+/g, (morceau) =>
    /^["']/.test(morceau) ? morceau : traduire(morceau),
  );
}

function traduire(code: string): string {
  return code
    .replace(/(\d),(\d)/g, "$1.$2")
    .replace(/;/g, ",")
    .replace(/([\p{L}][\p{L}.\d]*)(\s*\()/gu, (tout, nom: string, parenthese: string) => {
      const anglais = FONCTIONS[nom.toUpperCase()];
      return anglais ? anglais + parenthese : tout;
    })
    .replace(/(?<![\p{L}\d._!])(VRAI|FAUX)(?![\p{L}\d._(])/giu, (mot) =>
      /vrai/i.test(mot) ? "TRUE" : "FALSE",
    );
}
