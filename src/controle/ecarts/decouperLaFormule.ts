/** Un morceau d'une formule : une adresse, ou un texte, un mot, un signe, tel qu'il se compare. */
export type Morceau = AdresseDeFormule | string;

export interface AdresseDeFormule {
  /** Le nom de la feuille, en minuscules ; vide : celle de la formule. */
  readonly feuille: string;
  readonly debut: Coin;
  /** `null` : une seule cellule. */
  readonly fin: Coin | null;
}

/** Rangs à partir de 0 ; `fixes` : « $$ », « $ », … : les dollars devant la colonne et devant la ligne. */
export interface Coin {
  readonly ligne: number;
  readonly colonne: number;
  readonly fixes: string;
}

/** Une adresse qui ne désigne plus rien, quelle que soit la façon dont le logiciel l'écrit. */
export const REFERENCE_PERDUE = "#REF!";

const ADRESSE = String.raw`\$?[A-Z]{1,3}\$?[0-9]{1,7}`;
const FEUILLE = String.raw`(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!`;

/**
 * Un texte, une référence perdue, une adresse, un mot ou un nombre, un signe. Un texte, un nom de feuille, une fonction
 * (LOG10) ou un nom défini (CTG_A1) se consomme d'un bloc et n'est jamais pris pour une adresse.
 */
const MORCEAUX = new RegExp(
  String.raw`("(?:[^"]|"")*")|(?:${FEUILLE})?\$?[A-Z]{0,3}\$?(#REF!)(?:${ADRESSE})?(?::\$?[A-Z]{0,3}\$?(?:#REF!|[0-9]+))?|` +
    String.raw`(${FEUILLE})?(${ADRESSE})(?::(${ADRESSE}))?(?![\p{L}\p{N}_.(])|` +
    String.raw`([\p{L}\p{N}_.]+)|\s+|(.)`,
  "giu",
);

/** Les préfixes par lesquels un logiciel range une fonction plus récente que le format du fichier. */
const PREFIXE = /^(?:_XLFN\.|_XLWS\.)+/;

/**
 * Une formule en morceaux comparables : ni la casse, ni les espaces hors des textes, ni les apostrophes d'un nom de
 * feuille ne comptent ; les dollars, si.
 */
export function decouperLaFormule(formule: string): Morceau[] {
  const morceaux: Morceau[] = [];
  for (const trouve of formule.matchAll(MORCEAUX)) {
    const [, texte, perdue, feuille, debut, fin, mot, signe] = trouve;
    if (texte !== undefined) morceaux.push(texte);
    else if (perdue !== undefined) morceaux.push(REFERENCE_PERDUE);
    else if (debut !== undefined) {
      morceaux.push({
        feuille: feuille === undefined ? "" : nomDeLaFeuille(feuille),
        debut: coinDe(debut),
        fin: fin === undefined ? null : coinDe(fin),
      });
    } else if (mot !== undefined) morceaux.push(mot.toUpperCase().replace(PREFIXE, ""));
    else if (signe !== undefined) morceaux.push(signe);
  }
  return sansParenthesesVides(morceaux);
}

/** LibreOffice écrit TRUE() et FALSE(). */
function sansParenthesesVides(morceaux: Morceau[]): Morceau[] {
  return morceaux.filter((morceau, rang) => {
    const booleen = (i: number) => morceaux[i] === "TRUE" || morceaux[i] === "FALSE";
    const ouvre = morceau === "(" && booleen(rang - 1) && morceaux[rang + 1] === ")";
    const ferme = morceau === ")" && booleen(rang - 2) && morceaux[rang - 1] === "(";
    return !ouvre && !ferme;
  });
}

function nomDeLaFeuille(prefixe: string): string {
  const nom = prefixe.slice(0, -1);
  return (nom.startsWith("'") ? nom.slice(1, -1).replace(/''/g, "'") : nom).toLocaleLowerCase("fr");
}

function coinDe(texte: string): Coin {
  const [, colonneFixe = "", lettres = "", ligneFixe = "", chiffres = ""] =
    /^(\$?)([A-Z]+)(\$?)([0-9]+)$/i.exec(texte) ?? [];
  let colonne = 0;
  for (const lettre of lettres.toUpperCase()) colonne = colonne * 26 + lettre.charCodeAt(0) - 64;
  return {
    ligne: Number(chiffres) - 1,
    colonne: colonne - 1,
    fixes: `${colonneFixe || "-"}${ligneFixe || "-"}`,
  };
}
