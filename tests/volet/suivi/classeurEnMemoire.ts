import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../../src/domaine/grille/modele";
import { MODELES } from "../../../src/donnees";
import { MODELES_POUR_LECTURE } from "../../../src/donnees/modelesPourLecture";
import { lireClasseur, type ClasseurDeDossier, type ClasseurLu, type FeuilleLue } from "../../../src/lecture";
import type { ValeurDeCellule } from "../../../src/lecture/cellules";
import { planifier } from "../../../src/plan";
import type { Contenu, PlanClasseur, PlanFeuille } from "../../../src/plan/types";

type Valeur = ValeurDeCellule;

/** Le modèle livré d'un dossier. */
export function modeleDe({ modele: { identifiant } }: Dossier): ModeleDeGrille {
  const modele = MODELES.find((livre) => livre.identifiant === identifiant);
  if (modele === undefined) throw new Error(`${identifiant} n’est pas livré`);
  return modele;
}

/** Ce que la lecture rendrait d'un classeur tout juste construit : le vrai plan, relu par la vraie lecture. */
export function lireLeDossier(dossier: Dossier, modele = modeleDe(dossier)): ClasseurDeDossier {
  const lecture = lireClasseur(enMemoire(planifier(dossier, modele)), MODELES_POUR_LECTURE);
  if (lecture.etat !== "lu") throw new Error(`dossier non lu : ${lecture.etat}`);
  return lecture;
}

/** Un plan, tel que ses cellules se liraient dans Excel. */
export function enMemoire(plan: PlanClasseur): ClasseurLu {
  return { feuilles: plan.feuilles.map(feuilleLue), partiesXml: [plan.partieXml] };
}

function feuilleLue({ nom, masquee, cellules }: PlanFeuille): FeuilleLue {
  const lignes = 1 + Math.max(...cellules.map(({ ligne }) => ligne));
  const colonnes = 1 + Math.max(...cellules.map(({ colonne }) => colonne));
  const valeurs = Array.from({ length: lignes }, () => Array.from({ length: colonnes }, (): Valeur => ""));
  for (const { ligne, colonne, contenu } of cellules) {
    const rangee = valeurs[ligne];
    if (rangee !== undefined) rangee[colonne] = valeurDe(contenu);
  }
  return { nom, masquee, ligne: 0, colonne: 0, valeurs, formules: valeurs };
}

function valeurDe(contenu: Contenu | undefined): Valeur {
  if (contenu === undefined) return "";
  if ("valeur" in contenu) return contenu.valeur;
  return typeof contenu.resultat === "object" ? contenu.resultat.erreur : contenu.resultat;
}
