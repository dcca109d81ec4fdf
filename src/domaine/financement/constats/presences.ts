import { direEtp } from "../explication/dire";
import { EQUIPE_SAISIE } from "../sources";
import { constat, type RegleDeFinancement } from "./regle";

/** R-PRES-1 : un poste sans présence datée est compté par hypothèse, et l'hypothèse se dit. */
export const presences: RegleDeFinancement = ({ annee, resultat }) =>
  resultat.postes
    .filter(({ etp }) => etp.suppose)
    .map(({ etp }) =>
      constat({
        regle: "R-PRES-1",
        gravite: "a-corriger",
        poste: etp.poste,
        employeur: etp.employeur ?? "",
        champ: "presence",
        phrase: `Aucune période de présence n’est saisie pour ${etp.nom}\u00a0: le calcul le suppose tenu toute l’année ${annee}, soit ${direEtp(etp.tenus)}. Saisissez son arrivée.`,
        source: EQUIPE_SAISIE,
      }),
    );
