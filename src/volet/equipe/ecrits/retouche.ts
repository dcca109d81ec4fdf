/** Ce que l'utilisateur a changé d'un texte proposé. */
export interface Retouche {
  /** Le texte qui était proposé quand il l'a changé. */
  readonly depuis: string;
  readonly texte: string;
}

/** Ce que le champ montre. `depassee` : le texte proposé a changé depuis la retouche, qui reste. */
export interface TexteMontre {
  readonly texte: string;
  readonly depassee: boolean;
}

export function texteMontre(propose: string, retouche: Retouche | null): TexteMontre {
  return retouche === null
    ? { texte: propose, depassee: false }
    : { texte: retouche.texte, depassee: retouche.depuis !== propose };
}

/** Revenir au texte proposé, à la main ou par « Annuler », n'est plus une retouche. */
export function retoucher(propose: string, retouche: Retouche | null, texte: string): Retouche | null {
  return texte === propose ? null : { depuis: retouche?.depuis ?? propose, texte };
}
