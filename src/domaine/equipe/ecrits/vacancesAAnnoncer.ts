import type { Periode, PeriodeDeVacance } from "../equipe";
import { reunir, seRecoupent, type Intervalle } from "../intervalles";
import { ecrireJour, lireJour } from "../jours";
import { lireIntervalle } from "../suiviDuPoste";

interface VacanceLue extends Intervalle {
  readonly information: string;
}

/**
 * R-VAC-1 : les vacances d'un poste telles qu'elles s'annoncent à la Caf, dans l'ordre de leur début. Des vacances qui
 * se touchent n'en font qu'une, comme pour le délai, et sa date d'information est la première qui ait été donnée. Une
 * vacance dont les dates ne se lisent pas n'y est pas : c'est un constat de l'équipe (R-PRES-1).
 */
export function vacancesAAnnoncer(periodes: readonly Periode[]): PeriodeDeVacance[] {
  const vacances = lireLesVacances(periodes);
  return reunir(vacances).map(({ debut, fin }) => ({
    nature: "vacance",
    debut: ecrireJour(debut),
    fin: fin === Infinity ? "" : ecrireJour(fin),
    information: premiereInformation(vacances.filter((vacance) => seRecoupent(vacance, { debut, fin }))),
  }));
}

function lireLesVacances(periodes: readonly Periode[]): VacanceLue[] {
  const lues: VacanceLue[] = [];
  for (const periode of periodes) {
    if (periode.nature !== "vacance") continue;
    const intervalle = lireIntervalle(periode);
    if (intervalle !== null) lues.push({ ...intervalle, information: periode.information });
  }
  return lues;
}

/** Une information qui n'est pas une date n'ouvre pas de délai. */
function premiereInformation(vacances: readonly VacanceLue[]): string {
  const [premiere = ""] = vacances
    .map(({ information }) => information)
    .filter((information) => lireJour(information) !== null)
    .sort();
  return premiere;
}
