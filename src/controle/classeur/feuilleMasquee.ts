import { ecrire } from "../commun/controleDe";
import type { Controle } from "../controle";

/** Une grille masquée se lit, mais personne ne la voit. */
export const FEUILLE_MASQUEE: Controle = {
  identifiant: "C-FEUILLE-4",
  titre: "Feuille masquée",
  roles: ["conseil", "gestion"],
  controler: ({ plan, lu }) =>
    ecrire(
      "C-FEUILLE-4",
      plan.feuilles.flatMap(({ cle, masquee }) => {
        const feuille = lu.feuilles.get(cle)?.feuille;
        if (feuille === undefined || masquee || !feuille.masquee) return [];
        return [
          {
            gravite: cle.startsWith("grille:") ? ("a-corriger" as const) : ("information" as const),
            regle: "",
            phrase: `La feuille «\u00a0${feuille.nom}\u00a0» est masquée\u00a0: elle est lue, mais on ne la voit pas.`,
            geste: "L’afficher (clic droit sur un onglet, Afficher).",
            cibles: [cle],
            lieu: { feuille: feuille.nom, cellule: "" },
          },
        ];
      }),
    ),
};
