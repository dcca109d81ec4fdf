import { controler, preparerLExamen } from "../../../controle/examiner";
import type { ConstatDeControle } from "../../../domaine/controle/constat";
import type { ClasseurDeDossier, FeuilleLue } from "../../../lecture";
import { direErreur, type ErreurDite } from "../../commun/erreurs";

export type ResultatDuControle =
  | { readonly etat: "fait"; readonly constats: readonly ConstatDeControle[] }
  /** Le contrôle lui-même a échoué : ne rien dire passerait pour « rien à signaler ». */
  | { readonly etat: "echoue"; readonly erreur: ErreurDite };

/**
 * Contrôle le classeur tel qu'il vient d'être lu, sans rien y écrire.
 *
 * @param autres des feuilles de l'utilisateur, que la lecture du dossier n'a pas lues.
 */
export function controlerLeClasseur(
  lu: ClasseurDeDossier,
  aujourdHui: string,
  autres: readonly FeuilleLue[] = [],
): ResultatDuControle {
  try {
    return { etat: "fait", constats: controler(preparerLExamen(lu, aujourdHui, autres)) };
  } catch (erreur) {
    return { etat: "echoue", erreur: direErreur(erreur) };
  }
}
