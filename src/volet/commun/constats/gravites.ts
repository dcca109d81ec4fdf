import type { ConstatDEquipe, Gravite } from "../../../domaine/equipe/constats/constat";
import { compter, enumerer } from "../textes";

export { LIBELLES_DES_GRAVITES } from "../../../domaine/equipe/constats/constat";

/** Du plus grave au moins grave. */
const GRAVITES: readonly Gravite[] = ["bloquant", "a-corriger", "a-discuter", "information"];

/** « 1 bloquant, 3 à corriger et 2 informations ». */
export function direLesGravites(constats: readonly Pick<ConstatDEquipe, "gravite">[]): string {
  const decomptes = GRAVITES.map((gravite) => ({
    gravite,
    nombre: constats.filter((constat) => constat.gravite === gravite).length,
  })).filter(({ nombre }) => nombre > 0);
  return enumerer(decomptes.map(({ gravite, nombre }) => direUneGravite(gravite, nombre)));
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
