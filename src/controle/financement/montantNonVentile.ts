import { cleDeVentilation } from "../../domaine/equipe/constats/cleDeVentilation";
import { ventilation } from "../../domaine/financement/constats/ventilation";
import { equipeExaminee } from "../commun/deLEquipe";
import { controleDUneRegle } from "../commun/duFinancement";

/** R-VENT-1 : un montant qu'aucune clé ne répartit. Une clé fausse se dit avec l'équipe, à sa cellule. */
export const MONTANT_NON_VENTILE = controleDUneRegle({
  identifiant: "C-FIN-10",
  titre: "Montant non ventilé entre les thématiques",
  regle: ventilation,
  geste: "Donner une clé de 100\u00a0% à chaque poste, onglet Équipe.",
  garder: (_, examine) => {
    const examinee = equipeExaminee(examine);
    return examinee === null || !cleDeVentilation(examinee).some(({ gravite }) => gravite === "a-corriger");
  },
});
