import { adresse } from "../plan/adresses";
import { echapper } from "./html";

export interface Tableau {
  readonly cellules: readonly (readonly string[])[];
  readonly titre: string;
  /** Où va la première cellule, à partir de 0. */
  readonly ligne?: number;
  readonly colonne?: number;
  /** La première ligne porte les titres. */
  readonly titres?: boolean;
}

/**
 * Un tableau de cellules, en HTML. L'adresse de chacune n'est qu'un attribut, que la feuille de style affiche : copié
 * puis collé en A1, le tableau ne donne que des cellules, et les références de la formule tombent juste.
 */
export function ecrireTableau({ cellules, titre, ligne = 0, colonne = 0, titres = false }: Tableau): string {
  const rangees = cellules.map((rangee, l) => {
    const enTitre = titres && l === 0;
    const textes = rangee.map((texte, c) => ecrireCellule(texte, adresse(ligne + l, colonne + c), enTitre));
    return `<tr>${textes.join("")}</tr>`;
  });
  return `<table class="cellules" aria-label="${echapper(titre)}"><tbody>
${rangees.join("\n")}
</tbody></table>`;
}

function ecrireCellule(texte: string, adresse: string, enTitre: boolean): string {
  const attributs = `data-adresse="${adresse}"${texte.startsWith("=") ? ' class="calcul"' : ""}`;
  return enTitre
    ? `<th scope="col" ${attributs}>${echapper(texte)}</th>`
    : `<td ${attributs}>${echapper(texte)}</td>`;
}
