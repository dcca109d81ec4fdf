import { readFile, stat } from "node:fs/promises";
import { lireRecu } from "../../fichiers/lireRecu";
import type { RapportDeLecture, RapportRefuse } from "../../fichiers/rapport";
import { refusDe, refuser } from "../../fichiers/refuser";
import { LIMITES } from "../../xlsx/lecture/limites";
import { tropGros } from "../../xlsx/lecture/refuser";
import { raisonDeNode } from "../raisonDeNode";

/** Lit un fichier du disque ; un fichier trop gros est refusé sans être chargé. Ne lève jamais. */
export async function lireUnFichier(chemin: string): Promise<RapportDeLecture> {
  let octets: Uint8Array;
  try {
    const etat = await stat(chemin);
    if (!etat.isFile())
      return inaccessible(etat.isDirectory() ? "c’est un dossier" : "ce n’est pas un fichier");
    if (etat.size > LIMITES.fichier) return refusDe(tropGros("Le fichier pèse"));
    octets = await readFile(chemin);
  } catch (erreur) {
    return inaccessible(raisonDeNode(erreur));
  }
  return lireRecu(octets);
}

function inaccessible(raison: string): RapportRefuse {
  return refuser("inaccessible", `Le fichier ne s’ouvre pas\u00a0: ${raison}.`);
}
