import type * as z from "zod/mini";
import type { Dossier } from "../../domaine/dossier/dossier";
import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import type { Bareme } from "../../domaine/financement/chercherBareme";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import type { Exemple } from "../exemple";
import type { schemaBareme } from "./baremes";
import type { schemaDossier } from "./dossier";
import type { schemaExemple } from "./exemple";
import type { schemaModele } from "./modele";
import type { schemaProfil } from "./profil";

/** Vrai seulement si les deux types sont le même, facultatifs et `readonly` compris. */
type Identique<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Remet les deux types sous une même écriture, sans quoi un alias les ferait paraître différents. */
type Deplie<T> = T extends object ? { [Cle in keyof T]: Deplie<T[Cle]> } : T;

type Prouve<V extends true> = V;
type Decrit<Schema extends z.ZodMiniType, T> = Identique<Deplie<z.output<Schema>>, Deplie<T>>;

/**
 * Les schémas et les types du domaine s'écrivent à part, parce que le domaine ne connaît pas zod : la
 * compilation échoue ici dès que l'un bouge sans l'autre.
 */
export type Preuves = [
  Prouve<Decrit<typeof schemaModele, ModeleDeGrille>>,
  Prouve<Decrit<typeof schemaProfil, ProfilDeCaf>>,
  Prouve<Decrit<typeof schemaBareme, Bareme>>,
  Prouve<Decrit<typeof schemaDossier, Dossier>>,
  Prouve<Decrit<typeof schemaExemple, Exemple>>,
];
