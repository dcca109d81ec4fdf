import type { ErreurDeSaisie } from "../../erreurs";
import { arrondirAuCentime } from "../arrondirAuCentime";
import { direChamp } from "../champs";
import { essayer } from "./essayer";
import { etape, type EtapeDeCalcul, type MontantExplique } from "./etape";

/** Pourquoi un montant ne se calcule pas, et quoi faire. */
export interface Refus {
  /** La règle qui ne peut pas s'appliquer. */
  readonly regle: string;
  /** Le champ à corriger, tel que `champs.ts` le nomme. */
  readonly champ: string;
  /** Une phrase complète, qui dit le champ. */
  readonly phrase: string;
}

/** Un montant expliqué, ou les raisons de son absence : jamais un montant partiel. */
export type Calcul = CalculFait | CalculRefuse;

export interface CalculFait extends MontantExplique {
  readonly etat: "calcule";
}

export interface CalculRefuse {
  readonly etat: "refuse";
  readonly refus: readonly Refus[];
}

/** Une faute de saisie devient un refus qui se montre ; toute autre erreur est une panne, et reste levée. */
export function tenter<T extends MontantExplique>(
  regle: string,
  calculer: () => T,
): (CalculFait & T) | CalculRefuse {
  const essai = essayer(calculer);
  return essai.reussi ? { etat: "calcule", ...essai.valeur } : refuser(regle, essai.faute);
}

export function refuser(regle: string, faute: ErreurDeSaisie): CalculRefuse {
  return { etat: "refuse", refus: [{ regle, champ: faute.argument, phrase: direFaute(faute) }] };
}

/** « ETP soutenus en N-1 : 0 ou cellule vide. Donnez un nombre supérieur à 0. » */
export function direFaute({ argument, raison }: ErreurDeSaisie): string {
  return `${direChamp(argument)}\u00a0: ${raison}`;
}

/** La somme de montants déjà au centime ; refusée si l'un d'eux l'est. */
export function sommer(
  calculs: readonly Calcul[],
  somme: Pick<EtapeDeCalcul, "libelle" | "regle" | "source">,
): Calcul {
  const refus: Refus[] = [];
  const etapes: EtapeDeCalcul[] = [];
  let total = 0;
  for (const calcul of calculs) {
    if (calcul.etat === "refuse") {
      refus.push(...calcul.refus);
    } else {
      etapes.push(calcul.explication);
      total += calcul.montant;
    }
  }
  if (refus.length > 0) return { etat: "refuse", refus };
  const montant = arrondirAuCentime(total);
  return {
    etat: "calcule",
    montant,
    explication: etape({ ...somme, valeur: montant, unite: "euros", etapes }),
  };
}

/** Le montant, ou `null` s'il est refusé. */
export function montantDe(calcul: Calcul): number | null {
  return calcul.etat === "calcule" ? calcul.montant : null;
}
