import { cofs } from "../../domaine/equipe/constats/cofs";
import { nouveauxEtp } from "../../domaine/financement/constats/nouveauxEtp";
import { equipeExaminee } from "../commun/deLEquipe";
import { controleDUneRegle } from "../commun/duFinancement";

/** R-COF-1 : des Cof qui portent moins de nouveaux ETP qu'on n'en compte. Un employeur sans aucune Cof se dit avec l'équipe. */
export const NOUVEAUX_ETP_SANS_COF = controleDUneRegle({
  identifiant: "C-FIN-6",
  titre: "Nouveaux ETP au-delà de la Cof",
  regle: nouveauxEtp,
  geste: "Inscrire la Cof, onglet Équipe, ou corriger les nouveaux ETP, onglet Financement.",
  garder: ({ employeur }, examine) => {
    const examinee = equipeExaminee(examine);
    return examinee === null || !cofs(examinee).some((constat) => constat.employeur === employeur);
  },
});
