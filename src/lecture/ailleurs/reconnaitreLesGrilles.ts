import type { ModeleDeGrille } from "../../domaine/grille/modele";
import type { ClasseurLu, FeuilleLue } from "../cellules";
import { BORNES } from "./bornes";
import type { GrilleReconnue, LigneReconnue } from "./grilleReconnue";
import { Lexique } from "./Lexique";
import { reconnaitreUneGrille } from "./reconnaitreUneGrille";

/** Ce qu'un classeur fait sans le complément a de reconnaissable. */
export interface Reconnaissance {
  /** Dans l'ordre du classeur. */
  readonly feuilles: readonly FeuilleReconnue[];
  /** Les feuilles dont on n'a pas tout regardé : trop longues, trop larges, ou trop loin. */
  readonly incompletes: readonly string[];
}

/** Une feuille qui ressemble à une grille, et ce qu'en dit chaque modèle, du plus probable au moins probable. */
export interface FeuilleReconnue {
  readonly feuille: string;
  readonly grilles: readonly GrilleReconnue[];
}

/**
 * Cherche dans tout le classeur, feuilles masquées comprises, celles qui ressemblent à une grille d'un des modèles.
 *
 * @param incompletes les feuilles dont l'appelant n'a lu qu'une partie
 */
export function reconnaitreLesGrilles(
  { feuilles }: Pick<ClasseurLu, "feuilles">,
  modeles: readonly ModeleDeGrille[],
  incompletes: readonly string[] = [],
): Reconnaissance {
  const lexiques = modeles.map((modele) => ({ modele, lexique: new Lexique(modele) }));
  const regardees = feuilles.slice(0, BORNES.feuilles);
  const epuisees: string[] = [];
  const reconnues = regardees.flatMap((feuille): FeuilleReconnue[] => {
    const grilles = lexiques.flatMap(({ modele, lexique }) => {
      lexique.changerDeFeuille();
      const grille = reconnaitreUneGrille(feuille, modele, lexique);
      if (lexique.estEpuise) epuisees.push(feuille.nom);
      return grille ?? [];
    });
    if (grilles.length === 0) return [];
    return [{ feuille: feuille.nom, grilles: [...grilles].sort(parVraisemblance) }];
  });
  return {
    feuilles: reconnues,
    incompletes: [
      ...new Set([
        ...incompletes,
        ...epuisees,
        ...regardees.filter(deborde).map(({ nom }) => nom),
        ...feuilles.slice(BORNES.feuilles).map(({ nom }) => nom),
      ]),
    ],
  };
}

/** Le plus de lignes reconnues ; à égalité, le modèle dont il en manque le moins. */
function parVraisemblance(a: GrilleReconnue, b: GrilleReconnue): number {
  return poidsDe(b) - poidsDe(a) || partDe(b) - partDe(a);
}

function poidsDe({ activites }: GrilleReconnue): number {
  return activites.reduce((somme, { ressemblance }) => somme + ressemblance, 0);
}

function partDe(grille: GrilleReconnue): number {
  return poidsDe(grille) / grille.activites.length;
}

function deborde({ valeurs }: FeuilleLue): boolean {
  return (
    valeurs.length > BORNES.lignes ||
    valeurs.some((rangee) => rangee !== undefined && rangee.length > BORNES.colonnes)
  );
}

/** Combien de lignes de cette certitude. */
export function compterLesLignes(
  lignes: readonly LigneReconnue[],
  certitude: LigneReconnue["certitude"],
): number {
  return lignes.filter((ligne) => ligne.certitude === certitude).length;
}
