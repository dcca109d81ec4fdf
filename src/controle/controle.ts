import type { ConstatDeControle, RoleDeCaf } from "../domaine/controle/constat";
import type { ProfilDeCaf } from "../domaine/dossier/profil";
import type { ClasseurDeDossier } from "../lecture";
import type { GrilleEvaluee } from "../lecture/evaluerLeDossier";
import type { PlanClasseur } from "../plan/types";
import type { FeuillePosee } from "./ecarts/poserLesFeuilles";
import type { Ecart } from "./ecarts/ecart";

/** Une règle par fichier : la contrôler, c'est rendre ce qu'elle a à dire d'un classeur. */
export interface Controle {
  /** Stable : `C-NOTE-1`. */
  readonly identifiant: string;
  /** Ce qu'il vérifie, en quelques mots : « Note hors de l’échelle ». */
  readonly titre: string;
  /** R-ROLES-1 : à qui il parle d'abord. */
  readonly roles: readonly RoleDeCaf[];
  readonly controler: (examine: ClasseurExamine) => readonly Constat[];
}

/** Ce qu'un contrôle rend ; `examiner` y ajoute ce que le contrôle dit de lui-même. */
export type Constat = Omit<ConstatDeControle, "controle" | "roles">;

/** Tout ce qu'un contrôle peut regarder, calculé une fois pour tous. */
export interface ClasseurExamine {
  readonly lu: ClasseurDeDossier;
  /** `null` : un profil que le complément ne livre pas. */
  readonly profil: ProfilDeCaf | null;
  readonly evaluees: readonly GrilleEvaluee[];
  /** Le classeur que nous écririons de ce dossier, posé là où les feuilles ont leurs lignes et leurs colonnes. */
  readonly attendu: PlanClasseur;
  /** Le même, sans être posé : chaque rang y est celui du plan. */
  readonly plan: PlanClasseur;
  /** Clé de plan → où y est chaque rang du plan, pour nos feuilles qui sont dans le classeur, les libres à part. */
  readonly posees: ReadonlyMap<string, FeuillePosee>;
  /** Ce qui, dans ces feuilles, n'est pas ce que le plan y met. */
  readonly ecarts: readonly Ecart[];
  /** AAAA-MM-JJ ; vide : rien de ce qui dépend du jour ne se contrôle. */
  readonly aujourdHui: string;
}
