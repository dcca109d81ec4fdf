import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../../src/domaine/grille/modele";
import { chargerModele, EXEMPLE } from "../../../src/donnees";

export const MODELE: ModeleDeGrille = chargerModele(EXEMPLE.dossier.modele.identifiant);

/** L'exemple, ses deux oublis volontaires réparés : la Cof du second employeur et le motif d'un NC. */
export const SAIN: Dossier = {
  ...EXEMPLE.dossier,
  equipe: {
    ...EXEMPLE.dossier.equipe,
    cofs: [
      ...EXEMPLE.dossier.equipe.cofs,
      {
        identifiant: "c2",
        type: "coordination",
        employeur: "e2",
        debut: "2022-09-01",
        fin: "2024-12-31",
        etpDejaSoutenus: 0,
        nouveauxEtp: 0.3,
      },
    ],
  },
  grilles: EXEMPLE.dossier.grilles.map((grille) =>
    grille.identifiant === "g2"
      ? {
          ...grille,
          reponses: {
            ...grille.reponses,
            commentaires: { ...grille.reponses.commentaires, "m3.a01": "Confié au pilote" },
          },
        }
      : grille,
  ),
};
