import type { RapportDeLecture } from "../../fichiers/rapport";
import { FichierRefuse } from "../../xlsx/refus";
import { confierLeFichier } from "./confierLeFichier";
import { TravailDeFond } from "./TravailDeFond";

interface Conditions {
  readonly creer: () => Worker;
  readonly signal: AbortSignal;
  readonly surDebut: (rang: number) => void;
  readonly surRapport: (rang: number, rapport: RapportDeLecture) => void;
}

/**
 * Lit des fichiers l'un après l'autre dans un travailleur. Un fichier qui ne se lit pas n'arrête pas les suivants.
 *
 * @throws la raison du signal, si l'on annule @throws {TravailleurAbsent} si le travailleur ne démarre pas
 */
export async function lireLesRecus(
  fichiers: readonly File[],
  { creer, signal, surDebut, surRapport }: Conditions,
): Promise<void> {
  const fond = new TravailDeFond(creer);
  try {
    for (const [rang, fichier] of fichiers.entries()) {
      surDebut(rang);
      surRapport(rang, await lireUnRecu(fond, fichier, signal));
    }
  } finally {
    fond.arreter();
  }
}

async function lireUnRecu(
  fond: TravailDeFond,
  fichier: File,
  signal: AbortSignal,
): Promise<RapportDeLecture> {
  try {
    return await confierLeFichier(fichier, (octets, delai) =>
      fond.demander("lireRecu", [octets], { signal, delai }),
    );
  } catch (erreur) {
    if (!(erreur instanceof FichierRefuse)) throw erreur;
    return { etat: "refuse", code: erreur.code, phrase: erreur.message, constats: [] };
  }
}
