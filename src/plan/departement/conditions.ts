import { texteEnFormule } from "../formules";
import { estUnNombre, type Condition, type Natif } from "../financement/natif";
import { enumeration, estVide, partieSi } from "../textesNatifs";

export function et(...conditions: readonly Condition[]): Condition {
  return {
    formule: `AND(${conditions.map(({ formule }) => formule).join(",")})`,
    vraie: conditions.every(({ vraie }) => vraie),
  };
}

export function ou(...conditions: readonly Condition[]): Condition {
  return {
    formule: `OR(${conditions.map(({ formule }) => formule).join(",")})`,
    vraie: conditions.some(({ vraie }) => vraie),
  };
}

export function pas({ formule, vraie }: Condition): Condition {
  return { formule: `NOT(${formule})`, vraie: !vraie };
}

export function estVideIci({ formule, valeur }: Natif): Condition {
  return { formule: estVide(formule), vraie: String(valeur).trim() === "" };
}

/** La cellule porte ce libellé. */
export function vaut({ formule, valeur }: Natif, libelle: string): Condition {
  return { formule: `${formule}=${texteEnFormule(libelle)}`, vraie: valeur === libelle };
}

/** Deux nombres ; faux si l'un n'en est pas un. */
export function depasse(gauche: Natif, droite: Natif): Condition {
  const comparables = et(estUnNombre(gauche), estUnNombre(droite));
  return {
    formule: `IF(${comparables.formule},${gauche.formule}>${droite.formule},FALSE)`,
    vraie: comparables.vraie && Number(gauche.valeur) > Number(droite.valeur),
  };
}

/** Un nombre positif ou nul, ou rien. */
export function positifOuVide(cellule: Natif): Condition {
  return {
    formule: `OR(${estVide(cellule.formule)},IF(ISNUMBER(${cellule.formule}),${cellule.formule}>=0,FALSE))`,
    vraie: cellule.valeur === "" || (typeof cellule.valeur === "number" && cellule.valeur >= 0),
  };
}

/** Une cellule vide vaut 0. */
export function nombreOuZero({ formule, valeur }: Natif): Natif {
  return { formule: `N(${formule})`, valeur: typeof valeur === "number" ? valeur : 0 };
}

export interface Alerte {
  readonly si: Condition;
  readonly texte: string;
}

const SEPARATEUR = ", ";

/** Les textes des alertes qui se vérifient, l'un après l'autre ; vide si aucune. */
export function enumerer(alertes: readonly Alerte[]): Natif {
  return {
    formule: enumeration(
      alertes.map(({ si, texte }) => partieSi(si.formule, SEPARATEUR, texteEnFormule(texte))),
      SEPARATEUR,
    ),
    valeur: alertes
      .filter(({ si }) => si.vraie)
      .map(({ texte }) => texte)
      .join(SEPARATEUR),
  };
}
