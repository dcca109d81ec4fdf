import { DELAI_DE_LECTURE, manqueDeMemoire, tropLong } from "../../fichiers/refusDuTravailleur";
import { LIMITES } from "../../xlsx/lecture/limites";
import { tropGros } from "../../xlsx/lecture/refuser";
import { FichierRefuse } from "../../xlsx/refus";
import { TravailleurEnPanne, TravailTropLong } from "./TravailDeFond";

/**
 * Fait lire un fichier du poste par le travailleur : hostile, il ne fige ni le volet, ni Excel.
 *
 * @param demander ce que l'on demande au travailleur, et en combien de millisecondes au plus
 * @throws {FichierRefuse} trop gros, inaccessible, trop long à lire, trop gourmand
 * @throws ce que `demander` lève d'autre
 */
export async function confierLeFichier<T>(
  fichier: File,
  demander: (octets: Uint8Array, delai: number) => Promise<T>,
): Promise<T> {
  if (fichier.size > LIMITES.fichier) throw tropGros("Le fichier pèse");
  const octets = await octetsDe(fichier);
  try {
    return await demander(octets, DELAI_DE_LECTURE);
  } catch (erreur) {
    if (erreur instanceof TravailTropLong) throw tropLong();
    if (erreur instanceof TravailleurEnPanne) throw manqueDeMemoire();
    throw erreur;
  }
}

async function octetsDe(fichier: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await fichier.arrayBuffer());
  } catch {
    // Le navigateur ne dit pas pourquoi ; la phrase donne les deux raisons qu'on rencontre.
    throw new FichierRefuse(
      "inaccessible",
      "Ce fichier ne s’ouvre pas\u00a0: il a été déplacé, ou un autre programme le tient. Fermez-le dans Excel, puis choisissez-le de nouveau.",
    );
  }
}
