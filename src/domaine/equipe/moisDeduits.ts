import { couvrent, reunir, seRecoupent, type Intervalle } from "./intervalles";
import { apresLeDelai, dernierJour, moisDeLAnnee, premierJour, type Mois } from "./jours";

/** Un temps pendant lequel un poste n'est pas tenu. */
export interface Absence extends Intervalle {
  readonly nature: "maladie" | "vacance";
  /** R-VAC-1 : la Caf a été informée de la vacance par écrit. Sans objet pour une maladie. */
  readonly informee: boolean;
}

/** Les règles d'absence actives ; une règle absente du profil ne déduit rien (R-PROFIL-1). */
export interface ReglesDAbsence {
  readonly maladie: boolean;
  readonly vacance: { readonly delaiEnMois: number; readonly informationEcrite: boolean } | null;
}

/** R-ABS-1 et R-VAC-1 : les règles de la fiche d'une Caf, que `CTG.MOIS.DEDUITS` applique. */
export const REGLES_D_ABSENCE: ReglesDAbsence = {
  maladie: true,
  vacance: { delaiEnMois: 3, informationEcrite: true },
};

/**
 * Les mois de l'année déduits pour un poste, chacun pour 1/12, toutes périodes réunies (R-ABS-1, R-VAC-1). Un mois
 * est déduit quand chacun de ses jours est un jour de maladie, ou un jour de vacance après le délai accordé : une
 * maladie suivie d'une vacance compte donc comme une seule absence, et une absence ne se déduit qu'une fois (R-PRES-1).
 */
export function moisDeduits(
  absences: readonly Absence[],
  annee: number,
  regles: ReglesDAbsence = REGLES_D_ABSENCE,
): Mois[] {
  const deductibles = joursDeductibles(absences, regles);
  return moisDeLAnnee(annee).filter((mois) =>
    couvrent(deductibles, { debut: premierJour(mois), fin: dernierJour(mois) }),
  );
}

/** Les jours qui, s'ils couvrent un mois civil entier, le font déduire ; en intervalles réunis. */
export function joursDeductibles(absences: readonly Absence[], regles: ReglesDAbsence): Intervalle[] {
  const maladies = regles.maladie ? absences.filter(({ nature }) => nature === "maladie") : [];
  return reunir([...maladies, ...vacancesApresDelai(absences, regles)]);
}

/**
 * Des vacances qui se touchent n'en font qu'une : le délai court dès son premier jour, une seule fois, et il suffit
 * qu'une partie en ait été annoncée à la Caf. Deux vacances séparées ont chacune leur délai.
 */
function vacancesApresDelai(absences: readonly Absence[], { vacance }: ReglesDAbsence): Intervalle[] {
  if (vacance === null) return [];
  const vacances = absences.filter(({ nature }) => nature === "vacance");
  const deductibles: Intervalle[] = [];
  for (const suite of reunir(vacances)) {
    const informee = vacances.some((partie) => partie.informee && seRecoupent(partie, suite));
    const accorde = informee || !vacance.informationEcrite;
    const debut = accorde ? apresLeDelai(suite.debut, vacance.delaiEnMois) : suite.debut;
    if (debut <= suite.fin) deductibles.push({ debut, fin: suite.fin });
  }
  return deductibles;
}
