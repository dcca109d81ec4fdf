import { parse, type ParseResult } from "papaparse";
import { enTetesReconnus, rangeeDesEnTetes, type Rangee, type Tableau } from "./tableau";

/** Le tableau d'un texte .csv ; le séparateur est celui qui fait reconnaître le plus d'en-têtes. */
export function lireCsv(texte: string): Tableau {
  // Des fins de ligne mêlées recolleraient deux lignes.
  const lignes = texte.replace(/\r\n?/g, "\n");
  const { data, errors } = decouper(lignes, separateurDe(lignes));
  return {
    rangees: rangees(data),
    dates1904: false,
    fautes: errors.map(({ row = 0 }) => ({
      ligne: row + 1,
      colonne: null,
      raison: "un guillemet n’est pas refermé, ou se ferme avant la fin de la cellule.",
    })),
  };
}

const SEPARATEURS = [";", ",", "\t"] as const;
const LIGNES_EXAMINEES = 20;

function separateurDe(texte: string): string {
  const reconnus = (separateur: string) => {
    const enTetes = rangeeDesEnTetes(rangees(decouper(texte, separateur, LIGNES_EXAMINEES).data));
    return enTetes === undefined ? 0 : enTetesReconnus(enTetes).length;
  };
  return SEPARATEURS.reduce((meilleur, autre) => (reconnus(autre) > reconnus(meilleur) ? autre : meilleur));
}

/** @param preview le nombre de lignes à lire ; 0 les lit toutes. */
function decouper(texte: string, delimiter: string, preview = 0): ParseResult<string[]> {
  return parse<string[]>(texte, { delimiter, newline: "\n", preview });
}

function rangees(lignes: readonly (readonly string[])[]): Rangee[] {
  return lignes
    .map((ligne, rang) => ({
      numero: rang + 1,
      cellules: new Map([...ligne.entries()].filter(([, cellule]) => cellule.trim() !== "")),
    }))
    .filter(({ cellules }) => cellules.size > 0);
}
