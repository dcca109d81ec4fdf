import { dateEnFormule } from "./dateEnFormule";
import { lireDate } from "./dates";
import { texteEnFormule } from "./formules";
import { estVide } from "./textesNatifs";

/** Excel n'admet pas de texte plus long dans une formule ; un nom, ou une date qui n'en est pas une, peut l'être. */
const LONGUEUR_COMPAREE = 100;

/** Une condition : la cellule dit encore ce que nous y avons écrit. Fausse ou en erreur, elle ne le dit plus. */
export function estEncore(cellule: string, ecrit: string | number): string {
  if (typeof ecrit === "number") return `${cellule}=${ecrit}`;
  if (ecrit.trim() === "") return estVide(cellule);
  return `MID(${cellule},1,${LONGUEUR_COMPAREE})=${texteEnFormule(ecrit.slice(0, LONGUEUR_COMPAREE))}`;
}

/** De même d'une date, JJ/MM/AAAA : le texte que nous avons écrit, ou la vraie date qu'Excel en fait quand on le retape. */
export function estCeJour(cellule: string, ecrit: string): string {
  const jour = lireDate(ecrit);
  return jour === null
    ? estEncore(cellule, ecrit)
    : `(${cellule}=${texteEnFormule(ecrit)})+(${cellule}=${dateEnFormule(jour)})>0`;
}
