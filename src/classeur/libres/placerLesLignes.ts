import { formuleEn, type ValeurDeCellule } from "../../lecture/cellules";
import type { TravailLibre } from "../chantier";
import { contenuPourExcel } from "../contenuPourExcel";
import { ErreurDeClasseur } from "../erreurs";
import { identifiantsDuPlan } from "../../lecture/accord/reperesDuPlan";
import type { LigneDuPlan } from "./comparerLesLignes";
import type { TableauReleve } from "./releverLesTableaux";

/** Ce qu'il y a à écrire dans une feuille libre, à sa place. Lignes et colonnes de la feuille, à partir de 0. */
export interface LignesPlacees {
  readonly travail: TravailLibre;
  /** `null` : l'utilisateur l'a converti en plage. */
  readonly tableau: TableauReleve | null;
  /** Des lignes à ouvrir d'abord : à la fin du tableau, ou au-dessus de cette ligne de la feuille s'il n'y en a plus. */
  readonly ouvertes: { readonly ligne: number; readonly nombre: number };
  readonly cellules: readonly CelluleAEcrire[];
  /** Les lignes à supprimer, la plus basse d'abord. */
  readonly retirees: readonly number[];
}

export interface CelluleAEcrire {
  readonly ligne: number;
  readonly colonne: number;
  readonly contenu: ValeurDeCellule;
  /** La ligne est neuve : son aspect est à donner aussi. */
  readonly style?: string;
}

/**
 * Où chaque ligne va : une entrée nouvelle prend la première ligne vide après la dernière écrite, sinon une ligne que l'on
 * ouvre. Une colonne de l'utilisateur n'est jamais écrite.
 *
 * @throws ErreurDeClasseur la feuille est protégée, son en-tête a disparu, ou un filtre interdit d'y supprimer une ligne.
 */
export function placerLesLignes(travail: TravailLibre, tableau: TableauReleve | null): LignesPlacees {
  const { changees, ajoutees, retirees } = travail.changements;
  const enTete = ligneDEnTete(travail);
  verifier(travail, tableau);
  const { lignes, ouvertes } = placesDesAjouts(travail, tableau, enTete);
  const estDuTableau = (ligne: number) =>
    tableau === null || (ligne >= tableau.premiere && ligne < tableau.fin);
  const neuve = (ligne: number) => ligne >= ouvertes.ligne && ligne < ouvertes.ligne + ouvertes.nombre;
  return {
    travail,
    tableau,
    ouvertes,
    cellules: [
      ...changees.flatMap(({ ligne, cellules }) => cellulesDe(travail, ligne, cellules, false)),
      ...ajoutees.flatMap((cellules, rang) => {
        const ligne = lignes[rang] ?? ouvertes.ligne;
        const sansAspect = neuve(ligne) || ligne >= finDeLaFeuille(travail);
        return cellulesDe(travail, ligne, cellules, sansAspect).filter(({ contenu }) => contenu !== "");
      }),
      // Écrite sous le tableau : supprimer la ligne entière toucherait ce qui est à côté.
      ...retirees
        .filter((ligne) => !estDuTableau(ligne))
        .flatMap((ligne) => [...travail.reperee.roles.values()].map((colonne) => vider(ligne, colonne))),
    ],
    retirees: retirees.filter(estDuTableau).sort((a, b) => b - a),
  };
}

function vider(ligne: number, colonne: number): CelluleAEcrire {
  return { ligne, colonne, contenu: "" };
}

function cellulesDe(
  { reperee }: TravailLibre,
  ligne: number,
  cellules: LigneDuPlan,
  neuve: boolean,
): CelluleAEcrire[] {
  return [...cellules].flatMap(([role, { contenu, style }]) => {
    const colonne = reperee.roles.get(role);
    if (colonne === undefined) return [];
    return [{ ligne, colonne, contenu: contenuPourExcel(contenu), ...(neuve && { style }) }];
  });
}

/** Les lignes que prennent les ajouts, et celles d'entre elles qu'il faut ouvrir. */
function placesDesAjouts(
  travail: TravailLibre,
  tableau: TableauReleve | null,
  enTete: number,
): { readonly lignes: readonly number[]; readonly ouvertes: LignesPlacees["ouvertes"] } {
  const nombre = travail.changements.ajoutees.length;
  const premiere = tableau === null ? enTete + 1 : tableau.premiere;
  const fin = tableau?.fin ?? Infinity;
  let libre = premiere;
  for (let ligne = premiere; ligne < Math.min(fin, finDeLaFeuille(travail)); ligne++) {
    if (estEcrite(travail, ligne)) libre = ligne + 1;
    // Sans tableau, rien ne dit où la liste finit : une ligne vide la termine.
    else if (tableau === null) break;
  }
  const lignes: number[] = [];
  while (lignes.length < nombre && libre < fin && estVide(travail, libre)) lignes.push(libre++);
  const ligne = tableau === null || lignes.length === nombre ? libre : tableau.fin;
  const ouvertes = { ligne, nombre: nombre - lignes.length };
  return { lignes: [...lignes, ...Array.from({ length: ouvertes.nombre }, (_, i) => ligne + i)], ouvertes };
}

/** Vrai si une de nos colonnes y porte quelque chose. */
function estEcrite({ reperee }: TravailLibre, ligne: number): boolean {
  return [...reperee.roles.values()].some((colonne) => formuleEn(reperee.feuille, ligne, colonne) !== "");
}

/** Vrai si elle ne porte rien que des formules hors de nos colonnes : une colonne calculée de l'utilisateur. */
function estVide(travail: TravailLibre, ligne: number): boolean {
  const { feuille } = travail.reperee;
  const contenus = feuille.formules[ligne - feuille.ligne] ?? [];
  return (
    !estEcrite(travail, ligne) &&
    contenus.every((contenu) => contenu === undefined || contenu === "" || String(contenu).startsWith("="))
  );
}

function finDeLaFeuille({ reperee: { feuille } }: TravailLibre): number {
  return feuille.ligne + feuille.valeurs.length;
}

function ligneDEnTete({ plan, tableau, reperee }: TravailLibre): number {
  const identifiant = identifiantsDuPlan(plan)[tableau.plage.ligne];
  const ligne = reperee.lignes.get(identifiant ?? "");
  if (ligne !== undefined) return ligne;
  throw new ErreurDeClasseur(
    "SansEnTete",
    `La ligne d’en-tête du tableau de «\u00a0${plan.nom}\u00a0» n’est plus là\u00a0: annulez sa suppression, ou supprimez la feuille pour en ouvrir une neuve.`,
  );
}

/** La feuille est à l'utilisateur : sa protection et son filtre ne se retirent pas pour lui. */
function verifier({ plan, relevee, changements }: TravailLibre, tableau: TableauReleve | null): void {
  if (relevee.protegee) {
    throw new ErreurDeClasseur(
      "FeuilleProtegee",
      `La feuille «\u00a0${plan.nom}\u00a0» est protégée\u00a0: Excel n’y laisse rien écrire. Ôtez sa protection (onglet Révision, «\u00a0Ôter la protection de la feuille\u00a0»), puis recommencez.`,
    );
  }
  if (tableau?.filtre === true && changements.retirees.length > 0) {
    throw new ErreurDeClasseur(
      "TableauFiltre",
      `Le tableau de «\u00a0${plan.nom}\u00a0» est filtré\u00a0: Excel n’y supprime aucune ligne. Effacez le filtre (onglet Données, «\u00a0Effacer\u00a0»), puis recommencez.`,
    );
  }
}
