import { periodes } from "../../domaine/equipe/constats/periodes";
import { controleDe } from "../commun/controleDe";
import { equipeExaminee, POSTES, repris } from "../commun/deLEquipe";
import { lieuDe } from "../commun/lieux";
import { lieuDeLaPeriode } from "../commun/lieuDeLaPeriode";
import { GESTION } from "../commun/roles";

/** R-PRES-1 : des dates qui existent, dans l'ordre, et des périodes qui ne se contredisent pas. */
export const PERIODES_DATEES = controleDe({
  identifiant: "C-EQUIPE-5",
  titre: "Périodes de présence et d’absence",
  roles: GESTION,
  constats: (examine) => {
    const examinee = equipeExaminee(examine);
    return (examinee === null ? [] : periodes(examinee)).map((constat) => {
      const { poste, periode, champ = "" } = constat;
      return {
        ...repris(constat),
        cibles: [poste, periode?.nature ?? "", periode?.debut ?? "", champ],
        geste: "Corriger les périodes du poste, onglet Équipe.",
        lieu:
          periode === undefined
            ? lieuDe(examine.lu, POSTES)
            : lieuDeLaPeriode(examine.lu, poste, periode, champ),
      };
    });
  },
});
