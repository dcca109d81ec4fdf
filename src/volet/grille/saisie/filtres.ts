import type { Echelle } from "../../../domaine/grille/modele";
import { cellulesDe, estARenseigner, manqueLIndicateur } from "./cellules";
import type { Etape } from "./etapes";
import type { GrilleOuverte } from "./grilleOuverte";

export const FILTRES = ["tout", "vides", "nc", "basses"] as const;

export type Filtre = (typeof FILTRES)[number];

/** Vrai pour une étape que ce filtre montre. */
export function retient(filtre: Filtre, ouverte: GrilleOuverte, etape: Etape): boolean {
  if (filtre === "tout") return true;
  if (filtre === "vides") return !estRenseignee(ouverte, etape);
  if (etape.nature === "indicateurs") return false;
  const notes = cellulesDe(ouverte, etape.activite.identifiant).map(({ note }) => note);
  if (filtre === "nc") return notes.includes("NC");
  const plafond = derniereBasse(ouverte.lu.modele.echelle);
  return notes.some((note) => typeof note === "number" && note <= plafond);
}

/** Plus rien à y mettre : chaque note, ou chaque indicateur de suivi. */
export function estRenseignee(ouverte: GrilleOuverte, etape: Etape): boolean {
  return etape.nature === "activite"
    ? !cellulesDe(ouverte, etape.activite.identifiant).some(estARenseigner)
    : !etape.fonction.indicateurs.some((indicateur) => manqueLIndicateur(ouverte, indicateur));
}

/** Les notes basses sont la première moitié de l'échelle : 0 et 1 sur 3. */
export function derniereBasse({ noteMax }: Pick<Echelle, "noteMax">): number {
  return Math.floor((noteMax - 1) / 2);
}
