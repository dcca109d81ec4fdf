import type { Grille } from "../../domaine/dossier/dossier";
import { adresseAbsolue, referenceDansFeuille } from "../adresses";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne, LIGNE_DES_ROLES, ROLES } from "../identifiants";
import type { Contenu, PlanCellule, PlanFeuille } from "../types";
import type { SourceDeLaConclusion } from "./source";

/** Le poste n'a pas de grille, et l'équipe n'en a pas de commune. */
const SANS_GRILLE = "sans grille";

/** Le score d'ensemble de la grille d'un poste, à défaut de la grille commune, tel que sa synthèse le calcule (R-SCORE-3). */
export function scoreDuPoste({ dossier, syntheses }: SourceDeLaConclusion, poste: string): Contenu {
  const synthese = syntheses.get(grilleDe(dossier.grilles, poste)?.identifiant ?? "");
  return synthese === undefined ? { valeur: SANS_GRILLE } : renvoiAuScore(synthese);
}

function grilleDe(grilles: readonly Grille[], poste: string): Grille | undefined {
  return grilles.find((grille) => grille.poste === poste) ?? grilles.find((grille) => grille.poste === "");
}

/** @throws Error si la synthèse n'a pas de score d'ensemble : elle en a toujours un. */
function renvoiAuScore({ cle, nom, cellules }: PlanFeuille): Contenu {
  const identifiant = identifiantDeLigne("score", "ensemble");
  const ligne = cellules.find(
    (cellule) => cellule.colonne === COLONNE_DES_IDENTIFIANTS && valeurDe(cellule) === identifiant,
  )?.ligne;
  const roles = cellules.filter((cellule) => cellule.ligne === LIGNE_DES_ROLES);
  // Une seule politique : son score est celui de l'ensemble.
  const colonne = (
    roles.find((role) => valeurDe(role) === ROLES.scoreDEnsemble) ??
    roles.find((role) => String(valeurDe(role)).startsWith(ROLES.score("")))
  )?.colonne;
  const contenu = cellules.find((cellule) => cellule.ligne === ligne && cellule.colonne === colonne)?.contenu;
  if (ligne === undefined || colonne === undefined || contenu === undefined || !("formule" in contenu))
    throw new Error(`La feuille ${cle} n’a pas de score d’ensemble.`);
  return {
    formule: `=${referenceDansFeuille(nom, adresseAbsolue(ligne, colonne))}`,
    resultat: contenu.resultat,
  };
}

function valeurDe({ contenu }: PlanCellule): unknown {
  return contenu !== undefined && "valeur" in contenu ? contenu.valeur : undefined;
}
