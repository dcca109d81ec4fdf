import { traduireErreur } from "./erreurs";

/**
 * Ouvre un fichier .xlsx dans un nouveau classeur d'Excel, sans toucher à celui qui est ouvert (ExcelApi 1.8).
 * Une cellule en cours de saisie ne l'empêche pas : Excel attend la fin de la saisie.
 *
 * @param octets ceux d'un .xlsx ; Excel pour Mac refuse les autres formats (office-js#2537)
 * @throws {ErreurDeClasseur} toute erreur d'Office.js, dite en français
 */
export async function ouvrirClasseur(octets: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(enBase64(octets));
  } catch (erreur) {
    throw traduireErreur(erreur);
  }
}

/** Par tranches : une fonction n'admet qu'un nombre borné d'arguments. */
const TRANCHE = 0x8000;

function enBase64(octets: Uint8Array): string {
  let binaire = "";
  for (let debut = 0; debut < octets.length; debut += TRANCHE) {
    binaire += String.fromCharCode(...octets.subarray(debut, debut + TRANCHE));
  }
  return btoa(binaire);
}
