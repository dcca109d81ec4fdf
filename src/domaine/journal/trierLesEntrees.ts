import type { EntreeDeJournal } from "./journal";

/** Par date, puis par ce qu'elles disent : trier ou mêler les lignes de la feuille ne change pas ce que l'on en tire. */
export function trierLesEntrees(entrees: readonly EntreeDeJournal[]): EntreeDeJournal[] {
  return entrees
    .map((entree) => ({ entree, cle: cleDe(entree) }))
    .sort((a, b) => (a.cle === b.cle ? 0 : a.cle < b.cle ? -1 : 1))
    .map(({ entree }) => entree);
}

function cleDe(entree: EntreeDeJournal): string {
  const { date, type, objet, poste, thematique, partenaires, participants, remarque } = entree;
  return JSON.stringify([date, type, objet, poste, thematique, partenaires, participants, remarque]);
}
