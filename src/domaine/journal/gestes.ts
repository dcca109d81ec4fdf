import type { Geste } from "../dossier/geste";
import { remplacerLePareil } from "../saisie/remplacerLePareil";
import type { EntreeDeJournal, Journal } from "./journal";

/** Ajoute l'entrée à la fin du journal, qui s'ouvre si le dossier n'en a pas (R-JOURNAL-1). */
export function ajouterEntree(entree: EntreeDeJournal): Geste {
  return surLeJournal((journal) => [...journal, entree]);
}

/** `null` si l'ancienne n'y est plus telle quelle ; de deux pareilles, la première. */
export function remplacerEntree(ancienne: EntreeDeJournal, nouvelle: EntreeDeJournal): Geste {
  return surLeJournal((journal) => remplacerLePareil(journal, ancienne, [nouvelle]));
}

/** `null` si elle n'y est plus telle quelle ; de deux pareilles, la première. Le journal vidé reste ouvert. */
export function retirerEntree(entree: EntreeDeJournal): Geste {
  return surLeJournal((journal) => remplacerLePareil(journal, entree, []));
}

function surLeJournal(changer: (journal: Journal) => Journal | null): Geste {
  return (dossier) => {
    const journal = changer(dossier.journal ?? []);
    return journal === null ? null : { ...dossier, journal };
  };
}
