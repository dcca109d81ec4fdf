import type { Bareme } from "../domaine/financement/chercherBareme";
import baremes from "./baremes.json";
import { validerBaremes } from "./schemas/baremes";

/** Les barèmes livrés, tels que l'écran les liste ; un calcul passe par `chercherBareme`. */
export const BAREMES: readonly Bareme[] = validerBaremes(baremes, "src/donnees/baremes.json");
