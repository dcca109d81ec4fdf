import { arrondirAuCentime } from "../../domaine/financement/arrondirAuCentime";
import { texteEnFormule } from "../formules";
import type { ContenuFormule } from "../types";

/**
 * Un morceau de formule et ce qu'il vaut : une cellule porte alors la même valeur, calculée ou en cache. Un texte est
 * un refus (« à compléter : … ») qui se propage de cellule en cellule, jamais un 0.
 */
export interface Natif {
  readonly formule: string;
  readonly valeur: number | string;
}

export interface Condition {
  readonly formule: string;
  readonly vraie: boolean;
}

export function contenuDe({ formule, valeur }: Natif): ContenuFormule {
  return { formule: `=${formule}`, resultat: valeur };
}

export function dit(texte: string): Natif {
  return { formule: texteEnFormule(texte), valeur: texte };
}

export function nombre(valeur: number): Natif {
  return { formule: String(valeur), valeur };
}

/** La valeur si elle est connue ; sinon le refus. */
export function connu(valeur: Natif, refus: string): Natif {
  return si(estUnNombre(valeur), valeur, dit(refus));
}

/** Une cellule à saisir ; `null` : elle est vide. */
export function saisie(cellule: string, valeur: number | null): Natif {
  return { formule: cellule, valeur: valeur ?? "" };
}

export function si(condition: Condition, alors: Natif, sinon: Natif): Natif {
  return {
    formule: `IF(${condition.formule},${alors.formule},${sinon.formule})`,
    valeur: condition.vraie ? alors.valeur : sinon.valeur,
  };
}

/** La suite si la cellule est un nombre ; sinon ce qu'elle dit. */
export function puis(cellule: Natif, suite: Natif): Natif {
  return si(estUnNombre(cellule), suite, cellule);
}

/** La suite si la cellule est un nombre positif ou nul ; sinon le refus. */
export function positif(cellule: Natif, suite: Natif, refus: string): Natif {
  return si(estUnNombre(cellule), si(compare(cellule, ">=", 0), suite, dit(refus)), dit(refus));
}

/** De même, d'un nombre qui n'est pas nul : une division, un barème. */
export function nonNul(cellule: Natif, suite: Natif, refus: string): Natif {
  return si(estUnNombre(cellule), si(compare(cellule, ">", 0), suite, dit(refus)), dit(refus));
}

export function estUnNombre({ formule, valeur }: Natif): Condition {
  return { formule: `ISNUMBER(${formule})`, vraie: typeof valeur === "number" };
}

export function compare(gauche: Natif, signe: "=" | ">" | ">=" | "<", droite: number): Condition {
  const valeur = Number(gauche.valeur);
  const vraie = {
    "=": valeur === droite,
    ">": valeur > droite,
    ">=": valeur >= droite,
    "<": valeur < droite,
  };
  return { formule: `${gauche.formule}${signe}${droite}`, vraie: vraie[signe] };
}

export function operer(gauche: Natif, signe: "+" | "-" | "*" | "/", droite: Natif): Natif {
  const [a, b] = [Number(gauche.valeur), Number(droite.valeur)];
  const valeurs = { "+": a + b, "-": a - b, "*": a * b, "/": a / b };
  return { formule: `${gauche.formule}${signe}${droite.formule}`, valeur: valeurs[signe] };
}

export function entreParentheses({ formule, valeur }: Natif): Natif {
  return { formule: `(${formule})`, valeur };
}

export function minimum(gauche: Natif, droite: Natif): Natif {
  return {
    formule: `MIN(${gauche.formule},${droite.formule})`,
    valeur: Math.min(Number(gauche.valeur), Number(droite.valeur)),
  };
}

/** R-ARRONDI-1. */
export function auCentime({ formule, valeur }: Natif): Natif {
  return { formule: `ROUND(${formule},2)`, valeur: arrondirAuCentime(Number(valeur)) };
}

/** Au-dessous, un écart d'ETP n'est que le bruit des flottants, comme dans le domaine. */
export function sansBruit({ formule, valeur }: Natif): Natif {
  return {
    formule: `IF(ROUND(${formule},9)=0,0,${formule})`,
    valeur: Math.abs(Number(valeur)) < 5e-10 ? 0 : valeur,
  };
}

/** La somme de cellules éparses ; un refus dès que l'une n'est pas un nombre. */
export function sommeDe(cellules: readonly Natif[], refus: string, arrondi?: "au centime"): Natif {
  if (cellules.length === 0) return nombre(0);
  return sommer(cellules.map(({ formule }) => formule).join(","), cellules, refus, arrondi);
}

/** La somme de cellules qui se suivent, la première et la dernière comprises. */
export function sommeDeLaPlage(cellules: readonly Natif[], refus: string, arrondi?: "au centime"): Natif {
  const [premiere] = cellules;
  const derniere = cellules[cellules.length - 1];
  if (premiere === undefined || derniere === undefined) return nombre(0);
  return sommer(`${premiere.formule}:${derniere.formule}`, cellules, refus, arrondi);
}

function sommer(liste: string, cellules: readonly Natif[], refus: string, arrondi?: "au centime"): Natif {
  const somme: Natif = {
    formule: `SUM(${liste})`,
    valeur: cellules.reduce((cumul, { valeur }) => cumul + Number(valeur), 0),
  };
  return si(
    {
      formule: `COUNT(${liste})=${cellules.length}`,
      vraie: cellules.every(({ valeur }) => typeof valeur === "number"),
    },
    arrondi === undefined ? somme : auCentime(somme),
    dit(refus),
  );
}
