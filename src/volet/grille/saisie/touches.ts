import type { Note } from "../../../domaine/grille/reponses";

/** Ce qu'une touche demande à la saisie d'une grille. */
export type Commande =
  | { readonly nature: "noter"; readonly note: Note }
  | { readonly nature: "aller"; readonly sens: 1 | -1 }
  | { readonly nature: "annuler" };

/** D'un événement de clavier, ce qui compte ici. */
export interface Touche {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Les touches d'une rangée de notes : 0 à `noteMax`, N, Suppr, Ctrl+Z. Sur un clavier français, les chiffres du haut
 * demandent Maj : la touche vaut son chiffre, avec Maj ou sans.
 */
export function commandeDeNote(touche: Touche, noteMax: number): Commande | null {
  if (touche.altKey) return null;
  const lettre = touche.key.toLowerCase();
  if (touche.ctrlKey || touche.metaKey) {
    return lettre === "z" && !touche.shiftKey ? { nature: "annuler" } : null;
  }
  if (lettre === "n") return { nature: "noter", note: "NC" };
  if (touche.key === "Delete" || touche.key === "Backspace") return { nature: "noter", note: null };
  const chiffre = chiffreDe(touche);
  return chiffre !== null && chiffre <= noteMax ? { nature: "noter", note: chiffre } : null;
}

/** Entrée, et Maj+Entrée pour revenir ; dans un texte, où Entrée va à la ligne, avec Ctrl. */
export function commandeDeDeplacement(touche: Touche, dansUnTexte: boolean): Commande | null {
  const attendu = dansUnTexte ? touche.ctrlKey || touche.metaKey : !touche.metaKey;
  if (touche.key !== "Enter" || touche.altKey || !attendu) return null;
  return { nature: "aller", sens: touche.shiftKey ? -1 : 1 };
}

function chiffreDe({ key, code }: Touche): number | null {
  // Le pavé numérique sans Verr Num donne des flèches : seules les touches du haut se lisent à leur place.
  const chiffre = /^\d$/.test(key) ? key : /^Digit(\d)$/.exec(code)?.[1];
  return chiffre === undefined ? null : Number(chiffre);
}

/** Vrai dans un champ où l'on écrit, ou une liste qui a ses propres touches. */
export function estUnChamp(element: Element | null): boolean {
  return element?.matches("textarea, select, input:not([type=checkbox], [type=radio])") ?? false;
}
