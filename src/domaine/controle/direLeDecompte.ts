import type { Gravite } from "../equipe/constats/constat";
import { compter } from "../saisie/compter";
import { enumerer } from "../saisie/enumerer";
import type { DecompteParGravite } from "./compterParGravite";
import { GRAVITES } from "./gravites";

/** « 1 bloquant, 3 à corriger et 2 informations » ; vide s'il n'y en a aucun. */
export function direLeDecompte(decompte: DecompteParGravite): string {
  return enumerer(
    GRAVITES.filter((gravite) => decompte[gravite] > 0).map((gravite) =>
      direUneGravite(gravite, decompte[gravite]),
    ),
  );
}

function direUneGravite(gravite: Gravite, nombre: number): string {
  switch (gravite) {
    case "bloquant":
      return compter(nombre, "bloquant");
    case "a-corriger":
      return `${nombre}\u00a0à corriger`;
    case "a-discuter":
      return `${nombre}\u00a0à discuter`;
    case "information":
      return compter(nombre, "information");
  }
}
