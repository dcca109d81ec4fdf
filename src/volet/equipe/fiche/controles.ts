import { lireDate } from "../../dossier/nombres";
import { lireNombre, lirePart } from "./nombres";

/** Ce qui ne va pas dans un champ, et comment l'écrire ; `null` : rien, ou un champ vide. */
export type Controle = (texte: string) => string | null;

export const controlerUneDate: Controle = (texte) =>
  estVide(texte) || lireDate(texte) !== null
    ? null
    : "Écrivez une date du calendrier sous la forme JJ/MM/AAAA, ou laissez vide.";

export const controlerUnePart: Controle = (texte) =>
  estVide(texte) || lirePart(texte) !== null
    ? null
    : "Écrivez une part de 0 à 100\u00a0%\u00a0: «\u00a060\u00a0%\u00a0» ou «\u00a00,6\u00a0».";

export const controlerUnNombre: Controle = (texte) =>
  estVide(texte) || lireNombre(texte) !== null
    ? null
    : "Écrivez un nombre, 0 ou plus, avec deux décimales au plus\u00a0: «\u00a01\u00a0125,50\u00a0».";

export function estVide(texte: string): boolean {
  return texte.trim() === "";
}

/** Les fautes dites, dans l'ordre du formulaire. */
export function rassembler(
  fautes: readonly (readonly [cle: string, faute: string | null])[],
): ReadonlyMap<string, string> {
  return new Map(fautes.filter((entree): entree is readonly [string, string] => entree[1] !== null));
}
