import type { Rubrique } from "../../../domaine/grille/modele";
import type { Etape } from "./etapes";

/** Où en est une mission : ses activités entièrement notées. */
export interface AvancementDeMission {
  readonly rubrique: Rubrique;
  readonly faites: number;
  readonly total: number;
}

/** Mission par mission, dans l'ordre du modèle. Les indicateurs n'y comptent pas : ceux d'évaluation attendent le terme. */
export function avancementDe(
  etapes: readonly Etape[],
  remplie: (etape: Etape) => boolean,
): readonly AvancementDeMission[] {
  const missions = new Map<string, { rubrique: Rubrique; faites: number; total: number }>();
  for (const etape of etapes) {
    const { rubrique } = etape;
    const mission = missions.get(rubrique.identifiant) ?? { rubrique, faites: 0, total: 0 };
    missions.set(rubrique.identifiant, mission);
    if (etape.nature !== "activite") continue;
    mission.total++;
    if (remplie(etape)) mission.faites++;
  }
  return [...missions.values()];
}
