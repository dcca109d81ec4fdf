import { LONGUEUR_DE_TEXTE } from "../plan/longueurDeTexte";
import type { PlanFeuille } from "../plan/types";
import { ErreurDeClasseur } from "./erreurs";

/**
 * Excel refuse tout le lot pour un texte trop long, sans dire lequel : on le dit avant d'écrire.
 *
 * @throws ErreurDeClasseur rien n'est écrit.
 */
export function refuserUnTexteTropLong(feuilles: readonly PlanFeuille[]): void {
  for (const { nom, cellules } of feuilles)
    for (const { contenu } of cellules)
      if (contenu !== undefined && "valeur" in contenu) verifierLaLongueur(contenu.valeur, nom);
}

/** @param feuille celle où il irait, pour qui en écrit plusieurs à la fois. */
export function verifierLaLongueur(contenu: unknown, feuille = ""): void {
  if (typeof contenu !== "string" || contenu.length <= LONGUEUR_DE_TEXTE) return;
  const ou = feuille === "" ? "" : `, dans «\u00a0${feuille}\u00a0»,`;
  throw new ErreurDeClasseur(
    "SaisieRefusee",
    `Ce texte${ou} dépasse les 32\u00a0767 caractères qu’une cellule d’Excel peut contenir\u00a0: raccourcissez-le.`,
  );
}
