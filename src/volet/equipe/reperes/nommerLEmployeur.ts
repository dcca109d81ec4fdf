import type { Employeur } from "../../../domaine/equipe/equipe";
import { estVide } from "../fiche/controles";

export function nommerLEmployeur({ identifiant, nom }: Pick<Employeur, "identifiant" | "nom">): string {
  return estVide(nom) ? `Employeur ${identifiant}, sans nom` : nom;
}
