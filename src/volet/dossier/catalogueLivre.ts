import { MODELES, PROFILS } from "../../donnees";
import type { Catalogue } from "./choix";

/** Les modèles et les profils livrés avec le complément. */
export const CATALOGUE: Catalogue = { modeles: MODELES, profils: PROFILS };
