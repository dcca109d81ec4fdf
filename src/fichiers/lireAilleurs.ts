import { MODELES } from "../donnees/modelesLivres";
import { reconnaitreLesGrilles, type Reconnaissance } from "../lecture/ailleurs";
import { lireFichier } from "../xlsx/lire";
import { FichierRefuse } from "../xlsx/refus";
import type { RapportRefuse } from "./rapport";
import { refusDe, refuser } from "./refuser";

export type RapportDAilleurs =
  { readonly etat: "lu"; readonly reconnaissance: Reconnaissance } | RapportRefuse;

/**
 * Cherche, dans un fichier que le complément n'a pas fait, des grilles remplies d'un des modèles livrés. Ne lève jamais
 * d'erreur : un fichier qui ne se lit pas est un refus qui dit pourquoi. Synchrone : à appeler dans un travailleur.
 */
export function lireAilleurs(octets: Uint8Array): RapportDAilleurs {
  try {
    return { etat: "lu", reconnaissance: reconnaitreLesGrilles(lireFichier(octets), MODELES) };
  } catch (erreur) {
    if (erreur instanceof FichierRefuse) return refusDe(erreur);
    return refuser(
      "imprevu",
      "Ce classeur contient quelque chose que la lecture ne sait pas traiter. Ouvrez-le dans Excel, enregistrez-le sous un autre nom, puis recommencez.",
    );
  }
}
