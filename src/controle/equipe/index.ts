import type { Controle } from "../controle";
import { ADMISSIBILITE } from "./admissibilite";
import { CONVENTIONS } from "./conventions";
import { DATES_DE_LA_CTG } from "./datesDeLaCtg";
import { IDENTITE_INCOMPLETE } from "./identiteIncomplete";
import { LECTURE_INCOMPLETE } from "./lectureIncomplete";
import { MOIS_DEDUITS } from "./moisDeduits";
import { PERIODES_DATEES } from "./periodesDatees";
import { PIECES } from "./pieces";
import { PILOTE } from "./pilote";
import { QUOTITE } from "./quotite";
import { REPONSE_NON_RECONNUE } from "./reponseNonReconnue";
import { SPPE } from "./sppe";
import { VACANCE_NON_ANNONCEE } from "./vacanceNonAnnoncee";
import { VENTILATION } from "./ventilation";
import { VOLUME_HORAIRE } from "./volumeHoraire";

/** Ce que disent l'identité du dossier, ses postes et ses pièces. */
export const CONTROLES_DE_L_EQUIPE: readonly Controle[] = [
  LECTURE_INCOMPLETE,
  REPONSE_NON_RECONNUE,
  PILOTE,
  QUOTITE,
  ADMISSIBILITE,
  PERIODES_DATEES,
  SPPE,
  VENTILATION,
  CONVENTIONS,
  MOIS_DEDUITS,
  VACANCE_NON_ANNONCEE,
  VOLUME_HORAIRE,
  PIECES,
  DATES_DE_LA_CTG,
  IDENTITE_INCOMPLETE,
];
