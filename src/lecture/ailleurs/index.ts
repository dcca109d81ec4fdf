export type * from "./grilleReconnue";
export { BORNES } from "./bornes";
export {
  compterLesLignes,
  reconnaitreLesGrilles,
  type FeuilleReconnue,
  type Reconnaissance,
} from "./reconnaitreLesGrilles";
export {
  cleDeNote,
  estReprise,
  LAISSEE_VIDE,
  reprendreLesReponses,
  RIEN_DE_CONFIRME,
  type Confirmations,
} from "./reprendreLesReponses";
