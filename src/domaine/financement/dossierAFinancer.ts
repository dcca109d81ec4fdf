import type { Dossier } from "../dossier/dossier";

/** Ce dont le financement a besoin d'un dossier. */
export type DossierAFinancer = Pick<Dossier, "territoire" | "employeur" | "postes" | "equipe">;
