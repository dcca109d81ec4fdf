import type { Controle } from "../controle";
import { CONCLUSION_INCOMPLETE } from "./conclusionIncomplete";
import { DEMANDE_SANS_CIBLE } from "./demandeSansCible";
import { DEMANDE_SANS_REPONSE } from "./demandeSansReponse";
import { EMPREINTE_MODIFIEE } from "./empreinteModifiee";
import { NOTE_PARTAGEE } from "./notePartagee";
import { NOTE_PARTAGEE_EN_TEXTE } from "./notePartageeEnTexte";
import { REMISE_SANS_SUITE } from "./remiseSansSuite";
import { SUIVI_NON_RECONNU } from "./suiviNonReconnu";

/** Ce que dit l'échange avec la Caf. */
export const CONTROLES_DE_L_INSTRUCTION: readonly Controle[] = [
  SUIVI_NON_RECONNU,
  NOTE_PARTAGEE,
  DEMANDE_SANS_REPONSE,
  DEMANDE_SANS_CIBLE,
  EMPREINTE_MODIFIEE,
  CONCLUSION_INCOMPLETE,
  REMISE_SANS_SUITE,
  NOTE_PARTAGEE_EN_TEXTE,
];
