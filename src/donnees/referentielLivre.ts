import type { ReferentielDEmploi } from "../domaine/equipe/referentiel";
import referentiel from "./referentiel-d-emploi.json";
import { validerReferentiel } from "./schemas/referentiel";

/** Le référentiel d'emploi livré, que l'écran donne à lire et que la fiche de poste reprend. */
export const REFERENTIEL: ReferentielDEmploi = validerReferentiel(
  referentiel,
  "src/donnees/referentiel-d-emploi.json",
);
