import { derniereRemise, peutModifier } from "../../domaine/instruction/etats";
import { PORTEE_DE_L_EMPREINTE } from "../../domaine/instruction/porteeDeLEmpreinte";
import { roleDe } from "../../plan/equipe/blocs";
import { identifiantDeLigne } from "../../plan/identifiants";
import { INSTRUCTION } from "../../plan/instruction/colonnes";
import { controleDe } from "../commun/controleDe";
import { lieuDe } from "../commun/lieux";
import { LES_DEUX } from "../commun/roles";
import { verifierLEmpreinte } from "../empreinte";

/** R-ETAT-1 : la grille a changé depuis sa remise ; tant que l'agent la tient, c'est ce qu'on attend de lui. */
export const EMPREINTE_MODIFIEE = controleDe({
  identifiant: "C-INSTRUCTION-5",
  titre: "Grille changée depuis sa remise",
  roles: LES_DEUX,
  constats: ({ lu }) => {
    const { instruction } = lu.dossier;
    const remise = instruction === null ? undefined : derniereRemise(instruction);
    if (remise === undefined || peutModifier(instruction, "grille").permis) return [];
    if (verifierLEmpreinte(lu.dossier, lu.modele) !== "modifiee") return [];
    return [
      {
        cibles: [String(remise.version)],
        gravite: "a-corriger",
        regle: "R-ETAT-1",
        phrase: `Les grilles ne sont plus celles de la version ${remise.version} remise\u00a0: leur empreinte ne concorde pas.`,
        geste:
          "Comparer avec la version remise, onglet Contrôle, et la faire remettre à nouveau s’il le faut.",
        lieu: lieuDe(
          lu,
          INSTRUCTION,
          identifiantDeLigne("remise", String(remise.version)),
          roleDe("remise", "empreinte"),
        ),
        source: PORTEE_DE_L_EMPREINTE,
      },
    ];
  },
});
