import type { Dossier } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import type { ClasseurDeDossier } from "../../lecture";

/** Ce sur quoi le formulaire se greffe : les réponses et les identifiants à garder en viennent. */
export type Socle =
  /** Un classeur sans dossier, décrit à partir de rien. */
  | { readonly nature: "vide" }
  /** Un classeur sans dossier, où l'on va construire l'exemple livré. */
  | { readonly nature: "exemple"; readonly dossier: Dossier; readonly modele: ModeleDeGrille }
  /** Un classeur sans dossier, où l'on reprend une grille remplie sans le complément. */
  | { readonly nature: "reprise"; readonly dossier: Dossier; readonly modele: ModeleDeGrille }
  | { readonly nature: "classeur"; readonly lu: ClasseurDeDossier };

export function dossierDuSocle(socle: Socle): Dossier | null {
  switch (socle.nature) {
    case "vide":
      return null;
    case "exemple":
    case "reprise":
      return socle.dossier;
    case "classeur":
      return socle.lu.dossier;
  }
}

export function modeleDuSocle(socle: Socle): ModeleDeGrille | null {
  switch (socle.nature) {
    case "vide":
      return null;
    case "exemple":
    case "reprise":
      return socle.modele;
    case "classeur":
      return socle.lu.modele;
  }
}
