import { anneesDeLaCtg } from "../anneesDeLaCtg";
import type { DossierAFinancer } from "../dossierAFinancer";
import { direEuros } from "../explication/dire";
import { essayer } from "../explication/essayer";
import type { FinancementDeLEmployeur } from "../financement";
import { forfaitDeNMoins1 } from "../forfaitDeLEmployeur";
import { FORFAIT_NATIONAL } from "../sources";
import { constat, type RegleDeFinancement } from "./regle";

/** Au-dessous d'un demi-centime, l'écart n'est qu'un arrondi de la notification. */
const DEMI_CENTIME = 0.005;

/**
 * R-FORFAIT-2 : le forfait est gelé pour toute la CTG. Le recalculer chaque année sur des ETP nouveaux le ferait monter
 * tout seul : l'année du montant dû est celle qui précède la CTG, et un forfait notifié est le quotient de cette année.
 */
export const forfaitGele: RegleDeFinancement = ({ dossier, financement }) => {
  const constats: ReturnType<RegleDeFinancement> = [];
  const anneeNMoins1 = anneeAvantLaCtg(dossier);
  for (const dit of financement.employeurs) {
    const dire = (gravite: "a-corriger" | "a-discuter", champ: string, phrase: string) =>
      constats.push(
        constat({
          regle: "R-FORFAIT-2",
          gravite,
          employeur: dit.employeur,
          champ,
          phrase,
          source: FORFAIT_NATIONAL,
        }),
      );
    if (dit.anneeDuMontant !== null && anneeNMoins1 !== null && dit.anneeDuMontant !== anneeNMoins1) {
      dire(
        "a-corriger",
        "anneeDuMontant",
        `Le montant dû est celui de ${dit.anneeDuMontant}, alors que la CTG commence en ${anneeNMoins1 + 1}\u00a0: le forfait se fixe sur ${anneeNMoins1}, puis reste gelé.`,
      );
    }
    const quotient = quotientConnu(dit);
    if (
      dit.forfaitGele !== null &&
      quotient !== null &&
      Math.abs(dit.forfaitGele - quotient) > DEMI_CENTIME
    ) {
      dire(
        "a-discuter",
        "forfaitGele",
        `Le forfait notifié, ${direEuros(dit.forfaitGele)} par ETP, n’est pas le quotient de N-1, ${direEuros(quotient)}. Le forfait notifié est retenu\u00a0; à vérifier avec la Caf.`,
      );
    }
  }
  return constats;
};

/** `null` si les dates de la CTG ne sont pas connues : il n'y a rien à comparer. */
function anneeAvantLaCtg({ territoire }: DossierAFinancer): number | null {
  const annees = essayer(() => anneesDeLaCtg(territoire));
  return annees.reussi ? (annees.valeur[0] ?? 0) - 1 : null;
}

/** `null` si le quotient n'est pas encore dit, ou fautif : il a son propre refus. */
function quotientConnu(dit: FinancementDeLEmployeur): number | null {
  const quotient = essayer(() => forfaitDeNMoins1(dit).valeur);
  return quotient.reussi ? quotient.valeur : null;
}
