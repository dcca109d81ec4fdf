import { classeurAComparer, type ClasseurAComparer } from "../comparaison/classeurAComparer";
import { MODELES_POUR_LECTURE } from "../donnees/modelesPourLecture";
import { lireClasseur, type LectureDuClasseur } from "../lecture";
import { lireFichier } from "../xlsx/lire";
import { FichierRefuse } from "../xlsx/refus";
import type { RapportRefuse } from "./rapport";
import { refusDe, refuser } from "./refuser";

/** Un classeur du poste, prêt à se comparer à celui qui est ouvert, ou la raison pour laquelle il ne l'est pas. */
export type LectureAComparer = { readonly etat: "lu"; readonly classeur: ClasseurAComparer } | RapportRefuse;

/**
 * Lit un fichier pour le comparer. Ne lève jamais d'erreur : un fichier qui ne se lit pas dit pourquoi. Synchrone : à
 * appeler dans un travailleur, que l'on sait arrêter.
 */
export function lireAComparer(octets: Uint8Array): LectureAComparer {
  try {
    return preparer(lireClasseur(lireFichier(octets), MODELES_POUR_LECTURE));
  } catch (erreur) {
    if (erreur instanceof FichierRefuse) return refusDe(erreur);
    return refuser(
      "imprevu",
      "Ce classeur contient quelque chose que la lecture ne sait pas traiter. Ouvrez-le dans Excel, enregistrez-le sous un autre nom, puis comparez de nouveau.",
    );
  }
}

function preparer(lecture: LectureDuClasseur): LectureAComparer {
  switch (lecture.etat) {
    case "absent":
      return refuser(
        "pas-un-dossier",
        "Ce classeur ne contient aucune feuille faite par CTG pour Excel\u00a0: il n’y a rien à comparer.",
      );
    case "version-inconnue":
    case "modele-inconnu":
      return refuser(lecture.etat, lecture.constats[lecture.constats.length - 1]?.phrase ?? "");
    case "lu":
      return { etat: "lu", classeur: classeurAComparer(lecture) };
  }
}
