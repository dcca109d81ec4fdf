import type { CompteDIndicateur } from "../grille/modele";
import { anneeDe } from "../journal/anneeDe";
import type { EntreeDeJournal } from "../journal/journal";
import { trierLesEntrees } from "../journal/trierLesEntrees";
import type { DemandeDeProposition } from "./demandeDeProposition";
import type { Ecarts } from "./ecarts";

/**
 * Les entrées de l'année et des types que l'indicateur compte, de la plus ancienne à la plus récente. À l'échelle du
 * poste (R-IND-2), une grille de poste ne prend que les siennes : une entrée sans poste, prise dans chacune,
 * s'additionnerait autant de fois que l'équipe a de grilles. Une grille commune les prend toutes.
 */
export function entreesRetenues(
  { entrees: types = [] }: CompteDIndicateur,
  { indicateur, journal, annee, poste }: Omit<DemandeDeProposition, "planDAction">,
  ecarts: Ecarts,
): EntreeDeJournal[] {
  const aUnPoste = indicateur.portee === "poste" && poste !== "";
  return trierLesEntrees(journal ?? []).filter((entree) => {
    if (entree.type === "" || types.indexOf(entree.type) === -1) return false;
    if (aUnPoste && entree.poste !== "" && entree.poste !== poste) return false;
    const sienne = anneeDe(entree.date);
    if (sienne === null) ecarts.noter("sans-date");
    else if (sienne !== annee) ecarts.noter("autre-annee");
    else if (aUnPoste && entree.poste === "") ecarts.noter("sans-poste");
    else return true;
    return false;
  });
}
