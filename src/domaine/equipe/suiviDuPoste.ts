import type { FicheDePoste, Periode } from "./equipe";
import type { Intervalle } from "./intervalles";
import { lireJour } from "./jours";
import type { Absence } from "./moisDeduits";
import type { Presence, SuiviDuPoste } from "./moisDuPoste";

/** Les périodes d'une fiche ne changent pas : qui demande plusieurs années ne les lit qu'une fois. */
const LUES = new WeakMap<readonly Periode[], SuiviDuPoste>();

/**
 * Les périodes d'une fiche, comptées en jours ; une fin vide est en cours. Une période dont une date n'existe pas, ou
 * qui finit avant de commencer, n'y est pas : c'est un constat de l'équipe (R-PRES-1), jamais un mois faux.
 */
export function suiviDuPoste({ periodes }: Pick<FicheDePoste, "periodes">): SuiviDuPoste {
  const connu = LUES.get(periodes);
  if (connu !== undefined) return connu;
  const suivi = lireLesPeriodes(periodes);
  LUES.set(periodes, suivi);
  return suivi;
}

function lireLesPeriodes(periodes: readonly Periode[]): SuiviDuPoste {
  const presences: Presence[] = [];
  const absences: Absence[] = [];
  for (const periode of periodes) {
    const intervalle = lireIntervalle(periode);
    if (intervalle === null) continue;
    switch (periode.nature) {
      case "presence":
        presences.push({ ...intervalle, quotite: periode.quotite });
        break;
      case "maladie":
        absences.push({ ...intervalle, nature: "maladie", informee: false });
        break;
      case "vacance":
        // R-VAC-1 : l'information compte si elle est datée d'un jour qui existe.
        absences.push({
          ...intervalle,
          nature: "vacance",
          informee: lireJour(periode.information) !== null,
        });
    }
  }
  return { presences, absences };
}

/** `null` si une date n'existe pas, ou si la période finit avant de commencer. */
export function lireIntervalle({ debut, fin }: Periode): Intervalle | null {
  const premier = lireJour(debut);
  const dernier = fin === "" ? Infinity : lireJour(fin);
  if (premier === null || dernier === null || dernier < premier) return null;
  return { debut: premier, fin: dernier };
}
