import type { Decompte } from "./resultats";

const RIEN: Decompte = {
  activites: 0,
  concernees: 0,
  notees: 0,
  nc: 0,
  nonRenseignees: 0,
  fautives: 0,
  points: 0,
  pointsPossibles: 0,
  pointsEnAttente: 0,
};

/** Réunit des décomptes : toutes les politiques d'une mission, ou toutes les missions (R-SCORE-3). */
export function additionner(decomptes: readonly Decompte[]): Decompte {
  return decomptes.reduce(
    (total, decompte) => ({
      activites: total.activites + decompte.activites,
      concernees: total.concernees + decompte.concernees,
      notees: total.notees + decompte.notees,
      nc: total.nc + decompte.nc,
      nonRenseignees: total.nonRenseignees + decompte.nonRenseignees,
      fautives: total.fautives + decompte.fautives,
      points: total.points + decompte.points,
      pointsPossibles: total.pointsPossibles + decompte.pointsPossibles,
      pointsEnAttente: total.pointsEnAttente + decompte.pointsEnAttente,
    }),
    RIEN,
  );
}
