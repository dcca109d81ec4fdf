import type { Indicateur } from "../grille/modele";
import type { EntreeDeJournal } from "../journal/journal";
import { nommerLEntree } from "../journal/nommerLEntree";
import { reunirParFait } from "../journal/reunirParFait";
import type { ElementCompte } from "./proposition";

/**
 * Un élément par entrée ; à l'échelle de la CTG, un par fait : un Copil que chaque chargé a noté n'en est qu'un
 * (R-IND-2).
 */
export function compterLesEntrees(
  entrees: readonly EntreeDeJournal[],
  portee: Indicateur["portee"],
): ElementCompte[] {
  const faits = portee === "ctg" ? reunirParFait(entrees) : entrees.map((entree) => [entree]);
  return faits.map((siennes) => ({
    nature: "entree",
    libelle: siennes.map(nommerLEntree)[0] ?? "",
    entrees: siennes,
    actions: [],
  }));
}
