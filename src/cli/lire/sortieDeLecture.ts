import type { RapportDeLecture } from "../../fichiers/rapport";

/** Ce que `ctg lire --json` écrit : docs/ctg-lire.schema.json en est le schéma. */
export interface SortieDeLecture {
  readonly schema: "ctg-lire/1";
  readonly fichiers: readonly FichierLu[];
  readonly resume: Resume;
}

export type FichierLu = { readonly fichier: string } & RapportDeLecture;

export interface Resume {
  readonly fichiers: number;
  readonly lusSansConstat: number;
  readonly lusAvecConstats: number;
  readonly refuses: number;
}

export function resumer(rapports: readonly RapportDeLecture[]): Resume {
  const refuses = rapports.filter(({ etat }) => etat === "refuse").length;
  const lusAvecConstats = rapports.filter(
    ({ etat, constats }) => etat === "lu" && constats.length > 0,
  ).length;
  const lusSansConstat = rapports.length - refuses - lusAvecConstats;
  return { fichiers: rapports.length, lusSansConstat, lusAvecConstats, refuses };
}

/** Dans un lot, un refus l'emporte sur les constats. */
export function codeDeSortie({ lusAvecConstats, refuses }: Resume): 0 | 1 | 3 {
  if (refuses > 0) return 3;
  return lusAvecConstats > 0 ? 1 : 0;
}
