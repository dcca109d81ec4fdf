// L'entrée de functions.js : associe chaque identifiant de functions.json à sa fonction.

import {
  bareme,
  cofinancement,
  completude,
  diagnostic,
  etp,
  forfait,
  forfaitDetail,
  forfaitEtp,
  moisDeduitsDeLAnnee,
  score,
  scoreBornes,
  scoreEnsemble,
  ventilation,
} from "./functions";

CustomFunctions.associate("SCORE", score);
CustomFunctions.associate("SCORE.BORNES", scoreBornes);
CustomFunctions.associate("SCORE.ENSEMBLE", scoreEnsemble);
CustomFunctions.associate("COMPLETUDE", completude);
CustomFunctions.associate("FORFAIT", forfait);
CustomFunctions.associate("FORFAIT.DETAIL", forfaitDetail);
CustomFunctions.associate("FORFAIT.ETP", forfaitEtp);
CustomFunctions.associate("BAREME", bareme);
CustomFunctions.associate("COFINANCEMENT", cofinancement);
CustomFunctions.associate("DIAGNOSTIC", diagnostic);
CustomFunctions.associate("VENTILATION", ventilation);
CustomFunctions.associate("MOIS.DEDUITS", moisDeduitsDeLAnnee);
CustomFunctions.associate("ETP", etp);
