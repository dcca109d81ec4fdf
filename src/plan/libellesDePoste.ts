import type { Poste } from "../domaine/dossier/dossier";
import { lireLibelle } from "./equipe/libelles";

export type LibelleDePoste = Poste["libelle"];

/** R-ETP-2 : ce que montrent la liste de validation, le nom d'une feuille sans titulaire, le sous-titre. */
export const LIBELLES_DE_POSTE: Readonly<Record<LibelleDePoste, string>> = {
  pilote: "Pilote",
  thematique: "Thématique",
  proximite: "De proximité",
};

/** Dans l'ordre de la liste de validation. */
export const CLES_DES_LIBELLES: readonly LibelleDePoste[] = ["pilote", "thematique", "proximite"];

/**
 * Le libellé qu'une personne a écrit ou choisi, sans égard à la casse, aux accents ni aux espaces : « de  proximite »
 * vaut « De proximité », et « proximité » aussi. `null` si ce n'est aucun des trois.
 */
export function lireLibelleDePoste(texte: string): LibelleDePoste | null {
  return lireLibelle(LIBELLES_DE_POSTE, texte);
}
