import type { ProfilDeCaf } from "../../dossier/profil";
import type { DossierAFinancer } from "../dossierAFinancer";
import type { Financement } from "../financement";
import type { ConstatDeFinancement, ResultatDuFinancement } from "../resultat";

/** Tout ce qu'une règle peut regarder. */
export interface FinancementExamine {
  readonly dossier: DossierAFinancer;
  readonly financement: Financement;
  readonly profil: ProfilDeCaf;
  readonly annee: number;
  readonly resultat: Omit<ResultatDuFinancement, "constats">;
}

/** Une règle par fichier ; ce que le profil n'active pas rend une liste vide. */
export type RegleDeFinancement = (examine: FinancementExamine) => ConstatDeFinancement[];

/** Un constat qui porte sur tout le dossier, ou sur l'employeur ou le poste donné. */
export function constat(
  contenu: Omit<ConstatDeFinancement, "employeur" | "poste"> &
    Partial<Pick<ConstatDeFinancement, "employeur" | "poste">>,
): ConstatDeFinancement {
  return { employeur: "", poste: "", ...contenu };
}
