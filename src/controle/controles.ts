import { CONTROLES_DU_CLASSEUR } from "./classeur";
import { CONTROLES_DU_CONTENU } from "./contenu";
import type { Controle } from "./controle";

/** Tous les contrôles : en ajouter un est ajouter un fichier, et sa ligne dans une de ces deux listes. */
export const CONTROLES: readonly Controle[] = [...CONTROLES_DU_CLASSEUR, ...CONTROLES_DU_CONTENU];
