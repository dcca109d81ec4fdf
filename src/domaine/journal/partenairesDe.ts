import { normaliser } from "../saisie/normaliser";
import type { EntreeDeJournal } from "./journal";

/** Les structures qu'une entrée nomme, chacune une fois, telles qu'elles y sont écrites. */
export function partenairesDe({ partenaires }: EntreeDeJournal): string[] {
  const noms = new Map<string, string>();
  for (const nom of partenaires.split(/[;\n]/).map((partie) => partie.trim())) {
    if (nom !== "" && !noms.has(normaliser(nom))) noms.set(normaliser(nom), nom);
  }
  return Array.from(noms.values());
}
