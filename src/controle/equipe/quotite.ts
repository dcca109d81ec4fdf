import { minimumsDEtp } from "../../domaine/equipe/constats/minimumsDEtp";
import { controleDe } from "../commun/controleDe";
import { equipeExaminee, lieuDuPoste, repris } from "../commun/deLEquipe";
import { GESTION } from "../commun/roles";

/** R-ETP-1. */
export const QUOTITE = controleDe({
  identifiant: "C-EQUIPE-3",
  titre: "Quotité minimale",
  roles: GESTION,
  constats: (examine) => {
    const examinee = equipeExaminee(examine);
    return (examinee === null ? [] : minimumsDEtp(examinee)).map((constat) => ({
      ...repris(constat),
      cibles: [constat.poste],
      geste: "Revoir la quotité du poste, onglet Équipe, ou en parler avec la Caf.",
      lieu: lieuDuPoste(examine.lu, constat.poste, "quotite"),
    }));
  },
});
