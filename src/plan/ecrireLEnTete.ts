import type { Dossier } from "../domaine/dossier/dossier";
import type { ConstructeurDeFeuille } from "./constructeur";
import { intituleDuDossier } from "./intitules";

interface EnTete {
  readonly dossier: Dossier;
  readonly titre: string;
  /** La cellule, feuille comprise, qui dit de quel dossier il s'agit. */
  readonly intitule: string;
}

/** Le haut d'une feuille, sous ses rôles : son titre, le dossier, la mention. */
export function ecrireLEnTete(
  f: ConstructeurDeFeuille,
  colonne: number,
  { dossier, titre, intitule }: EnTete,
): void {
  f.valeur(1, colonne, titre, "titre");
  f.hauteur(1, 26);
  f.formule(2, colonne, `=${intitule}`, intituleDuDossier(dossier), "sousTitre");
  f.valeur(3, colonne, dossier.mention, "mention");
}
