import { GRAVITES } from "../../domaine/controle/gravites";
import { estUnRapport, type FichierRecu } from "./Lectures";

/** Les refusés, puis celui qui a le plus de bloquants, à égalité le plus à corriger… ; ce qui n'est pas lu, à la fin. */
export function trierLesRecus(fichiers: readonly FichierRecu[]): readonly FichierRecu[] {
  return [...fichiers].sort((a, b) => comparer(poidsDe(a), poidsDe(b)));
}

function poidsDe({ etat }: FichierRecu): readonly number[] {
  if (!estUnRapport(etat)) return GRAVITES.map(() => -1);
  if (etat.etat === "refuse") return [Infinity];
  return GRAVITES.map((gravite) => etat.decompte[gravite]);
}

function comparer(a: readonly number[], b: readonly number[]): number {
  const rang = a.findIndex((poids, i) => poids !== (b[i] ?? poids));
  return rang < 0 ? 0 : (b[rang] ?? 0) - (a[rang] ?? 0);
}
