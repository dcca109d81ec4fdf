import { resolve } from "node:path";
import { ErreurDUsage } from "./arguments";
import { dejaLa, type OptionsDEcriture } from "./ecrireFichier";
import { existe } from "./existe";

/**
 * Avant tout travail : la sortie n'est pas déjà là, ni l'un des fichiers que l'on lit.
 * @throws {Echec} si elle existe et ne se remplace pas. @throws {ErreurDUsage} si c'est un fichier lu.
 */
export async function verifierLaSortie(
  sortie: string,
  { remplacer, lus }: OptionsDEcriture & { readonly lus: readonly string[] },
): Promise<void> {
  if (lus.some((fichier) => resolve(fichier) === resolve(sortie))) {
    throw new ErreurDUsage(`La sortie «\u00a0${sortie}\u00a0» est aussi l’un des fichiers à lire.`);
  }
  if (!remplacer && (await existe(sortie))) throw dejaLa(sortie);
}
