import { exigerPositif } from "../../saisie/exigerPositif";
import { arrondirAuCentime } from "../arrondirAuCentime";
import type { Calcul, Refus } from "../explication/calcul";
import { refuser } from "../explication/calcul";
import { essayer } from "../explication/essayer";
import { COLONNES_DU_BUDGET, type Budget, type ColonneDuBudget, type LigneDeBudget } from "./budget";
import { regulariser } from "./regulariser";

/** R-BUDGET-1 : un budget additionné, ou les saisies qui l'empêchent. */
export type BudgetEtabli = BudgetAdditionne | { readonly etat: "refuse"; readonly refus: readonly Refus[] };

export interface BudgetAdditionne {
  readonly etat: "etabli";
  readonly colonnes: Readonly<Record<ColonneDuBudget, ColonneAdditionnee>>;
  /** Dans l'ordre des lignes. */
  readonly ecarts: readonly EcartDeLigne[];
  /** Complément à recevoir s'il est positif, trop-perçu à rendre s'il est négatif ; `null` : le versé n'est pas dit. */
  readonly regularisation: Calcul | null;
}

/** Les totaux d'une colonne, en euros au centime. */
export interface ColonneAdditionnee {
  readonly charges: number;
  readonly produits: number;
  /** Produits moins charges. */
  readonly solde: number;
  readonly equilibree: boolean;
  /** Toutes les lignes y ont un montant, et il y en a. */
  readonly complete: boolean;
  /** Aucune ligne n'y a de montant : ses totaux ne disent rien. */
  readonly vide: boolean;
}

/** L'écart du réalisé à la dernière prévision (l'actualisé, à défaut le prévu) ; `null` : l'un des deux manque. */
export interface EcartDeLigne {
  readonly identifiant: string;
  readonly ecart: number | null;
}

/**
 * Le budget prévisionnel et le compte de résultat (R-BUDGET-1). La régularisation compare ce que la Caf doit à ce qu'elle
 * a versé.
 *
 * @param droit le droit de l'année, calculé sur le réel.
 */
export function etablirBudget(budget: Budget, droit: Calcul): BudgetEtabli {
  const refus = verifier(budget);
  if (refus.length > 0) return { etat: "refuse", refus };
  return {
    etat: "etabli",
    colonnes: {
      prevu: additionner(budget.lignes, "prevu"),
      actualise: additionner(budget.lignes, "actualise"),
      realise: additionner(budget.lignes, "realise"),
    },
    ecarts: budget.lignes.map(({ identifiant, prevu, actualise, realise }) => {
      const prevision = actualise ?? prevu;
      const connu = realise !== null && prevision !== null;
      return { identifiant, ecart: connu ? arrondirAuCentime(realise - prevision) : null };
    }),
    regularisation: budget.verseParLaCaf === null ? null : regulariser(droit, budget.verseParLaCaf),
  };
}

function verifier({ lignes, verseParLaCaf }: Budget): Refus[] {
  const refus: Refus[] = [];
  const exiger = (valeur: number | null, champ: string, qui: string) => {
    if (valeur === null) return;
    const essai = essayer(() => exigerPositif(valeur, champ));
    if (essai.reussi) return;
    refus.push(
      ...refuser("R-BUDGET-1", essai.faute).refus.map((un) => ({ ...un, phrase: `${qui}${un.phrase}` })),
    );
  };
  for (const ligne of lignes) {
    for (const colonne of COLONNES_DU_BUDGET) exiger(ligne[colonne], colonne, `${ligne.libelle}. `);
  }
  exiger(verseParLaCaf, "verseParLaCaf", "");
  return refus;
}

function additionner(lignes: readonly LigneDeBudget[], colonne: ColonneDuBudget): ColonneAdditionnee {
  const total = (sens: LigneDeBudget["sens"]) =>
    arrondirAuCentime(
      lignes
        .filter((ligne) => ligne.sens === sens)
        .reduce((somme, ligne) => somme + (ligne[colonne] ?? 0), 0),
    );
  const [charges, produits] = [total("charge"), total("produit")];
  const dites = lignes.filter((ligne) => ligne[colonne] !== null).length;
  return {
    charges,
    produits,
    solde: arrondirAuCentime(produits - charges),
    equilibree: charges === produits,
    complete: dites > 0 && dites === lignes.length,
    vide: dites === 0,
  };
}
