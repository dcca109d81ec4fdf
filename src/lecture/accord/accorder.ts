import { aligner, type Alignement, type Manquants } from "../../plan/aligner";
import type { Deplacement } from "../../plan/deplacer";
import type { PlanFeuille } from "../../plan/types";
import type { FeuilleReperee } from "../reperer";
import { colonnesANous } from "./colonnes";
import { estUnePeriode } from "./estUnePeriode";
import { identifiantsDuPlan, MARQUE, sansIdentifiants } from "./reperesDuPlan";

/** Comment une feuille du plan se pose sur celle qui existe. */
export interface Accord {
  readonly lignes: Alignement;
  readonly colonnes: Alignement;
  /** Les lignes, insertions faites, qui étaient à nous et ne sont plus dans le plan. */
  readonly lignesEnTrop: readonly number[];
  readonly colonnesEnTrop: readonly number[];
}

/**
 * Lignes par identifiant, colonnes par rang parmi les nôtres (leurs rôles changent avec les politiques) : ce que
 * l'utilisateur a inséré reste où il est. Une feuille sans rôles ni identifiants se réécrit sur place.
 */
export function accorder(
  plan: PlanFeuille,
  reperee: FeuilleReperee,
  manquants: Manquants = "inserer",
): Accord | null {
  if (sansIdentifiants(plan)) return null;
  const lignesDuPlan = identifiantsDuPlan(plan);
  const { feuille } = reperee;
  const finDesColonnes = feuille.colonne + (feuille.valeurs[0]?.length ?? 0);

  const lignesDeLaFeuille = identifiantsDeLaFeuille(reperee);
  if (manquants === "inserer") reprendreLesLignesVides(lignesDeLaFeuille, lignesDuPlan, reperee);
  const lignes = aligner(lignesDuPlan, lignesDeLaFeuille, manquants);

  const aNous = colonnesANous(reperee);
  const colonnesDeLaFeuille = suite<string | null>(finDesColonnes, null);
  aNous.forEach((colonne, rang) => (colonnesDeLaFeuille[colonne] = `c${rang}`));
  const colonnesDuPlan = plan.colonnes.map((_, rang) => `c${rang}`);
  const colonnes = aligner(colonnesDuPlan, colonnesDeLaFeuille, manquants);

  return {
    lignes,
    colonnes,
    lignesEnTrop: lignesSansPlace(reperee, lignesDuPlan).map((ligne) =>
      apresInsertions(ligne, lignes.insertions),
    ),
    colonnesEnTrop: aNous
      .slice(plan.colonnes.length)
      .map((colonne) => apresInsertions(colonne, colonnes.insertions)),
  };
}

export function deplacementDe({ lignes, colonnes }: Accord): Deplacement {
  return { lignes: lignes.positions, colonnes: colonnes.positions };
}

/** Le rang d'une ligne une fois les insertions faites, dans leur ordre. */
export function apresInsertions(rang: number, insertions: readonly number[]): number {
  return insertions.reduce((place, insertion) => (place >= insertion ? place + 1 : place), rang);
}

function identifiantsDeLaFeuille({ feuille, ligneDesRoles, lignes }: FeuilleReperee): (string | null)[] {
  const identifiants = suite<string | null>(feuille.ligne + feuille.valeurs.length, null);
  identifiants[ligneDesRoles] = MARQUE;
  for (const [identifiant, ligne] of lignes) identifiants[ligne] = identifiant;
  return identifiants;
}

/**
 * Une ligne retirée a été vidée, pas supprimée : une formule de l'utilisateur pouvait la désigner. La prochaine ligne
 * nouvelle la reprend ; sinon la feuille s'allongerait d'une ligne vide à chaque ajout qui suit un retrait.
 */
function reprendreLesLignesVides(
  deLaFeuille: (string | null)[],
  duPlan: readonly (string | null)[],
  { feuille, lignes, doublons }: FeuilleReperee,
): void {
  const copiees = new Set(doublons.map(({ ligne }) => ligne));
  const estLibre = (ligne: number) =>
    ligne < deLaFeuille.length &&
    deLaFeuille[ligne] === null &&
    !copiees.has(ligne) &&
    (feuille.formules[ligne - feuille.ligne] ?? []).every(
      (contenu) => contenu === undefined || contenu === "",
    );
  let precedente: number | undefined;
  for (const identifiant of duPlan) {
    const connue = identifiant === null ? undefined : lignes.get(identifiant);
    if (
      identifiant !== null &&
      connue === undefined &&
      precedente !== undefined &&
      estLibre(precedente + 1)
    ) {
      deLaFeuille[precedente + 1] = identifiant;
      precedente = precedente + 1;
    } else precedente = connue;
  }
}

/** Les périodes copiées ont, comme les autres, leur ligne dans le plan : laissées là, elles se liraient deux fois. */
function lignesSansPlace(
  { lignes, doublons }: FeuilleReperee,
  lignesDuPlan: readonly (string | null)[],
): number[] {
  const voulues = new Set(lignesDuPlan);
  return [
    ...[...lignes].filter(([identifiant]) => !voulues.has(identifiant)),
    ...doublons
      .filter(({ identifiant }) => estUnePeriode(identifiant))
      .map(({ identifiant, ligne }) => [identifiant, ligne] as const),
  ].map(([, ligne]) => ligne);
}

function suite<T>(longueur: number, valeur: T): T[] {
  return Array.from({ length: longueur }, () => valeur);
}
