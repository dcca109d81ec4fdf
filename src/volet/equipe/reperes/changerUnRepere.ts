import type { GesteDEquipe } from "../../../domaine/dossier/geste";
import type { Cof, Employeur, Equipe } from "../../../domaine/equipe/equipe";
import { poserCof, poserEmployeur } from "../../../domaine/equipe/gestes";
import { identifiantLibre } from "../../dossier/brouillon";

/** Les champs changés d'un employeur, et eux seuls ; `null` s'il n'est plus décrit. */
export function changerLEmployeur(
  identifiant: string,
  partie: Partial<Omit<Employeur, "identifiant">>,
): GesteDEquipe {
  return (equipe) => {
    const connu = equipe.employeurs.find((employeur) => employeur.identifiant === identifiant);
    return connu === undefined ? null : poserEmployeur({ ...connu, ...partie })(equipe);
  };
}

/** Les champs changés d'une Cof, et eux seuls ; `null` si elle n'est plus inscrite. */
export function changerLaCof(identifiant: string, partie: Partial<Omit<Cof, "identifiant">>): GesteDEquipe {
  return (equipe) => {
    const connue = equipe.cofs.find((cof) => cof.identifiant === identifiant);
    return connue === undefined ? null : poserCof({ ...connue, ...partie })(equipe);
  };
}

/**
 * L'identifiant se choisit au moment d'écrire, à la suite de ceux des lignes vides de la feuille (`e3`, `c2`) : l'une
 * d'elles a pu être remplie depuis que l'écran la montre.
 */
export function ajouterEmployeur(employeur: Omit<Employeur, "identifiant">): GesteDEquipe {
  return (equipe) =>
    poserEmployeur({ identifiant: identifiantLibre("e", employeursNommes(equipe)), ...employeur })(equipe);
}

export function ajouterCof(cof: Omit<Cof, "identifiant">): GesteDEquipe {
  return (equipe) => poserCof({ identifiant: identifiantLibre("c", equipe.cofs), ...cof })(equipe);
}

/** Un employeur que rien ne décrit plus, mais qu'une fiche désigne encore, ne renaît pas sous un autre nom. */
function employeursNommes({ employeurs, fiches, cofs }: Equipe): { readonly identifiant: string }[] {
  return [...employeurs, ...[...fiches, ...cofs].map(({ employeur }) => ({ identifiant: employeur }))];
}
