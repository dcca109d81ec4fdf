import { lireDate } from "../../dossier/nombres";

export interface DateSaisie {
  /** AAAA-MM-JJ ; vide si rien n'est écrit, ou rien de juste. */
  readonly iso: string;
  /** Vide si rien n'est à corriger. */
  readonly faute: string;
}

/** Une date facultative, telle qu'on la tape. */
export function dateSaisie(texte: string): DateSaisie {
  if (texte.trim() === "") return { iso: "", faute: "" };
  const iso = lireDate(texte);
  return iso === null
    ? { iso: "", faute: "Écrivez une date qui existe, par exemple 01/09/2025." }
    : { iso, faute: "" };
}
