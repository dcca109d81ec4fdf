import type { Controle } from "../controle";
import { BUDGET_DU_DEPARTEMENT } from "./budgetDuDepartement";
import { BUDGET_EQUILIBRE } from "./budgetEquilibre";
import { COUT_DU_POSTE } from "./coutDuPoste";
import { ALERTES_DU_DEPARTEMENT } from "./alertesDuDepartement";
import { ETP_ECARTES } from "./etpEcartes";
import { FORFAIT_FIXE } from "./forfaitFixe";
import { FORFAIT_SOUS_LE_PLAFOND } from "./forfaitSousLePlafond";
import { INGENIERIE_PONCTUELLE } from "./ingenieriePonctuelle";
import { LECTURE_A_CONFIRMER } from "./lectureAConfirmer";
import { MONTANT_NON_VENTILE } from "./montantNonVentile";
import { MONTANT_REFUSE } from "./montantRefuse";
import { NOUVEAUX_ETP_SANS_COF } from "./nouveauxEtpSansCof";
import { PRESENCE_SUPPOSEE } from "./presenceSupposee";
import { SAISIE_DU_DEPARTEMENT } from "./saisieDuDepartement";
import { SAISIE_HORS_EQUIPE } from "./saisieHorsEquipe";
import { SAISIE_NON_RECONNUE } from "./saisieNonReconnue";

/** Ce que disent le financement, le budget et le dossier départemental. */
export const CONTROLES_DU_FINANCEMENT: readonly Controle[] = [
  SAISIE_NON_RECONNUE,
  MONTANT_REFUSE,
  SAISIE_HORS_EQUIPE,
  FORFAIT_FIXE,
  ETP_ECARTES,
  NOUVEAUX_ETP_SANS_COF,
  COUT_DU_POSTE,
  LECTURE_A_CONFIRMER,
  PRESENCE_SUPPOSEE,
  MONTANT_NON_VENTILE,
  INGENIERIE_PONCTUELLE,
  FORFAIT_SOUS_LE_PLAFOND,
  BUDGET_EQUILIBRE,
  SAISIE_DU_DEPARTEMENT,
  ALERTES_DU_DEPARTEMENT,
  BUDGET_DU_DEPARTEMENT,
];
