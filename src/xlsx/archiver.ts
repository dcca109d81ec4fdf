import { zipSync } from "fflate";

/** Sans heure dans l'archive : les mêmes fichiers donnent les mêmes octets. */
const PREMIER_JOUR_D_UN_ZIP = new Date(1980, 0, 1);

/**
 * Réunit des fichiers, de noms différents, dans une archive .zip. Un .xlsx est déjà comprimé : il y est rangé tel quel.
 * Deux appels pour les mêmes fichiers rendent les mêmes octets.
 */
export function archiver(
  fichiers: readonly { readonly nom: string; readonly octets: Uint8Array }[],
): Uint8Array {
  const entrees = Object.fromEntries(fichiers.map(({ nom, octets }) => [nom, octets]));
  return zipSync(entrees, { level: 0, mtime: PREMIER_JOUR_D_UN_ZIP });
}
