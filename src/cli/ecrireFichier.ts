import { writeFile } from "node:fs/promises";
import { Echec } from "./echec";
import { codeDeNode, raisonDeNode } from "./raisonDeNode";

export interface OptionsDEcriture {
  /** Faux : un fichier qui existe n'est pas touché. */
  readonly remplacer: boolean;
}

/** @throws {Echec} si le fichier existe déjà, ou ne peut pas s'écrire. */
export async function ecrireFichier(
  fichier: string,
  contenu: string | Uint8Array,
  { remplacer }: OptionsDEcriture,
): Promise<void> {
  try {
    // « wx » : même un fichier apparu entre-temps reste intact.
    await writeFile(fichier, contenu, { flag: remplacer ? "w" : "wx" });
  } catch (erreur) {
    throw codeDeNode(erreur) === "EEXIST"
      ? dejaLa(fichier)
      : new Echec(`Impossible d’écrire «\u00a0${fichier}\u00a0»\u00a0: ${raisonDeNode(erreur)}.`);
  }
}

export function dejaLa(fichier: string): Echec {
  return new Echec(
    `«\u00a0${fichier}\u00a0» existe déjà et n’est pas remplacé\u00a0: choisissez un autre nom, ou ajoutez --remplacer.`,
  );
}
