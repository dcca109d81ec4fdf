import type { Aide } from "../modele";

export const ETP: Aide = {
  exemple: {
    cellules: [
      ["Donnée", "Valeur"],
      ["Heures par an", "803,5"],
      ["ETP", "=CTG.ETP(B2)"],
    ],
    resultat: [["0,5"]],
    lecture: "803 heures et demie sur 1 607\u00a0: un mi-temps.",
  },
  variantes: [
    {
      formule: "=CTG.ETP(B2;1820)",
      resultat: [["0,441483516"]],
      sens: "Pour une autre durée annuelle du temps plein. Le résultat n’est pas arrondi.",
    },
  ],
  regle:
    "Un volume horaire annuel se divise par la durée annuelle d’un temps plein, 1 607 heures par défaut.",
  source: "Durée annuelle légale du travail dans la fonction publique.",
  erreurs: [
    {
      cause: "Les heures sont écrites avec leur unité.",
      essai: { cellule: "B2", valeur: "803 h 30" },
      affiche: ["#VALEUR!"],
      message: "heures\u00a0: «\u00a0803 h 30\u00a0» n’est pas un nombre. Donnez un nombre positif ou nul.",
      remede: "Tapez un nombre décimal\u00a0: `803,5`.",
    },
    {
      cause: "La base désigne une cellule vide.",
      essai: { formule: "=CTG.ETP(B2;C2)" },
      affiche: ["#VALEUR!"],
      message: "base\u00a0: 0 ou cellule vide. Donnez un nombre supérieur à 0.",
      remede: "Saisissez la durée annuelle, ou ôtez ce second argument.",
    },
  ],
  voisines: ["MOIS.DEDUITS", "VENTILATION"],
};
