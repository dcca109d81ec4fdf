import type { ConstatDActivite } from "../../domaine/journal/constat";
import type { ClasseurDeDossier } from "../../lecture";
import { roleDe } from "../../plan/equipe/blocs";
import type { NatureLibre } from "../../plan/libre/tableauLibre";
import { designerLaLigne } from "./cibles";
import type { ConstatBrut } from "./controleDe";
import { lieuDans, SANS_LIEU } from "./lieux";

/** Ce que dit une ligne du journal ou du plan d'action : elle n'a pas d'identifiant, et se désigne par ce qu'elle dit. */
export function constatDActivite(
  lu: ClasseurDeDossier,
  cle: NatureLibre,
  { rang, champ, gravite, regle, phrase }: ConstatDActivite,
): ConstatBrut {
  const rangees = cle === "journal" ? lu.rangees.journal : lu.rangees.planDAction;
  const ligne = rangees[rang] ?? -1;
  const reperee = lu.feuilles.get(cle);
  return {
    gravite,
    regle,
    phrase,
    cibles: [champ, designerLaLigne(lu, cle, ligne)],
    geste: "Corriger la ligne, onglet Journal.",
    lieu: reperee === undefined ? SANS_LIEU : lieuDans(reperee, ligne, roleDe(cle, champ)),
  };
}
