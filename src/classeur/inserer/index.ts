export { annuler } from "./annuler";
export { chercherFormules, type FormuleTrouvee } from "./chercherFormules";
export { examiner, type ContenuDeLaCible } from "./examiner";
export { figer } from "./figer";
export { inserer, type Ecriture, type Insertion } from "./inserer";
export { lireCellule, lireSelection } from "./lireSelection";
export { releverLesAppels } from "./releverLesAppels";
