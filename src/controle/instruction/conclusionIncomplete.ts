import { nommerLePoste } from "../../domaine/equipe/constats/constat";
import {
  conclusionVide,
  manquesDeLaConclusion,
  PHRASES_DES_MANQUES,
  type ManqueDeConclusion,
} from "../../domaine/instruction/manquesDeLaConclusion";
import { estUneConclusionVide } from "../../domaine/instruction/estUneConclusionVide";
import { CONCLUSION, SAISIES } from "../../plan/conclusion/colonnes";
import { roleDe } from "../../plan/equipe/blocs";
import { identifiantDeLigne } from "../../plan/identifiants";
import { controleDe } from "../commun/controleDe";
import { lieuDe } from "../commun/lieux";
import { LES_DEUX } from "../commun/roles";

const CHAMPS: Readonly<Record<ManqueDeConclusion, string>> = {
  avis: SAISIES.avis.champ,
  etp: SAISIES.etp.champ,
  "etp-au-dela": SAISIES.etp.champ,
  conditions: SAISIES.conditions.champ,
  contreparties: SAISIES.contreparties.champ,
  validation: SAISIES.validation.champ,
  date: SAISIES.date.champ,
};

/** R-RECOND-1 : un dossier validé conclut sur chacun de ses postes. */
export const CONCLUSION_INCOMPLETE = controleDe({
  identifiant: "C-CONCLUSION-1",
  titre: "Conclusion incomplète d’un dossier validé",
  roles: LES_DEUX,
  constats: ({ lu }) => {
    const { instruction, postes } = lu.dossier;
    if (instruction?.etat !== "valide") return [];
    return postes.flatMap((poste) => {
      const conclusion =
        instruction.conclusions.find((connue) => connue.poste === poste.identifiant) ??
        conclusionVide(poste.identifiant);
      const manques = manquesDeLaConclusion(conclusion, poste.quotite);
      const vide = estUneConclusionVide(conclusion);
      const [premier = "avis"] = manques;
      if (!vide && manques.length === 0) return [];
      const quoi = vide
        ? "rien n’est conclu"
        : manques.map((manque) => PHRASES_DES_MANQUES[manque]).join(", ");
      return [
        {
          cibles: [poste.identifiant],
          gravite: "a-corriger" as const,
          regle: "R-RECOND-1",
          phrase: `Le dossier est validé, et pour ${nommerLePoste(poste)}\u00a0: ${quoi}.`,
          geste: "Rouvrir le dossier et compléter la conclusion, onglet Contrôle.",
          lieu: lieuDe(
            lu,
            CONCLUSION,
            identifiantDeLigne("conclusion", poste.identifiant),
            roleDe("conclusion", CHAMPS[premier]),
          ),
        },
      ];
    });
  },
});
