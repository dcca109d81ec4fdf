import type { Controle } from "../controle";
import { ACTION_DU_PLAN } from "./actionDuPlan";
import { ENTREE_DU_JOURNAL } from "./entreeDuJournal";
import { INDICATEUR_ET_JOURNAL } from "./indicateurEtJournal";
import { LIGNE_NON_RECONNUE } from "./ligneNonReconnue";

/** Ce que disent le journal d'activité et le plan d'action. */
export const CONTROLES_DE_L_ACTIVITE: readonly Controle[] = [
  LIGNE_NON_RECONNUE,
  ENTREE_DU_JOURNAL,
  ACTION_DU_PLAN,
  INDICATEUR_ET_JOURNAL,
];
