import { montantDe } from "../explication/calcul";
import { direEuros } from "../explication/dire";
import { COFINANCEMENT_NATIONAL, INGENIERIE_CTG } from "../sources";
import { constat, type RegleDeFinancement } from "./regle";

/** R-INGE-1 : une ingénierie est ponctuelle ; R-COUT-1 : elle n'est pas financée au-delà de son coût. */
export const ingenieries: RegleDeFinancement = ({ financement, resultat }) => {
  const constats: ReturnType<RegleDeFinancement> = [];
  for (const { identifiant, objet, annee, depense } of financement.ingenieries) {
    const reconduite = financement.ingenieries.some(
      (autre) => autre.annee < annee && autre.objet.trim().toLowerCase() === objet.trim().toLowerCase(),
    );
    if (reconduite) {
      constats.push(
        constat({
          regle: "R-INGE-1",
          gravite: "a-discuter",
          champ: "annee",
          ligne: identifiant,
          phrase: `L’ingénierie «\u00a0${objet}\u00a0» revient en ${annee}\u00a0: ces dépenses ont un caractère ponctuel, à la différence d’une fonction de coordination.`,
          source: INGENIERIE_CTG,
        }),
      );
    }
    const calcul = resultat.ingenieries.find((rendue) => rendue.identifiant === identifiant)?.calcul;
    const montant = calcul === undefined ? null : montantDe(calcul);
    if (montant !== null && depense !== null && montant > depense) {
      constats.push(
        constat({
          regle: "R-COUT-1",
          gravite: "a-discuter",
          champ: "depense",
          ligne: identifiant,
          phrase: `Le financement de l’ingénierie «\u00a0${objet}\u00a0» dépasse son coût réel de ${direEuros(montant - depense)}.`,
          source: COFINANCEMENT_NATIONAL,
        }),
      );
    }
  }
  return constats;
};
