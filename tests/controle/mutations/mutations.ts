import { mutationsDeLActivite } from "./deLActivite";
import { mutationsDeLEquipe } from "./deLEquipe";
import { mutationsDeLInstruction } from "./deLInstruction";
import { mutationsDeLaGrille } from "./deLaGrille";
import { mutationsDuClasseur } from "./duClasseur";
import { mutationsDuFinancement } from "./duFinancement";
import type { Mutation } from "./mutation";

/** Toutes les altérations que le contrôle doit trouver. */
export const MUTATIONS: readonly Mutation[] = [
  ...mutationsDeLaGrille,
  ...mutationsDuClasseur,
  ...mutationsDeLEquipe,
  ...mutationsDuFinancement,
  ...mutationsDeLActivite,
  ...mutationsDeLInstruction,
];
