import { formuleEn, valeurEn } from "../lecture/cellules";
import type { FeuilleReperee } from "../lecture";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { activitesDe, indicateursDe } from "../domaine/grille/parcourir";
import { identifiantsRepris } from "../domaine/grille/reprendre";
import { lireNote } from "../domaine/notation/lireNote";
import { adresse } from "../plan/adresses";
import { aligner, type Alignement, type Manquants } from "../plan/aligner";
import type { Deplacement } from "../plan/deplacer";
import {
  COLONNE_DES_IDENTIFIANTS,
  estMarque,
  LIGNE_DES_ROLES,
  lireIdentifiantDeLigne,
} from "../plan/identifiants";
import type { PlanClasseur, PlanFeuille } from "../plan/types";
import { zoneDe } from "./ecrireFeuille";

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
  const lignesDuPlan = identifiantsDuPlan(plan);
  if (lignesDuPlan[LIGNE_DES_ROLES] !== MARQUE) return null;
  const { feuille } = reperee;
  const finDesLignes = feuille.ligne + feuille.valeurs.length;
  const finDesColonnes = feuille.colonne + (feuille.valeurs[0]?.length ?? 0);

  const lignesDeLaFeuille = suite<string | null>(finDesLignes, null);
  lignesDeLaFeuille[reperee.ligneDesRoles] = MARQUE;
  for (const [identifiant, ligne] of reperee.lignes) lignesDeLaFeuille[ligne] = identifiant;
  const lignes = aligner(lignesDuPlan, lignesDeLaFeuille, manquants);

  const colonnesANous = [...new Set([reperee.colonneDesIdentifiants, ...reperee.roles.values()])].sort(
    (a, b) => a - b,
  );
  const colonnesDeLaFeuille = suite<string | null>(finDesColonnes, null);
  colonnesANous.forEach((colonne, rang) => (colonnesDeLaFeuille[colonne] = `c${rang}`));
  const colonnesDuPlan = plan.colonnes.map((_, rang) => `c${rang}`);
  const colonnes = aligner(colonnesDuPlan, colonnesDeLaFeuille, manquants);

  const voulues = new Set(lignesDuPlan);
  return {
    lignes,
    colonnes,
    lignesEnTrop: [...reperee.lignes]
      .filter(([identifiant]) => !voulues.has(identifiant))
      .map(([, ligne]) => apresInsertions(ligne, lignes.insertions)),
    colonnesEnTrop: colonnesANous
      .slice(plan.colonnes.length)
      .map((colonne) => apresInsertions(colonne, colonnes.insertions)),
  };
}

export function deplacementDe({ lignes, colonnes }: Accord): Deplacement {
  return { lignes: lignes.positions, colonnes: colonnes.positions };
}

/**
 * Ce que la reconstruction ne doit pas écraser dans les cellules à saisir, à la place que le plan leur donne : une
 * formule de l'utilisateur, un contenu qui n'est pas une note. Rien n'est perdu parce que nous ne le comprenons pas.
 */
export function contenusAGarder(
  plan: PlanFeuille,
  classeur: PlanClasseur,
  reperee: FeuilleReperee,
  accord: Accord,
  modeles: { readonly ancien: ModeleDeGrille; readonly nouveau: ModeleDeGrille },
): Map<string, string | number | boolean> {
  const lignesDuPlan = identifiantsDuPlan(plan);
  const roles = new Map(
    plan.cellules
      .filter(({ ligne, colonne }) => ligne === LIGNE_DES_ROLES && colonne !== COLONNE_DES_IDENTIFIANTS)
      .map(({ colonne, contenu }) => [colonne, texteDe(contenu).split(" ")[0] ?? ""]),
  );
  const reprises = new Set([
    ...identifiantsRepris(activitesDe(modeles.ancien), activitesDe(modeles.nouveau)),
    ...identifiantsRepris(indicateursDe(modeles.ancien), indicateursDe(modeles.nouveau)),
  ]);
  const gardes = new Map<string, string | number | boolean>();
  for (const { ligne, colonne, style } of plan.cellules) {
    if (classeur.styles[style]?.verrouillee !== false) continue;
    const role = roles.get(colonne) ?? "";
    const identifiant = lignesDuPlan[ligne] ?? "";
    if (!reprises.has(lireIdentifiantDeLigne(identifiant)?.identifiant ?? "")) continue;
    const ancienneLigne = reperee.lignes.get(identifiant);
    const ancienneColonne = reperee.roles.get(role);
    if (ancienneLigne === undefined || ancienneColonne === undefined) continue;
    const formule = formuleEn(reperee.feuille, ancienneLigne, ancienneColonne);
    const valeur = valeurEn(reperee.feuille, ancienneLigne, ancienneColonne);
    const estUneFormule = typeof formule === "string" && formule.startsWith("=");
    const estIllisible = style === "note" && !lireNote(valeur, modeles.nouveau.echelle.noteMax).admise;
    if (!estUneFormule && !estIllisible) continue;
    const place = adresse(
      accord.lignes.positions[ligne] ?? ligne,
      accord.colonnes.positions[colonne] ?? colonne,
    );
    gardes.set(place, estUneFormule ? formule : valeur);
  }
  return gardes;
}

const MARQUE = "marque";

/** L'identifiant de chaque ligne du plan, lu dans sa première colonne. */
function identifiantsDuPlan(plan: PlanFeuille): (string | null)[] {
  const identifiants = suite<string | null>(zoneDe(plan).lignes, null);
  for (const { ligne, colonne, contenu } of plan.cellules) {
    if (colonne !== COLONNE_DES_IDENTIFIANTS) continue;
    const texte = texteDe(contenu);
    if (texte !== "") identifiants[ligne] = estMarque(texte) ? MARQUE : texte;
  }
  return identifiants;
}

function texteDe(contenu: PlanFeuille["cellules"][number]["contenu"]): string {
  return contenu !== undefined && "valeur" in contenu ? String(contenu.valeur) : "";
}

/** Le rang d'une ligne une fois les insertions faites, dans leur ordre. */
export function apresInsertions(rang: number, insertions: readonly number[]): number {
  return insertions.reduce((place, insertion) => (place >= insertion ? place + 1 : place), rang);
}

function suite<T>(longueur: number, valeur: T): T[] {
  return Array.from({ length: longueur }, () => valeur);
}
