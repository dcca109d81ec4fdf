/** La seule porte vers Excel : rien d'autre ne nomme `Excel.`. */
export type { Changement, ChangementDeFeuille } from "./changements";
export { construire, type Construction } from "./construire";
export { ErreurDeClasseur } from "./erreurs";
export { lireEtat, type EtatDuClasseur } from "./lire";
export { modifier, type Modification } from "./modifier";
export { montrer } from "./montrer";
export { relireLaFeuille } from "./relireLaFeuille";
export { garderLaReprise, lireLaReprise } from "./reprise";
export { saisir, type SaisiesFaites } from "./saisir";
export type { CelluleDeRetour, Retour, SaisieAFaire } from "./saisies";
export { suivreLeClasseur, type Arret } from "./suivre";
export { suivreLaSelection, type Selection } from "./suivreLaSelection";
