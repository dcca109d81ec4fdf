import { direEtp } from "../explication/dire";
import { FORMULE_NATIONALE } from "../sources";
import { constat, type RegleDeFinancement } from "./regle";

/** R-FORFAIT-1 : les ETP que le plafond écarte se montrent, et les nouveaux ETP que personne ne tient aussi. */
export const ecartsDEtp: RegleDeFinancement = ({ resultat }) => {
  const constats: ReturnType<RegleDeFinancement> = [];
  for (const { employeur, nom, repartition } of resultat.employeurs) {
    if (repartition === null || employeur === null) continue;
    const commun = { regle: "R-FORFAIT-1", employeur, source: FORMULE_NATIONALE } as const;
    if (repartition.ecartes > 0) {
      constats.push(
        constat({
          ...commun,
          gravite: "a-discuter",
          champ: "etpPrecedenteCtg",
          phrase: `${nom}\u00a0: ${direEtp(repartition.ecartes)} au-delà de la précédente CTG et des nouveaux ETP soutenus ne sont pas financés. À discuter avec la Caf.`,
        }),
      );
    }
    if (repartition.nonPourvus > 0) {
      constats.push(
        constat({
          ...commun,
          gravite: "information",
          champ: "nouveauxEtp",
          phrase: `${nom}\u00a0: ${direEtp(repartition.nonPourvus)} nouveaux, soutenus par la Caf, ne sont pas tenus cette année.`,
        }),
      );
    }
  }
  return constats;
};
