import { controler, preparerLExamen } from "../controle/examiner";
import { compterParGravite } from "../domaine/controle/compterParGravite";
import { MODELES_POUR_LECTURE } from "../donnees/modelesPourLecture";
import {
  lireClasseur,
  type ClasseurDeDossier,
  type ConstatDeLecture,
  type LectureDuClasseur,
} from "../lecture";
import { lireFichier } from "../xlsx/lire";
import { FichierRefuse } from "../xlsx/refus";
import type { RapportDeLecture } from "./rapport";
import { refusDe, refuser } from "./refuser";
import { scoresDe } from "./scores";

/**
 * Lit un fichier reçu, quoi qu'on lui ait fait subir. Ne lève jamais d'erreur : un fichier qui ne se lit pas est un
 * rapport qui dit pourquoi. Synchrone : à appeler dans un travailleur, que l'on sait arrêter.
 */
export function lireRecu(octets: Uint8Array): RapportDeLecture {
  try {
    return rapporter(lireClasseur(lireFichier(octets), MODELES_POUR_LECTURE));
  } catch (erreur) {
    if (erreur instanceof FichierRefuse) return refusDe(erreur);
    return refuser(
      "imprevu",
      "Ce classeur contient quelque chose que la lecture ne sait pas traiter. Ouvrez-le dans Excel, enregistrez-le sous un autre nom, puis relisez-le.",
    );
  }
}

function rapporter(lecture: LectureDuClasseur): RapportDeLecture {
  switch (lecture.etat) {
    case "absent":
      return refuser(
        "pas-un-dossier",
        "Ce classeur ne contient aucune feuille faite par CTG pour Excel. Demandez à la collectivité le classeur qu’elle a rempli, ou envoyez-lui un gabarit.",
      );
    case "version-inconnue":
    case "modele-inconnu": {
      const raison = lecture.constats[lecture.constats.length - 1]?.phrase ?? "";
      return refuser(lecture.etat, raison, abreger(lecture.constats));
    }
    case "lu":
      return rapporterLeDossier(lecture);
  }
}

/** Sans date du jour : le même fichier rend toujours le même rapport. */
const SANS_JOUR = "";

function rapporterLeDossier(lu: ClasseurDeDossier): RapportDeLecture {
  const { identifiant, version, libelle, agregation } = lu.modele;
  const examine = preparerLExamen(lu, SANS_JOUR);
  const constats = controler(examine);
  return {
    etat: "lu",
    dossier: lu.dossier,
    modele: { identifiant, version, libelle, agregation },
    grilles: examine.evaluees.map((evaluee) => scoresDe(evaluee, lu)),
    constats: constats.slice(0, CONSTATS_MAX),
    decompte: compterParGravite(constats),
    malLus: lu.constats.length,
  };
}

/** Personne n'en lit davantage ; un fichier forgé en ferait un million. */
const CONSTATS_MAX = 1000;

function abreger(constats: readonly ConstatDeLecture[]): readonly ConstatDeLecture[] {
  const tus = constats.length - CONSTATS_MAX;
  if (tus <= 0) return constats;
  return [
    ...constats.slice(0, CONSTATS_MAX),
    {
      code: "autres-constats",
      phrase: `${tus} autres constats ne sont pas montrés. Corrigez d’abord ceux-ci, puis relisez le classeur.`,
      feuille: "",
      cellule: "",
    },
  ];
}
