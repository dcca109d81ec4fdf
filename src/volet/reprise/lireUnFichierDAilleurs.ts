import type { RapportDAilleurs } from "../../fichiers/lireAilleurs";
import { confierLeFichier } from "../fichiers/confierLeFichier";
import { TravailDeFond } from "../fichiers/TravailDeFond";

/**
 * @throws {FichierRefuse} trop gros, inaccessible, trop long à lire, trop gourmand
 * @throws la raison du signal, si l'on annule @throws {TravailleurAbsent} si le travailleur ne démarre pas
 */
export async function lireUnFichierDAilleurs(
  fichier: File,
  creer: () => Worker,
  signal: AbortSignal,
): Promise<RapportDAilleurs> {
  const fond = new TravailDeFond(creer);
  try {
    return await confierLeFichier(fichier, (octets, delai) =>
      fond.demander("lireAilleurs", [octets], { signal, delai }),
    );
  } finally {
    fond.arreter();
  }
}
