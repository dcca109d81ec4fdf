import { AutreClasseur } from "./AutreClasseur";

/** Il reste quand on regarde une autre vue, et s'en va avec le volet. */
export const AUTRE_CLASSEUR = new AutreClasseur(
  async () => (await import("../../fichiers/creerTravailleur")).creerTravailleur,
);
