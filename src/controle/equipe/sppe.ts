import { partSppe } from "../../domaine/equipe/constats/partSppe";
import { controleDe } from "../commun/controleDe";
import { equipeExaminee, lieuDeLaFiche, repris } from "../commun/deLEquipe";
import { GESTION } from "../commun/roles";

/** R-SPPE-1. */
export const SPPE = controleDe({
  identifiant: "C-EQUIPE-6",
  titre: "Part fléchée vers le SPPE",
  roles: GESTION,
  constats: (examine) => {
    const examinee = equipeExaminee(examine);
    return (examinee === null ? [] : partSppe(examinee)).map((constat) => ({
      ...repris(constat),
      cibles: [constat.poste],
      geste: "Revoir la part SPPE dans la fiche du poste, onglet Équipe.",
      lieu: lieuDeLaFiche(examine.lu, "fiche", constat.poste, "partSppe"),
    }));
  },
});
