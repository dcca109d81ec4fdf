import { LIBELLES_DES_GRAVITES, type Gravite } from "../equipe/constats/constat";

/** Du plus grave au moins grave. */
export const GRAVITES = Object.keys(LIBELLES_DES_GRAVITES) as readonly Gravite[];

/** 0 pour « bloquant » ; plus c'est grand, moins c'est grave. */
export function rangDeGravite(gravite: Gravite): number {
  return GRAVITES.indexOf(gravite);
}
