import { cofs } from "../../domaine/equipe/constats/cofs";
import { roleDe } from "../../plan/equipe/blocs";
import { identifiantDeLigne } from "../../plan/identifiants";
import { controleDe } from "../commun/controleDe";
import { equipeExaminee, POSTES, repris } from "../commun/deLEquipe";
import { lieuDe } from "../commun/lieux";
import { GESTION } from "../commun/roles";

/** R-COF-1 : une Cof de coordination par employeur, pour l'année évaluée. */
export const CONVENTIONS = controleDe({
  identifiant: "C-EQUIPE-8",
  titre: "Cof de coordination de l’employeur",
  roles: GESTION,
  constats: (examine) => {
    const examinee = equipeExaminee(examine);
    return (examinee === null || examinee.annee === 0 ? [] : cofs(examinee)).map((constat) => {
      const employeur = constat.employeur ?? "";
      return {
        ...repris(constat),
        cibles: [employeur],
        geste: "Inscrire la Cof, ou en corriger les dates, onglet Équipe.",
        lieu: lieuDe(
          examine.lu,
          POSTES,
          identifiantDeLigne("employeur", employeur),
          roleDe("employeur", "nom"),
        ),
      };
    });
  },
});
