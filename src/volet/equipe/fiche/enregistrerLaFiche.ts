import type { GesteDEquipe } from "../../../domaine/dossier/geste";
import { ficheVide } from "../../../domaine/equipe/equipe";
import { changerLaFiche } from "../../../domaine/equipe/gestes";
import { appliquer, type FicheSaisie } from "./champs";
import type { Retouches } from "./retouches";

/**
 * Écrit les champs retouchés, et eux seuls : le diplôme corrigé entre-temps dans la feuille reste, même quand le niveau
 * vient d'ici. Les textes ont passé `validerLaFiche`.
 */
export function enregistrerLaFiche(poste: string, retouches: Retouches<FicheSaisie>): GesteDEquipe {
  return (equipe) => {
    const fiche = equipe.fiches.find((connue) => connue.poste === poste) ?? ficheVide(poste);
    const { poste: _, periodes: __, ...partie } = appliquer(retouches, fiche);
    return changerLaFiche(poste, partie)(equipe);
  };
}
