import { ErreurDeSaisie } from "../../erreurs";

export type Essai<T> =
  { readonly reussi: true; readonly valeur: T } | { readonly reussi: false; readonly faute: ErreurDeSaisie };

/** La valeur, ou la faute de saisie qui l'empêche ; toute autre erreur est une panne, et reste levée. */
export function essayer<T>(calculer: () => T): Essai<T> {
  try {
    return { reussi: true, valeur: calculer() };
  } catch (erreur) {
    if (erreur instanceof ErreurDeSaisie) return { reussi: false, faute: erreur };
    throw erreur;
  }
}
