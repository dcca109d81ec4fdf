import type { DemandeDeComplement } from "../../domaine/instruction/instruction";
import { INSTRUCTION } from "../../plan/instruction/colonnes";
import { roleDe } from "../../plan/equipe/blocs";
import { identifiantDeLigne } from "../../plan/identifiants";
import { controleDe } from "../commun/controleDe";
import { lieuDe } from "../commun/lieux";
import { CONSEIL } from "../commun/roles";

/** R-ETAT-1 : ce que la Caf attend encore ; à l'agent de répondre quand le dossier lui est revenu. */
export const DEMANDE_SANS_REPONSE = controleDe({
  identifiant: "C-INSTRUCTION-3",
  titre: "Demande de complément sans réponse",
  roles: CONSEIL,
  constats: ({ lu }) => {
    const { instruction } = lu.dossier;
    if (instruction === null) return [];
    const aLAgent = instruction.etat === "a-completer";
    return instruction.demandes
      .filter(({ reponse }) => reponse.trim() === "")
      .map((demande) => ({
        cibles: [demande.identifiant],
        gravite: aLAgent ? ("a-corriger" as const) : ("information" as const),
        regle: "R-ETAT-1",
        phrase: `La demande de la Caf ${direLaDemande(demande)} n’a pas de réponse.`,
        geste: aLAgent
          ? "Répondre dans «\u00a0CTG Instruction\u00a0», ou onglet Contrôle."
          : "Renvoyer le dossier à compléter, ou retirer la demande, onglet Contrôle.",
        lieu: lieuDe(
          lu,
          INSTRUCTION,
          identifiantDeLigne("demande", demande.identifiant),
          roleDe("demande", "reponse"),
        ),
      }));
  },
});

function direLaDemande({ objet, identifiant }: DemandeDeComplement): string {
  return objet.trim() === "" ? identifiant : `sur «\u00a0${objet.trim()}\u00a0»`;
}
