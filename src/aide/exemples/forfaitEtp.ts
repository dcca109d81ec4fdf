import type { Aide } from "../modele";

export const FORFAIT_ETP: Aide = {
  exemple: {
    cellules: [
      ["Donnée", "Valeur"],
      ["Montant dû au 31/12/N-1 (€)", "54000"],
      ["ETP soutenus en N-1", "3"],
      ["Forfait par ETP (€)", "=CTG.FORFAIT.ETP(B2;B3)"],
    ],
    resultat: [["18000"]],
    lecture:
      "18 000\u00a0€ par ETP déjà soutenu, à garder tels quels pendant toute la CTG. Montants fictifs.",
  },
  variantes: [
    {
      formule: "=CTG.FORFAIT(3;3;CTG.FORFAIT.ETP(50000;3))",
      resultat: [["50000"]],
      sens: "Le forfait n’est pas arrondi\u00a0: 50 000\u00a0€ pour 3 ETP redonnent 50 000\u00a0€, et non 50 000,01.",
    },
  ],
  regle:
    "Montant forfaitaire par ETP = montant dû par la Caf au 31/12/N-1, avant renouvellement de la CTG, au titre de la coordination ÷ ETP soutenus en N-1. Il se fixe au renouvellement et reste gelé pour toute la CTG\u00a0; il se calcule employeur par employeur.",
  source: "Fiche nationale Cnaf «\u00a0Pilotage\u00a0», partie 2.3.",
  erreurs: [
    {
      cause: "La cellule des ETP est vide, ou à 0.",
      essai: { cellule: "B3", valeur: "" },
      affiche: ["#VALEUR!"],
      message: "etp\u00a0: 0 ou cellule vide. Donnez un nombre supérieur à 0.",
      remede:
        "Saisissez les ETP soutenus en N-1. S’il n’y en avait aucun, il n’y a pas de forfait\u00a0: tous les ETP sont nouveaux.",
    },
    {
      cause: "Le montant est négatif.",
      essai: { cellule: "B2", valeur: "-54000" },
      affiche: ["#VALEUR!"],
      message: "montant_dû\u00a0: -54000 est négatif. Donnez un nombre positif ou nul.",
      remede: "Saisissez le montant dû par la Caf, sans signe.",
    },
  ],
  voisines: ["FORFAIT", "FORFAIT.DETAIL"],
};
