import { PROFILS } from "../../../src/donnees/profilsLivres";
import { CHARENTE, NATIONAL } from "../../plan/outils/dossiers";
import { composer, MODELE_LOCAL, type Choix, type DossierSain } from "./dossierSain";

const profil = (identifiant: string) => {
  const trouve = PROFILS.find((connu) => connu.identifiant === identifiant);
  if (trouve === undefined) throw new Error(`Pas de profil ${identifiant}.`);
  return trouve;
};

/** Un de chaque sorte : chaque mutation en a un au moins qui lui convient. */
const COMMUN: Choix = {
  modele: NATIONAL,
  jeu: 0,
  profil: profil("national"),
  annee: 2024,
  duree: 4,
  postes: 1,
  deuxEmployeurs: false,
  commune: false,
  hasards: [1, 2, 3],
  financement: true,
  journal: true,
  planDAction: true,
  instruction: 0,
};

export const TEMOINS: readonly DossierSain[] = [
  composer({ ...COMMUN, profil: profil("profil-departemental") }),
  composer({ ...COMMUN, modele: MODELE_LOCAL, profil: profil("charente"), postes: 2, hasards: [8] }),
  composer({ ...COMMUN, modele: CHARENTE, postes: 3, deuxEmployeurs: true, hasards: [5, 9], annee: 2025 }),
  composer({ ...COMMUN, modele: CHARENTE, instruction: 3, commune: true, hasards: [4] }),
  composer({ ...COMMUN, modele: CHARENTE, instruction: 5, financement: false, hasards: [6] }),
];

/** Le même dossier, à tant de postes et autant de grilles. */
export function dossierDeTaille(postes: number): DossierSain {
  return composer({ ...COMMUN, modele: CHARENTE, postes, hasards: [7] });
}
