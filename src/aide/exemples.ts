import { BAREME } from "./exemples/bareme";
import { COFINANCEMENT } from "./exemples/cofinancement";
import { COMPLETUDE } from "./exemples/completude";
import { DIAGNOSTIC } from "./exemples/diagnostic";
import { ETP } from "./exemples/etp";
import { FORFAIT } from "./exemples/forfait";
import { FORFAIT_DETAIL } from "./exemples/forfaitDetail";
import { FORFAIT_ETP } from "./exemples/forfaitEtp";
import { MOIS_DEDUITS } from "./exemples/moisDeduits";
import { SCORE } from "./exemples/score";
import { SCORE_BORNES } from "./exemples/scoreBornes";
import { SCORE_ENSEMBLE } from "./exemples/scoreEnsemble";
import { VENTILATION } from "./exemples/ventilation";
import type { Aide, Identifiant } from "./modele";

/** L'aide de chaque fonction CTG.* ; tests/aide tape chaque exemple dans le classeur embarqué. */
export const AIDES: Readonly<Record<Identifiant, Aide>> = {
  SCORE,
  "SCORE.BORNES": SCORE_BORNES,
  "SCORE.ENSEMBLE": SCORE_ENSEMBLE,
  COMPLETUDE,
  FORFAIT,
  "FORFAIT.DETAIL": FORFAIT_DETAIL,
  "FORFAIT.ETP": FORFAIT_ETP,
  BAREME,
  COFINANCEMENT,
  DIAGNOSTIC,
  VENTILATION,
  "MOIS.DEDUITS": MOIS_DEDUITS,
  ETP,
};
