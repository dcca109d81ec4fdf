import type { Dossier, Grille } from "../domaine/dossier/dossier";
import { texteEnFormule } from "./formules";
import { intituleDuDossier, nomDuTitulaire } from "./intitules";
import type { ContenuFormule } from "./types";

/** Les cellules, feuille comprise, qui disent une fois pour toutes ce que les autres feuilles répètent. */
export interface ReferencesDuDossier {
  readonly intitule: string;
  /** Identifiant de poste → nom du titulaire. */
  readonly titulaires: ReadonlyMap<string, string>;
}

/**
 * « Territoire · Caf · Employeur · année 2024 · Camille Exemple » : le sous-titre d'une grille et de sa synthèse suit
 * les cellules du mode d'emploi et des postes.
 */
export function sousTitreDe(
  dossier: Dossier,
  grille: Grille,
  references: ReferencesDuDossier,
): ContenuFormule {
  const { intitule } = references;
  const nom = nomDuTitulaire(dossier, grille);
  const debut = intituleDuDossier(dossier);
  return {
    formule: `=IF(LEN(${intitule})=0,"",${intitule}&" · ")&${titulaireEnFormule(nom, grille, references)}`,
    resultat: debut === "" ? nom : `${debut} · ${nom}`,
  };
}

/** Ce qui distingue une grille des autres : « Grille · Camille Exemple », ou « Grille commune à l’équipe ». */
export function nomDeLaGrille(
  dossier: Dossier,
  grille: Grille,
  references: ReferencesDuDossier,
): string | ContenuFormule {
  if (grille.poste === "") return "Grille commune à l’équipe";
  const nom = nomDuTitulaire(dossier, grille);
  return {
    formule: `="Grille · "&${titulaireEnFormule(nom, grille, references)}`,
    resultat: `Grille · ${nom}`,
  };
}

function titulaireEnFormule(nom: string, { poste }: Grille, { titulaires }: ReferencesDuDossier): string {
  return titulaires.get(poste) ?? texteEnFormule(nom);
}
