import { Copie } from "./Copie";
import { creerTravailleur } from "./creerTravailleur";
import { Lectures } from "./Lectures";
import { Preparation } from "./Preparation";

/** Ce que l'écran des fichiers tient aussi longtemps que le volet, même quand on en regarde un autre. */
export const LECTURES = new Lectures(creerTravailleur);
export const PREPARATION = new Preparation(creerTravailleur);
export const COPIE = new Copie(creerTravailleur);
