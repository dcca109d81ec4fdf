import { couvrent, reunir, seRecoupent, type Intervalle } from "./intervalles";
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
  const lAnnee = { debut: premierJour(annee * 12), fin: dernierJour(annee * 12 + 11) };
  // Chaque jour parcourt ces listes : n'y laisser que l'année garde le calcul de huit ans à huit fois celui d'un an.
  const presences = presencesUtiles(suivi.presences, lAnnee);
  const absences = suivi.absences.filter((absence) => seRecoupent(absence, lAnnee));
  const absents = reunir(absences);
  const vacants = reunir(absences.filter(({ nature }) => nature === "vacance"));
  // Le délai d'une vacance court dès son début, même d'une année d'avant : toutes les absences comptent ici.
  const deductibles = joursDeductibles(suivi.absences, regles).filter((jours) => seRecoupent(jours, lAnnee));
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

/** Dans l'ordre de leur début : celles de l'année, et la dernière d'avant, dont une vacance garde la quotité. */
function presencesUtiles(presences: readonly Presence[], annee: Intervalle): Presence[] {
  const triees = [...presences].sort((a, b) => a.debut - b.debut);
  const avant = triees.filter(({ debut }) => debut < annee.debut);
  const derniere = avant[avant.length - 1];
  return triees.filter((presence) => presence === derniere || seRecoupent(presence, annee));
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
