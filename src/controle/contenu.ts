import { CONTROLES_DE_L_ACTIVITE } from "./activite";
import type { Controle } from "./controle";
import { CONTROLES_DE_L_EQUIPE } from "./equipe";
import { CONTROLES_DU_FINANCEMENT } from "./financement";
import { CONTROLES_DE_LA_GRILLE } from "./grille";
import { CONTROLES_DE_L_INSTRUCTION } from "./instruction";

/** Ce que dit le contenu du dossier : grille, équipe, financement, activité, instruction. */
export const CONTROLES_DU_CONTENU: readonly Controle[] = [
  ...CONTROLES_DE_LA_GRILLE,
  ...CONTROLES_DE_L_EQUIPE,
  ...CONTROLES_DU_FINANCEMENT,
  ...CONTROLES_DE_L_ACTIVITE,
  ...CONTROLES_DE_L_INSTRUCTION,
];
