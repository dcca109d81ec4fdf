import { arrondirAuCentime } from "../arrondirAuCentime";
import { constat } from "../constats/regle";
import { montantDe, type Calcul } from "../explication/calcul";
import { direEuros } from "../explication/dire";
import type { ConstatDeFinancement } from "../resultat";
import { BUDGET_NATIONAL } from "../sources";
import { trierParGravite } from "../trierParGravite";
import { COLONNES_DU_BUDGET, type Budget, type ColonneDuBudget, type LigneDeBudget } from "./budget";
import type { BudgetEtabli } from "./etablirBudget";

const NOMS: Readonly<Record<ColonneDuBudget, string>> = {
  prevu: "Le budget prévisionnel",
  actualise: "Le budget actualisé",
  realise: "Le compte de résultat",
};

/**
 * R-BUDGET-1 : charges et produits sont équilibrés, dans chaque colonne qui a des montants, et la participation de la Caf
 * qui y est inscrite est celle du calcul.
 */
export function examinerLeBudget(
  budget: Budget,
  etabli: BudgetEtabli,
  droit: Calcul,
): ConstatDeFinancement[] {
  const dire = (gravite: ConstatDeFinancement["gravite"], champ: string, phrase: string, ligne = "") =>
    constat({ regle: "R-BUDGET-1", gravite, champ, ligne, phrase, source: BUDGET_NATIONAL });
  if (etabli.etat === "refuse")
    return etabli.refus.map(({ champ, phrase }) => dire("a-corriger", champ, phrase));
  const constats: ConstatDeFinancement[] = [];
  for (const colonne of COLONNES_DU_BUDGET) {
    const { charges, produits, equilibree, complete, vide } = etabli.colonnes[colonne];
    if (vide) continue;
    if (!complete)
      constats.push(
        dire(
          "information",
          colonne,
          `${NOMS[colonne]} est incomplet\u00a0: des lignes n’y ont pas de montant.`,
          budget.lignes.find((ligne) => ligne[colonne] === null)?.identifiant,
        ),
      );
    if (!equilibree) {
      constats.push(
        dire(
          "a-corriger",
          colonne,
          `${NOMS[colonne]} n’est pas équilibré\u00a0: ${direEuros(charges)} de charges, ${direEuros(produits)} de produits.`,
        ),
      );
    }
    const inscrite = participation(budget, colonne);
    const montant = montantDe(droit);
    if (inscrite === null || montant === null || arrondirAuCentime(inscrite) === montant) continue;
    constats.push(
      dire(
        "a-discuter",
        colonne,
        `${NOMS[colonne]} inscrit ${direEuros(inscrite)} de participation de la Caf, et le calcul donne ${direEuros(montant)}.`,
        participations(budget, colonne)[0]?.identifiant,
      ),
    );
  }
  return trierParGravite(constats);
}

/** `null` : aucune participation de la Caf n'y est inscrite. */
function participation(budget: Budget, colonne: ColonneDuBudget): number | null {
  const dites = participations(budget, colonne);
  return dites.length === 0 ? null : dites.reduce((somme, ligne) => somme + (ligne[colonne] ?? 0), 0);
}

function participations({ lignes }: Budget, colonne: ColonneDuBudget): LigneDeBudget[] {
  return lignes.filter(
    (ligne) => ligne.sens === "produit" && ligne.participationDeLaCaf && ligne[colonne] !== null,
  );
}
