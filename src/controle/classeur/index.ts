import type { Controle } from "../controle";
import { ACTIVITE_MANQUANTE } from "./activiteManquante";
import { CALCUL_MANUEL } from "./calculManuel";
import { COLONNE_MANQUANTE } from "./colonneManquante";
import { COMPLEMENT_MANQUANT } from "./complementManquant";
import { FEUILLE_EN_DOUBLE } from "./feuilleEnDouble";
import { FEUILLE_MANQUANTE } from "./feuilleManquante";
import { FEUILLE_MASQUEE } from "./feuilleMasquee";
import { FEUILLE_RENOMMEE } from "./feuilleRenommee";
import { FORMULE_MODIFIEE } from "./formuleModifiee";
import { FORMULE_REMPLACEE } from "./formuleRemplacee";
import { FORMULE_SANS_VALEUR } from "./formuleSansValeur";
import { IDENTIFIANT_EFFACE } from "./identifiantEfface";
import { LIBELLE_DEPLACE } from "./libelleDeplace";
import { LIBELLE_MODIFIE } from "./libelleModifie";
import { LIGNE_AJOUTEE } from "./ligneAjoutee";
import { LIGNE_DUPLIQUEE } from "./ligneDupliquee";
import { LIGNE_INCONNUE } from "./ligneInconnue";
import { MARQUE_EFFACEE } from "./marqueEffacee";
import { MODELE_PERIME } from "./modelePerime";
import { NOM_DEFINI } from "./nomDefini";
import { PARTIE_ILLISIBLE } from "./partieIllisible";
import { PROFIL_INCONNU } from "./profilInconnu";
import { SCORE_SUR_DES_VIDES } from "./scoreSurDesVides";
import { VALEUR_FAUSSE } from "./valeurFausse";
import { VERSION_INCONNUE } from "./versionInconnue";

/** Ce que dit le classeur lui-même : ses feuilles, ses formules, ses libellés, ses noms. */
export const CONTROLES_DU_CLASSEUR: readonly Controle[] = [
  VERSION_INCONNUE,
  MODELE_PERIME,
  PROFIL_INCONNU,
  PARTIE_ILLISIBLE,
  FEUILLE_MANQUANTE,
  FEUILLE_RENOMMEE,
  FEUILLE_EN_DOUBLE,
  FEUILLE_MASQUEE,
  MARQUE_EFFACEE,
  COLONNE_MANQUANTE,
  ACTIVITE_MANQUANTE,
  LIGNE_INCONNUE,
  LIGNE_AJOUTEE,
  LIGNE_DUPLIQUEE,
  LIBELLE_DEPLACE,
  IDENTIFIANT_EFFACE,
  LIBELLE_MODIFIE,
  FORMULE_REMPLACEE,
  FORMULE_MODIFIEE,
  VALEUR_FAUSSE,
  FORMULE_SANS_VALEUR,
  CALCUL_MANUEL,
  NOM_DEFINI,
  COMPLEMENT_MANQUANT,
  SCORE_SUR_DES_VIDES,
];
