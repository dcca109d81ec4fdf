import type { ClasseurNonReconnu, LectureDuClasseur } from ".";

/** Seul dans son fichier : le premier écran du volet s'en sert, sans charger toute la lecture. */
export function estNonReconnu(lecture: LectureDuClasseur): lecture is ClasseurNonReconnu {
  return lecture.etat === "version-inconnue" || lecture.etat === "modele-inconnu";
}
