import { LIGNE_DES_TITRES } from "../../plan/rolesDesPostes";
import type { FeuilleReperee } from "../reperer";

export interface ZoneDesBlocs {
  readonly debut: number;
  readonly fin: number;
  /** Les lignes qui portent un de nos identifiants. */
  readonly aNous: ReadonlySet<number>;
}

/**
 * Des en-têtes du premier tableau de l'équipe à la dernière de nos lignes, comprises ; une feuille d'avant l'équipe n'en
 * a pas, et la zone est vide.
 */
export function zoneDesBlocs({ lignes, doublons }: FeuilleReperee): ZoneDesBlocs {
  let [debut, fin] = [Infinity, -1];
  for (const [identifiant, ligne] of lignes) {
    const ouvreUnBloc = identifiant.startsWith(LIGNE_DES_TITRES) && identifiant !== LIGNE_DES_TITRES;
    if (ouvreUnBloc) debut = Math.min(debut, ligne);
    fin = Math.max(fin, ligne);
  }
  return { debut, fin, aNous: new Set([...lignes.values(), ...doublons.map(({ ligne }) => ligne)]) };
}
