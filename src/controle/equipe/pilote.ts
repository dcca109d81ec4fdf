import { piloteDesigne } from "../../domaine/equipe/constats/piloteDesigne";
import { controleDe } from "../commun/controleDe";
import { equipeExaminee, POSTES, repris } from "../commun/deLEquipe";
import { lieuDe } from "../commun/lieux";
import { GESTION } from "../commun/roles";

/** R-ETP-2 : à plusieurs, un pilote et un seul. */
export const PILOTE = controleDe({
  identifiant: "C-EQUIPE-2",
  titre: "Pilote désigné",
  roles: GESTION,
  constats: (examine) => {
    const examinee = equipeExaminee(examine);
    return (examinee === null ? [] : piloteDesigne(examinee)).map((constat) => ({
      ...repris(constat),
      cibles: [],
      geste: "Revoir les libellés des postes, onglet Équipe.",
      lieu: lieuDe(examine.lu, POSTES),
    }));
  },
});
