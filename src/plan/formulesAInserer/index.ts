import { BAREME } from "./bareme";
import { COFINANCEMENT } from "./cofinancement";
import { DIAGNOSTIC } from "./diagnostic";
import { ETP } from "./etp";
import { FORFAIT } from "./forfait";
import { FORFAIT_ETP } from "./forfaitEtp";
import { SCORE } from "./score";
import type { FonctionAInserer } from "./types";
import { VENTILATION } from "./ventilation";

export { composerInsertion, type Cible, type InsertionAFaire } from "./composerInsertion";
export { enFrancais } from "./enFrancais";
export { ecrireReference } from "./reference";
export type { ArgumentAInserer, FonctionAInserer, Forme } from "./types";

/** Dans l'ordre où l'écran les propose. */
export const FONCTIONS_A_INSERER: readonly FonctionAInserer[] = [
  FORFAIT,
  FORFAIT_ETP,
  COFINANCEMENT,
  DIAGNOSTIC,
  VENTILATION,
  ETP,
  BAREME,
  SCORE,
];
