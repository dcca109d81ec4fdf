import type { Dossier, Poste, Territoire } from "../../../domaine/dossier/dossier";
import type { ProfilDeCaf } from "../../../domaine/dossier/profil";
import { ficheVide, type FicheDePoste } from "../../../domaine/equipe/equipe";

/** Ce que les trois écrits d'un poste demandent du dossier. */
export interface DonneesDesEcrits {
  readonly territoire: Territoire;
  /** Le nom de l'employeur du poste ; vide s'il n'est pas connu. */
  readonly employeur: string;
  readonly poste: Poste;
  readonly fiche: FicheDePoste;
  readonly profil: ProfilDeCaf;
}

export function donneesDesEcrits(dossier: Dossier, poste: Poste, profil: ProfilDeCaf): DonneesDesEcrits {
  const fiche = dossier.equipe.fiches.find((connue) => connue.poste === poste.identifiant);
  return {
    territoire: dossier.territoire,
    employeur: nomDeLEmployeur(dossier, fiche?.employeur ?? ""),
    poste,
    fiche: fiche ?? ficheVide(poste.identifiant),
    profil,
  };
}

/** R-EMP-1 : un poste dont la fiche ne dit pas l'employeur est au premier, celui du dossier. */
function nomDeLEmployeur({ employeur, equipe }: Dossier, identifiant: string): string {
  if (identifiant === "") return equipe.employeurs[0]?.nom ?? employeur;
  return equipe.employeurs.find((connu) => connu.identifiant === identifiant)?.nom ?? "";
}
