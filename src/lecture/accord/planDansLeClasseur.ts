import type { Dossier } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import { planifier } from "../../plan";
import { nommerFeuilles } from "../../plan/nomsDeFeuilles";
import type { PlanClasseur } from "../../plan/types";
import type { ClasseurDeDossier } from "..";

/**
 * Le plan d'un dossier dans le classeur où il vit : une feuille qui existe garde son nom, les dates sont celles du
 * calendrier du classeur.
 *
 * @param nomsPris les noms de toutes les feuilles du classeur.
 */
export function planDansLeClasseur(
  { dossier, modele }: { readonly dossier: Dossier; readonly modele: ModeleDeGrille },
  lu: Pick<ClasseurDeDossier, "feuilles" | "dates1904">,
  nomsPris: readonly string[],
): PlanClasseur {
  const gardes = new Map([...lu.feuilles].map(([cle, { feuille }]) => [cle, feuille.nom]));
  const noms = nommerFeuilles(dossier, gardes, nomsPris);
  return planifier(dossier, modele, noms, lu.dates1904 ? "1904" : "1900");
}
