import { lettresDeColonne } from "../../plan/adresses";
import { COLONNES, LIGNES } from "./limites";
import { lireNumeroDeLigne, lireReference, type Place } from "./reference";

/**
 * Une formule écrite une fois pour plusieurs cellules (`t="shared"`) : le fichier n'en garde le texte que chez la
 * première, et les autres la lisent décalée. Elle est découpée une fois, puis récrite pour chacune. Rien n'est évalué.
 */
export class FormulePartagee {
  private readonly morceaux: readonly Morceau[];

  /** @param formule celle de la cellule maîtresse, signe = compris. */
  constructor(
    private readonly formule: string,
    private readonly maitresse: Place,
  ) {
    this.morceaux = decouper(formule);
  }

  /** La même formule, vue d'une autre cellule ; ce qui sort de la feuille devient #REF!. */
  vueDe({ ligne, colonne }: Place): string {
    const decalage = { ligne: ligne - this.maitresse.ligne, colonne: colonne - this.maitresse.colonne };
    if (decalage.ligne === 0 && decalage.colonne === 0) return this.formule;
    return this.morceaux
      .map((morceau) => (typeof morceau === "string" ? morceau : ecrire(morceau, decalage)))
      .join("");
  }
}

/** Un texte à recopier, ou une référence dont une partie au moins suit la cellule. */
type Morceau = string | readonly Coin[];

/** Un bout de référence ; `null` : ce côté n'y est pas (`A:C` n'a pas de lignes, `1:3` pas de colonnes). */
interface Coin {
  readonly colonne: Rang | null;
  readonly ligne: Rang | null;
}

/** À partir de 0. */
interface Rang {
  readonly rang: number;
  readonly fixe: boolean;
}

/**
 * Un texte, un nom de feuille, ce qu'un crochet contient (un autre classeur, la colonne d'un tableau), ou un mot, deux
 * s'ils font une plage. Rien n'est essayé deux fois : une formule hostile de 32 000 caractères ne coûte qu'une passe.
 */
const MORCEAUX =
  /"[^"]*"?|'[^']*'?|\[(?:'.|[^'[\]]|\[(?:'.|[^'[\]])*\])*\]|[\p{L}\p{N}_.\\?$]+(?::[\p{L}\p{N}_.\\?$]+)?/gu;

const CELLULE = /^(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})$/i;
const COLONNE_ENTIERE = /^(\$?)([A-Z]{1,3})$/i;
const LIGNE_ENTIERE = /^(\$?)([0-9]{1,7})$/;

function decouper(formule: string): Morceau[] {
  const morceaux: Morceau[] = [];
  let recopie = 0;
  for (const { 0: texte, index } of formule.matchAll(MORCEAUX)) {
    for (const { debut, fin, coins } of references(texte, formule.charAt(index + texte.length))) {
      morceaux.push(formule.slice(recopie, index + debut), coins);
      recopie = index + fin;
    }
  }
  morceaux.push(formule.slice(recopie));
  return morceaux;
}

interface Reference {
  /** Sa place dans le morceau. */
  readonly debut: number;
  readonly fin: number;
  readonly coins: readonly Coin[];
}

/** @param suivant le signe d'après : « ( » fait du dernier mot une fonction (LOG10), « ! » un nom de feuille. */
function references(texte: string, suivant: string): Reference[] {
  const [premier = "", second] = texte.split(":");
  const dernierExclu = suivant === "(" || suivant === "!";
  const debut = lireCellule(premier);
  if (second === undefined) {
    return debut === null || dernierExclu ? [] : [{ debut: 0, fin: texte.length, coins: [debut] }];
  }
  const fin = dernierExclu ? null : lireCellule(second);
  const entiere = dernierExclu ? null : lireEntiere(premier, second);
  const coins = debut !== null && fin !== null ? [debut, fin] : entiere;
  if (coins !== null) return [{ debut: 0, fin: texte.length, coins }];
  // A1:INDEX(…), A1:Feuil1!B2, A1:Fin : chacun pour soi.
  return [
    ...(debut === null ? [] : [{ debut: 0, fin: premier.length, coins: [debut] }]),
    ...(fin === null ? [] : [{ debut: premier.length + 1, fin: texte.length, coins: [fin] }]),
  ];
}

function lireCellule(mot: string): Coin | null {
  const [, colonneFixe, lettres = "", ligneFixe, chiffres = ""] = CELLULE.exec(mot) ?? [];
  const place = lireReference(`${lettres.toUpperCase()}${chiffres}`);
  if (place === null) return null;
  return {
    colonne: { rang: place.colonne, fixe: colonneFixe === "$" },
    ligne: { rang: place.ligne, fixe: ligneFixe === "$" },
  };
}

/** `A:$C` ou `1:$3`. */
function lireEntiere(premier: string, second: string): readonly Coin[] | null {
  for (const lire of [lireColonneEntiere, lireLigneEntiere]) {
    const [debut, fin] = [lire(premier), lire(second)];
    if (debut !== null && fin !== null) return [debut, fin];
  }
  return null;
}

function lireColonneEntiere(mot: string): Coin | null {
  const [, dollar, lettres = ""] = COLONNE_ENTIERE.exec(mot) ?? [];
  const place = lireReference(`${lettres.toUpperCase()}1`);
  return place === null ? null : { colonne: { rang: place.colonne, fixe: dollar === "$" }, ligne: null };
}

function lireLigneEntiere(mot: string): Coin | null {
  const [, dollar, chiffres = ""] = LIGNE_ENTIERE.exec(mot) ?? [];
  const ligne = lireNumeroDeLigne(chiffres);
  return ligne === null ? null : { colonne: null, ligne: { rang: ligne, fixe: dollar === "$" } };
}

function ecrire(coins: readonly Coin[], decalage: Place): string {
  const ecrits = coins.map(({ colonne, ligne }) => {
    const [lettres, chiffres] = [
      decaler(colonne, decalage.colonne, COLONNES, lettresDeColonne),
      decaler(ligne, decalage.ligne, LIGNES, (rang) => String(rang + 1)),
    ];
    return lettres === null || chiffres === null ? null : `${lettres}${chiffres}`;
  });
  return ecrits.includes(null) ? "#REF!" : ecrits.join(":");
}

/** `null` : le rang sort de la feuille. */
function decaler(
  rang: Rang | null,
  de: number,
  combien: number,
  direLeRang: (rang: number) => string,
): string | null {
  if (rang === null) return "";
  const decale = rang.fixe ? rang.rang : rang.rang + de;
  if (decale < 0 || decale >= combien) return null;
  return `${rang.fixe ? "$" : ""}${direLeRang(decale)}`;
}
