import { FichierRefuse } from "../xlsx/refus";

/** Ce qu'un fichier a le droit de prendre : au-delà, le travailleur qui le lit est arrêté. En millisecondes. */
export const DELAI_DE_LECTURE = 60_000;

const QUE_FAIRE =
  "Ouvrez-le dans Excel, gardez-en les seules feuilles utiles, enregistrez-le, puis relisez-le.";

export function tropLong(): FichierRefuse {
  return new FichierRefuse(
    "trop-long",
    `La lecture de ce fichier a été arrêtée au bout d’une minute. ${QUE_FAIRE}`,
  );
}

/** Prêt, un travailleur ne meurt que faute de mémoire : la lecture, elle, ne lève rien. */
export function manqueDeMemoire(): FichierRefuse {
  return new FichierRefuse(
    "memoire",
    `Ce fichier demande plus de mémoire que la lecture n’en permet. ${QUE_FAIRE}`,
  );
}
