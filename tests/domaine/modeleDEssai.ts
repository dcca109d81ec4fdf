import type { Activite, ModeleDeGrille, Politique } from "../../src/domaine/grille/modele";

export const FAMILLE: Politique = { identifiant: "famille", libelle: "Famille" };
export const SOCIAL: Politique = { identifiant: "social", libelle: "Social" };

/** Un petit modèle de deux missions, dont les activités se choisissent. */
export function modeleDEssai(
  missions: readonly (readonly Activite[])[],
  reste: Partial<Pick<ModeleDeGrille, "agregation">> = {},
): ModeleDeGrille {
  return {
    identifiant: "essai",
    version: "1",
    date: "2024-08",
    titre: "Grille d’essai",
    libelle: "Essai",
    source: { phrase: "Inventé pour les tests.", documents: [], corrections: [] },
    politiques: [FAMILLE, SOCIAL],
    autresPolitiques: [],
    echelle: { noteMax: 3, niveaux: [], nc: { libelle: "Non concerné", explication: "" } },
    agregation: "rubriques",
    modeOperatoire: [],
    rubriques: missions.map((activites, rang) => ({
      identifiant: `m${rang + 1}`,
      numero: rang + 1,
      libelle: `Mission ${rang + 1}`,
      libelleCourt: `M${rang + 1}`,
      activites,
      fonctions: [],
    })),
    ...reste,
  };
}

export function activite(identifiant: string, reste: Partial<Activite> = {}): Activite {
  return { identifiant, libelle: `Activité ${identifiant}`, ...reste };
}
