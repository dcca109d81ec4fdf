import { borner } from "./borner";
import type { ConstatDeControle } from "./constat";
import type { ConstatDuRapport } from "./rapport";

/**
 * Ce qu'une ligne de la feuille montre sans dépasser la hauteur qu'Excel admet (409 points), et ce qu'une cellule porte :
 * un classeur reçu peut avoir n'importe quoi dans ses identifiants.
 */
const LONGUEURS = { cle: 1000, controle: 40, phrase: 1000, geste: 500, lieu: 80 } as const;

/** « CTG Grille, C12 », « CTG Grille », ou vide. */
export function lieuDuConstat({ feuille, cellule }: Pick<ConstatDeControle, "feuille" | "cellule">): string {
  return cellule === "" ? feuille : `${feuille}, ${cellule}`;
}

/** La clé d'un constat telle que la feuille la garde. */
export function cleGardee(cle: string): string {
  return borner(cle, LONGUEURS.cle);
}

/** La phrase d'un constat telle que la feuille la garde. */
export function phraseGardee(phrase: string): string {
  return borner(phrase, LONGUEURS.phrase);
}

/** Un constat du contrôle, tel que le rapport le garde ; rien n'en est encore décidé. */
export function ligneDuRapport(constat: ConstatDeControle): ConstatDuRapport {
  return {
    cle: cleGardee(constat.cle),
    controle: borner(constat.controle, LONGUEURS.controle),
    gravite: constat.gravite,
    phrase: phraseGardee(constat.phrase),
    geste: borner(constat.geste, LONGUEURS.geste),
    lieu: borner(lieuDuConstat(constat), LONGUEURS.lieu),
    traitement: null,
  };
}

/** Le geste d'une ligne, précédé de ce qu'il faut savoir d'abord. */
export function gestePrecede(avant: string, geste: string): string {
  return borner(`${borner(avant, LONGUEURS.geste / 2)} ${geste}`, LONGUEURS.geste);
}
