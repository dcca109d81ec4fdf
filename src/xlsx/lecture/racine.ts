import { abime, citer } from "./refuser";

/** La forme courante d'OOXML, et sa forme stricte. */
const TABLEUR = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
];

/** Exige qu'une partie du classeur commence par l'élément attendu. */
export function racineDeTableur(partie: string, attendue: string): (nom: string, espace: string) => void {
  return (nom, espace) => {
    if (nom !== attendue || !TABLEUR.includes(espace)) {
      throw abime(`la partie ${citer(partie)} n’est pas ce que le classeur annonce`);
    }
  };
}
