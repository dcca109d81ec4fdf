import type { Territoire } from "../dossier/dossier";
import { dernierJour, lireJour, moisDuJour, premierJour, type Mois } from "../equipe/jours";
import { ErreurDeSaisie } from "../erreurs";

/** Le premier et le dernier mois civil que la CTG couvre en entier. */
export interface MoisDeLaCtg {
  readonly premier: Mois;
  readonly dernier: Mois;
}

/**
 * Les mois civils entiers de la CTG. Décision : une CTG signée le 31/12/2019 et qui finit le 31/12/2024 commence en
 * janvier 2020 ; un jour de 2019 n'en fait pas une année de financement.
 *
 * @throws ErreurDeSaisie des dates absentes, impossibles, dans le désordre, ou de moins d'un mois.
 */
export function moisDeLaCtg(territoire: Pick<Territoire, "debutCtg" | "finCtg">): MoisDeLaCtg {
  const debut = lireJour(territoire.debutCtg);
  const fin = lireJour(territoire.finCtg);
  if (debut === null || fin === null) {
    throw new ErreurDeSaisie("datesDeLaCtg", "donnez le début et la fin de la CTG.");
  }
  const [moisDuDebut, moisDeLaFin] = [moisDuJour(debut), moisDuJour(fin)];
  const premier = debut === premierJour(moisDuDebut) ? moisDuDebut : moisDuDebut + 1;
  const dernier = fin === dernierJour(moisDeLaFin) ? moisDeLaFin : moisDeLaFin - 1;
  if (dernier < premier) {
    throw new ErreurDeSaisie("datesDeLaCtg", "la CTG finit avant d’avoir duré un mois. Corrigez ses dates.");
  }
  return { premier, dernier };
}

/**
 * Les années civiles de la CTG, dans l'ordre.
 * @throws ErreurDeSaisie comme `moisDeLaCtg`.
 */
export function anneesDeLaCtg(territoire: Pick<Territoire, "debutCtg" | "finCtg">): number[] {
  const { premier, dernier } = moisDeLaCtg(territoire);
  const [debut, fin] = [anneeDuMois(premier), anneeDuMois(dernier)];
  return Array.from({ length: fin - debut + 1 }, (_, rang) => debut + rang);
}

export function anneeDuMois(mois: Mois): number {
  return Math.floor(mois / 12);
}
