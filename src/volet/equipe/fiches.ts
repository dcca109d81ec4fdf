import type { Poste } from "../../domaine/dossier/dossier";
import { ficheVide, type Equipe, type FicheDePoste } from "../../domaine/equipe/equipe";

/** La fiche d'un poste, vide s'il n'en a pas encore. */
export function ficheDuPoste({ fiches }: Equipe, { identifiant }: Pick<Poste, "identifiant">): FicheDePoste {
  return fiches.find(({ poste }) => poste === identifiant) ?? ficheVide(identifiant);
}

/** R-EMP-1 : le nom de son employeur, à dire quand il y en a plusieurs ; vide sinon. */
export function employeurADire({ employeurs }: Equipe, { employeur }: FicheDePoste): string {
  if (employeurs.length < 2) return "";
  const trouve =
    employeur === "" ? employeurs[0] : employeurs.find(({ identifiant }) => identifiant === employeur);
  return trouve?.nom ?? "employeur inconnu";
}
