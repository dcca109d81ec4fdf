import type { EmployeurSimule, SimulationFaite } from "../../../domaine/financement/simulation/simulation";

/** Les années d'un employeur : un poste sans employeur connu a le sien. */
export interface DetailDeLEmployeur {
  readonly nom: string;
  readonly annees: readonly { readonly annee: number; readonly employeur: EmployeurSimule }[];
}

export function detailParEmployeur({ annees }: SimulationFaite): DetailDeLEmployeur[] {
  const premiers = annees[0]?.employeurs ?? [];
  return premiers.map(({ employeur, nom }) => ({
    nom,
    annees: annees.flatMap(({ annee, employeurs }) =>
      employeurs
        .filter((connu) => connu.employeur === employeur)
        .map((connu) => ({ annee, employeur: connu })),
    ),
  }));
}
