import type { Controle } from "../controle";
import { ACTIVITE_NON_RENSEIGNEE } from "./activiteNonRenseignee";
import { CHAMP_NON_POSE } from "./champNonPose";
import { GRILLE_MANQUANTE } from "./grilleManquante";
import { INDICATEUR_DISCORDANT } from "./indicateurDiscordant";
import { INDICATEUR_VIDE } from "./indicateurVide";
import { NC_FREQUENTS } from "./ncFrequents";
import { NC_INTERDIT } from "./ncInterdit";
import { NC_SANS_MOTIF } from "./ncSansMotif";
import { NOMBRE_EN_TEXTE } from "./nombreEnTexte";
import { NOMBRE_NON_RECONNU } from "./nombreNonReconnu";
import { NOTE_EN_TEXTE } from "./noteEnTexte";
import { NOTE_NON_RECONNUE } from "./noteNonReconnue";
import { POSTE_SANS_GRILLE } from "./posteSansGrille";
import { TEXTE_TROP_LONG } from "./texteTropLong";
import { TITULAIRE_INCONNU } from "./titulaireInconnu";

/** Ce que disent les notes et les indicateurs. */
export const CONTROLES_DE_LA_GRILLE: readonly Controle[] = [
  NOTE_NON_RECONNUE,
  NOTE_EN_TEXTE,
  ACTIVITE_NON_RENSEIGNEE,
  NC_INTERDIT,
  NC_SANS_MOTIF,
  NC_FREQUENTS,
  CHAMP_NON_POSE,
  NOMBRE_NON_RECONNU,
  NOMBRE_EN_TEXTE,
  INDICATEUR_VIDE,
  INDICATEUR_DISCORDANT,
  TITULAIRE_INCONNU,
  GRILLE_MANQUANTE,
  POSTE_SANS_GRILLE,
  TEXTE_TROP_LONG,
];
