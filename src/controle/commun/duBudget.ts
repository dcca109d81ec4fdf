import { etablirBudget } from "../../domaine/financement/budget/etablirBudget";
import { examinerLeBudget } from "../../domaine/financement/budget/examinerLeBudget";
import type { Budget } from "../../domaine/financement/budget/budget";
import type { Calcul } from "../../domaine/financement/explication/calcul";
import type { ClasseurDeDossier } from "../../lecture";
import { roleDe } from "../../plan/equipe/blocs";
import { identifiantDeLigne } from "../../plan/identifiants";
import type { ConstatBrut } from "./controleDe";
import { lieuDe, type Lieu } from "./lieux";

interface BudgetSitue {
  readonly budget: Budget;
  /** Le droit de l'année, tel que le calcul le donne. */
  readonly droit: Calcul;
  /** La clé de plan de sa feuille. */
  readonly cle: string;
  readonly geste: string;
}

/** R-BUDGET-1, pour un budget de CTG comme pour celui du département. */
export function constatsDuBudget(
  lu: ClasseurDeDossier,
  { budget, droit, cle, geste }: BudgetSitue,
): ConstatBrut[] {
  return examinerLeBudget(budget, etablirBudget(budget, droit), droit).map(
    ({ gravite, regle, phrase, source, champ = "", ligne = "" }) => ({
      gravite,
      regle,
      phrase,
      source,
      cibles: [cle, gravite, ligne, champ],
      geste,
      lieu: lieuDuMontant(lu, cle, budget, ligne, champ),
    }),
  );
}

/** Un déséquilibre vise toute la feuille : aucune de ses lignes n'est fausse à elle seule. */
function lieuDuMontant(
  lu: ClasseurDeDossier,
  cle: string,
  { lignes }: Budget,
  identifiant: string,
  colonne: string,
): Lieu {
  const ligne = lignes.find((connue) => connue.identifiant === identifiant);
  if (ligne === undefined) return lieuDe(lu, cle);
  return lieuDe(lu, cle, identifiantDeLigne(ligne.sens, identifiant), roleDe(ligne.sens, colonne));
}
