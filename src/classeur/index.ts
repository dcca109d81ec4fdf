/** La seule porte vers Excel : rien d'autre ne nomme `Excel.`. */
export { construire, type Construction } from "./construire";
export { ErreurDeClasseur } from "./erreurs";
export { lireEtat, type EtatDuClasseur } from "./lire";
export { modifier, type Modification } from "./modifier";
export { montrer } from "./montrer";
export { suivreLeClasseur, type Arret } from "./suivre";
