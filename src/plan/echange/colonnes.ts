import type { ModeleDeGrille, Politique } from "../../domaine/grille/modele";
import { COLONNE_DES_IDENTIFIANTS } from "../identifiants";
import type { PlanColonne } from "../types";

/** Les rôles des colonnes de l'échange ; aucun n'est celui d'une colonne de grille, où l'agent écrit. */
export const ROLES_DE_L_ECHANGE = {
  libelle: "libelle",
  noteDeLAgent: (politique: string) => `note-agent:${politique}`,
  notePartagee: (politique: string) => `note-partagee:${politique}`,
  contreNote: (politique: string) => `contre-note:${politique}`,
  ecart: "ecart",
  commentaireDeLAgent: "commentaire-agent",
  commentaireCaf: "commentaire-caf",
  noteRetenue: (politique: string) => `note-retenue:${politique}`,
  compte: (quoi: CompteDeLigne) => `compte:${quoi}`,
  poids: "poids",
  appui: (rang: number) => `appui:${rang}`,
} as const;

/** Ce que chaque ligne compte, dans trois colonnes masquées. */
export const COMPTES_DE_LIGNE = ["partagees", "ecarts", "commentaires"] as const;

export type CompteDeLigne = (typeof COMPTES_DE_LIGNE)[number];

/** Les trois colonnes masquées du radar : les axes, l'agent, ce qui est arrêté ensemble. */
const COLONNES_D_APPUI = 3;

export const LARGEURS_DE_L_ECHANGE = {
  identifiants: 14,
  libelle: 50,
  note: 12,
  ecart: 24,
  commentaireDeLAgent: 42,
  commentaireCaf: 42,
} as const;

const LARGEUR_MASQUEE = 12;

/** Le rang de chaque colonne, à partir de 0 ; celles des politiques se suivent, dans l'ordre du dossier. */
export interface ColonnesDeLEchange {
  readonly libelle: number;
  readonly agent: number;
  readonly partagees: number;
  /** `null` : les contre-notes ne sont pas activées (R-ETAT-1). */
  readonly contreNotes: number | null;
  readonly ecart: number;
  readonly commentaireDeLAgent: number;
  readonly commentaireCaf: number;
  /** Masquées, comme tout ce qui suit : la note partagée, sinon celle de l'agent. */
  readonly retenues: number;
  readonly comptes: Readonly<Record<CompteDeLigne, number>>;
  /** `null` quand le modèle n'a pas de poids (R-SCORE-5). */
  readonly poids: number | null;
  readonly appui: number;
  readonly total: number;
}

export function disposerLesColonnes(
  modele: ModeleDeGrille,
  politiques: readonly Politique[],
  contreNotes: boolean,
): ColonnesDeLEchange {
  let suivante = COLONNE_DES_IDENTIFIANTS + 1;
  const prendre = (nombre = 1) => {
    suivante += nombre;
    return suivante - nombre;
  };
  const avecPoids = modele.rubriques.some(({ activites }) =>
    activites.some(({ poids }) => poids !== undefined),
  );
  return {
    libelle: prendre(),
    agent: prendre(politiques.length),
    partagees: prendre(politiques.length),
    contreNotes: contreNotes ? prendre(politiques.length) : null,
    ecart: prendre(),
    commentaireDeLAgent: prendre(),
    commentaireCaf: prendre(),
    retenues: prendre(politiques.length),
    comptes: { partagees: prendre(), ecarts: prendre(), commentaires: prendre() },
    poids: avecPoids ? prendre() : null,
    appui: prendre(COLONNES_D_APPUI),
    total: suivante,
  };
}

/** Le rôle de chaque colonne, par rang. */
export function rolesDesColonnes(
  colonnes: ColonnesDeLEchange,
  politiques: readonly Politique[],
): ReadonlyMap<number, string> {
  const R = ROLES_DE_L_ECHANGE;
  const parPolitique = (premiere: number | null, role: (politique: string) => string) =>
    premiere === null
      ? []
      : politiques.map(({ identifiant }, i) => [premiere + i, role(identifiant)] as const);
  return new Map([
    [colonnes.libelle, R.libelle],
    ...parPolitique(colonnes.agent, R.noteDeLAgent),
    ...parPolitique(colonnes.partagees, R.notePartagee),
    ...parPolitique(colonnes.contreNotes, R.contreNote),
    [colonnes.ecart, R.ecart],
    [colonnes.commentaireDeLAgent, R.commentaireDeLAgent],
    [colonnes.commentaireCaf, R.commentaireCaf],
    ...parPolitique(colonnes.retenues, R.noteRetenue),
    ...COMPTES_DE_LIGNE.map((compte) => [colonnes.comptes[compte], R.compte(compte)] as const),
    ...(colonnes.poids === null ? [] : [[colonnes.poids, R.poids] as const]),
    ...Array.from({ length: COLONNES_D_APPUI }, (_, i) => [colonnes.appui + i, R.appui(i)] as const),
  ]);
}

export function largeursDesColonnes(colonnes: ColonnesDeLEchange): PlanColonne[] {
  const L = LARGEURS_DE_L_ECHANGE;
  return Array.from({ length: colonnes.total }, (_, rang): PlanColonne => {
    if (rang === COLONNE_DES_IDENTIFIANTS) return { largeur: L.identifiants, masquee: true };
    if (rang === colonnes.libelle) return { largeur: L.libelle };
    if (rang < colonnes.ecart) return { largeur: L.note };
    if (rang === colonnes.ecart) return { largeur: L.ecart };
    if (rang === colonnes.commentaireDeLAgent) return { largeur: L.commentaireDeLAgent };
    if (rang === colonnes.commentaireCaf) return { largeur: L.commentaireCaf };
    return { largeur: LARGEUR_MASQUEE, masquee: true };
  });
}
