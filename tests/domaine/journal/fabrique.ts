import fc from "fast-check";
import type { EntreeDeJournal } from "../../../src/domaine/journal/journal";
import { TYPES_D_ENTREE } from "../../../src/domaine/journal/journal";

const ENTREE: EntreeDeJournal = {
  date: "2024-03-12",
  type: "copil",
  objet: "",
  thematique: "",
  partenaires: "",
  participants: null,
  poste: "",
  remarque: "",
};

export function entree(partie: Partial<EntreeDeJournal> = {}): EntreeDeJournal {
  return { ...ENTREE, ...partie };
}

/** Peu de valeurs de chaque champ, pour que les tirages se ressemblent souvent. */
export const uneEntree: fc.Arbitrary<EntreeDeJournal> = fc.record({
  date: fc.constantFrom(
    "",
    "2023-12-31",
    "2024-01-01",
    "2024-06-15",
    "2024-12-31",
    "2025-01-01",
    "2024-02-30",
  ),
  type: fc.constantFrom(...TYPES_D_ENTREE, "" as const),
  objet: fc.constantFrom("", "Réunion", "réunion ", "Fermeture d’un relais", "Guide"),
  thematique: fc.constantFrom("", "jeunesse" as const),
  partenaires: fc.constantFrom("", "PMI", "pmi ; Éducation nationale", "MSA;PMI;"),
  participants: fc.constantFrom(null, 0, 12),
  poste: fc.constantFrom("", "p1", "p2", "p9"),
  remarque: fc.constantFrom("", "à suivre"),
});

export const unJournal: fc.Arbitrary<EntreeDeJournal[]> = fc.array(uneEntree, { maxLength: 25 });
