import { nommerLePoste } from "../../domaine/equipe/constats/constat";
import { identifiantDeLigne } from "../../plan/identifiants";
import { ROLES_DES_POSTES } from "../../plan/rolesDesPostes";
import { aEteRemis } from "../commun/deLaGrille";
import { controleDe } from "../commun/controleDe";
import { lieuDe } from "../commun/lieux";
import { CONSEIL } from "../commun/roles";

/** Une grille par chargé de coopération, ou une seule pour tous. Celle qui a disparu du classeur se dit à part. */
export const POSTE_SANS_GRILLE = controleDe({
  identifiant: "C-GRILLE-3",
  titre: "Poste sans grille",
  roles: CONSEIL,
  constats: ({ lu }) => {
    const { grilles, postes } = lu.dossier;
    const communeOuPerdue =
      grilles.some(({ poste }) => poste === "") ||
      lu.constats.some(({ code }) => code === "grille-manquante");
    if (communeOuPerdue) return [];
    return postes
      .filter(({ identifiant }) => !grilles.some(({ poste }) => poste === identifiant))
      .map((poste) => ({
        cibles: [poste.identifiant],
        gravite: aEteRemis(lu) ? "a-corriger" : "information",
        regle: "R-GRILLE-1",
        phrase: `${nommerLePoste(poste)} n’a pas de grille, et il n’y en a pas de commune à l’équipe.`,
        geste: "Lui ajouter une grille, onglet Dossier.",
        lieu: lieuDe(lu, "postes", identifiantDeLigne("poste", poste.identifiant), ROLES_DES_POSTES.nom),
      }));
  },
});
