import { couvrent, reunir, type Intervalle } from "./intervalles";
import { dernierJour, moisDeLAnnee, premierJour, type Jour, type Mois } from "./jours";
import { joursDeductibles, type Absence, type ReglesDAbsence } from "./moisDeduits";

/** Un temps pendant lequel une personne tient le poste, à une quotité ; un changement de quotité ouvre une période. */
export interface Presence extends Intervalle {
  /** Entre 0 et 1. */
  readonly quotite: number;
}

export interface SuiviDuPoste {
  readonly presences: readonly Presence[];
  readonly absences: readonly Absence[];
}

/** R-PRES-1 : la quotité, l'ETP présent et l'ETP financé d'un mois sont trois choses distinctes. */
export interface MoisDuPoste {
  readonly mois: Mois;
  /** La quotité en vigueur, moyenne des jours du mois où le poste existe ; 0 s'il n'existe pas encore, ou plus. */
  readonly quotite: number;
  /** La quotité des jours travaillés, sur les jours du mois : ce que les déclarations appellent l'ETP du mois. */
  readonly present: number;
  /** La quotité des jours où le poste existe, sur les jours du mois ; 0 si le mois est déduit. */
  readonly finance: number;
  /** R-ABS-1, R-VAC-1 : le mois entier est une absence qui se déduit. */
  readonly deduit: boolean;
}

/**
 * Les douze mois d'un poste. Un poste existe les jours où une personne le tient, malade ou non, et les jours d'une
 * vacance, à la dernière quotité connue. De deux présences qui se recouvrent, la plus récente l'emporte.
 */
export function moisDuPoste(suivi: SuiviDuPoste, annee: number, regles: ReglesDAbsence): MoisDuPoste[] {
  const presences = [...suivi.presences].sort((a, b) => a.debut - b.debut);
  const absents = reunir(suivi.absences);
  const vacants = reunir(suivi.absences.filter(({ nature }) => nature === "vacance"));
  const deductibles = joursDeductibles(suivi.absences, regles);
  return moisDeLAnnee(annee).map((mois) => {
    const [debut, fin] = [premierJour(mois), dernierJour(mois)];
    const existence = new Map<number, number>();
    const travail = new Map<number, number>();
    for (let jour = debut; jour <= fin; jour++) {
      const quotite = quotiteDuJour(presences, vacants, jour);
      if (quotite === null) continue;
      compterUnJour(existence, quotite);
      if (!contient(absents, jour)) compterUnJour(travail, quotite);
    }
    const jours = fin - debut + 1;
    let existants = 0;
    existence.forEach((nombre) => (existants += nombre));
    const deduit = existants > 0 && couvrent(deductibles, { debut, fin });
    return {
      mois,
      quotite: existants === 0 ? 0 : moyenne(existence, existants),
      present: moyenne(travail, jours),
      finance: deduit ? 0 : moyenne(existence, jours),
      deduit,
    };
  });
}

function compterUnJour(joursParQuotite: Map<number, number>, quotite: number): void {
  joursParQuotite.set(quotite, (joursParQuotite.get(quotite) ?? 0) + 1);
}

/** Par quotité et non jour par jour : un mois entier à 0,8 vaut 0,8, sans le bruit de trente et une additions. */
function moyenne(joursParQuotite: ReadonlyMap<number, number>, jours: number): number {
  let total = 0;
  joursParQuotite.forEach((nombre, quotite) => (total += quotite * (nombre / jours)));
  return total;
}

/** `null` si le poste n'existe pas ce jour-là. */
function quotiteDuJour(
  presences: readonly Presence[],
  vacants: readonly Intervalle[],
  jour: Jour,
): number | null {
  let enCours: Presence | undefined;
  let derniere: Presence | undefined;
  for (const presence of presences) {
    if (presence.debut > jour) break;
    derniere = presence;
    if (jour <= presence.fin) enCours = presence;
  }
  if (enCours !== undefined) return enCours.quotite;
  return derniere !== undefined && contient(vacants, jour) ? derniere.quotite : null;
}

function contient(intervalles: readonly Intervalle[], jour: Jour): boolean {
  return intervalles.some(({ debut, fin }) => debut <= jour && jour <= fin);
}
