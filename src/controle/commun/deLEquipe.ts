import type { ConstatDEquipe, EquipeExaminee } from "../../domaine/equipe/constats/constat";
import type { ClasseurDeDossier } from "../../lecture";
import { roleDe, type Bloc } from "../../plan/equipe/blocs";
import { identifiantDeLigne } from "../../plan/identifiants";
import { ROLES_DES_POSTES } from "../../plan/rolesDesPostes";
import type { ClasseurExamine } from "../controle";
import { lieuDe, type Lieu } from "./lieux";

/** La feuille de l'équipe, par sa clé de plan. */
export const POSTES = "postes";

/** Ce que les règles de l'équipe regardent ; `null` : sans profil connu, aucune règle ne s'applique (R-PROFIL-1). */
export function equipeExaminee({ lu, profil }: ClasseurExamine): EquipeExaminee | null {
  const { annee, postes, equipe } = lu.dossier;
  return profil === null ? null : { annee, postes, equipe, profil };
}

/** La cellule d'une réponse de la fiche d'un poste, ou de sa qualification. */
export function lieuDeLaFiche(
  lu: ClasseurDeDossier,
  bloc: Extract<Bloc, "fiche" | "qualification">,
  poste: string,
  champ: string,
): Lieu {
  return lieuDe(lu, POSTES, identifiantDeLigne(bloc, poste), roleDe(bloc, champ));
}

export function lieuDuPoste(
  lu: ClasseurDeDossier,
  poste: string,
  champ: keyof typeof ROLES_DES_POSTES,
): Lieu {
  return lieuDe(lu, POSTES, identifiantDeLigne("poste", poste), ROLES_DES_POSTES[champ]);
}

/** Ce qu'un constat de l'équipe devient, avant que l'on ne dise où il est et quoi faire. */
export function repris({ gravite, regle, phrase, source }: ConstatDEquipe) {
  return { gravite, regle, phrase, source };
}
