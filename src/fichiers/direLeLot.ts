import { compter } from "../domaine/saisie/compter";
import { enumerer } from "../domaine/saisie/enumerer";
import type { ResumeDuLot } from "./resumerLeLot";

/** « 12 fichiers : 1 bloquant, 2 à corriger, 8 sans constat et 1 refusé » ; chacun à son constat le plus grave. */
export function direLeLot({ fichiers, sansConstat, parGravite, refuses }: ResumeDuLot): string {
  const sortes: readonly (readonly [number, string])[] = [
    [parGravite.bloquant, compter(parGravite.bloquant, "bloquant")],
    [parGravite["a-corriger"], `${parGravite["a-corriger"]}\u00a0à corriger`],
    [parGravite["a-discuter"], `${parGravite["a-discuter"]}\u00a0à discuter`],
    [parGravite.information, `${parGravite.information}\u00a0avec de simples informations`],
    [sansConstat, `${sansConstat}\u00a0sans constat`],
    [refuses, compter(refuses, "refusé")],
  ];
  const presentes = sortes.filter(([nombre]) => nombre > 0).map(([, sorte]) => sorte);
  return `${compter(fichiers, "fichier")}\u00a0: ${enumerer(presentes)}`;
}
