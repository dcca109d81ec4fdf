/** Ce qu'une commande rend au processus : son code de sortie, et ce qui s'affiche. */
export interface Issue {
  readonly code: 0 | 1 | 2 | 3;
  readonly sortie: string;
  readonly erreur: string;
}
