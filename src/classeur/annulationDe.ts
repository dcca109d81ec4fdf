import type { Dossier } from "../domaine/dossier/dossier";
import type { Geste } from "../domaine/dossier/geste";
import { estEgal } from "./estEgal";

/**
 * Le geste qui remet les parties du dossier que l'on a changées comme elles étaient, tant que le classeur les dit
 * encore telles qu'il les disait juste après ; `null` s'il n'y a rien à défaire. Une partie absente avant ne se défait
 * pas : ses feuilles sont nées, et l'on n'en supprime aucune.
 *
 * @param donne le dossier que l'on a demandé.
 * @param relu celui que le classeur a rendu une fois écrit : la lecture a pu normaliser ce que l'on donnait.
 */
export function annulationDe(avant: Dossier, donne: Dossier, relu: Dossier): Geste | null {
  const changees = (Object.keys(avant) as (keyof Dossier)[]).filter(
    (partie) =>
      avant[partie] !== null &&
      !estEgal(avant[partie], donne[partie]) &&
      !estEgal(avant[partie], relu[partie]),
  );
  if (changees.length === 0) return null;
  return (dossier) => {
    if (changees.some((partie) => !estEgal(dossier[partie], relu[partie]))) return null;
    const anciennes = Object.fromEntries(changees.map((partie) => [partie, avant[partie]]));
    return { ...dossier, ...anciennes };
  };
}
