import type { ConstructeurDeFeuille } from "./constructeur";
import type { Plage } from "./types";

/** En points : une page A4 en paysage, moins les marges que les deux exécutants posent. */
const PAGE = { largeur: 784, hauteur: 509 } as const;

/** Les tableurs arrondissent les hauteurs et l'échelle, chacun à sa façon. */
const PRUDENCE = 0.97;

/** Une unité de largeur vaut 7 pixels, plus 5 de marge par colonne. */
const pointsDeLargeur = (caracteres: number) => (caracteres * 7 + 5) * 0.75;

/**
 * Les lignes devant lesquelles la page se coupe, pour qu'un tableau ne le soit pas : il passe à la page suivante s'il ne
 * tient pas dans celle qui est commencée. Un tableau plus haut qu'une page se coupe où le tableur veut.
 *
 * @param zone ce qui s'imprime, sur une page de large.
 * @param debuts la première ligne de chaque tableau, dans l'ordre ; ce qui précède le premier ne se coupe pas non plus.
 */
export function sautsDePage(f: ConstructeurDeFeuille, zone: Plage, debuts: readonly number[]): number[] {
  const page = hauteurDUnePage(f, zone);
  const sauts: number[] = [];
  let occupee = f.hauteurDe(zone.ligne, debuts[0] ?? zone.ligne);
  debuts.forEach((debut, rang) => {
    const hauteur = f.hauteurDe(debut, debuts[rang + 1] ?? zone.ligne + zone.lignes);
    if (occupee > 0 && occupee + hauteur > page) {
      sauts.push(debut);
      occupee = 0;
    }
    occupee = (occupee + hauteur) % page;
  });
  return sauts;
}

/** Ce qu'une page contient de la feuille, réduite pour tenir en largeur et jamais agrandie. */
function hauteurDUnePage(f: ConstructeurDeFeuille, { colonne, colonnes }: Plage): number {
  const largeur = Array.from({ length: colonnes }, (_, i) => pointsDeLargeur(f.largeur(colonne + i))).reduce(
    (a, b) => a + b,
    0,
  );
  return PAGE.hauteur * PRUDENCE * Math.max(1, largeur / PAGE.largeur);
}
