import type fc from "fast-check";
import type { GesteDEquipe } from "../../../src/domaine/dossier/geste";
import type { Equipe } from "../../../src/domaine/equipe/equipe";
import { EXEMPLE } from "../../../src/donnees";
import { equipeTiree } from "../../plan/outils/equipes";

/** Camille Exemple à la communauté d’agglomération, Dominique Fictif au centre social, une Cof. */
export const { dossier: DOSSIER } = EXEMPLE;
export const { equipe: EQUIPE } = DOSSIER;

export const POSTES = ["p1", "p2", "p3"] as const;

export const equipes: fc.Arbitrary<Equipe> = equipeTiree(POSTES);

/** L'équipe après un geste qui doit aboutir. */
export function faire(geste: GesteDEquipe, equipe: Equipe): Equipe {
  const suivante = geste(equipe);
  if (suivante === null) throw new Error("Le geste n’a pas abouti.");
  return suivante;
}
