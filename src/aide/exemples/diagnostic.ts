import type { Aide } from "../modele";

export const DIAGNOSTIC: Aide = {
  exemple: {
    cellules: [
      ["Donnée", "Montant (€)"],
      ["Dépense du diagnostic", "20000"],
      ["Financement", "=CTG.DIAGNOSTIC(B2)"],
    ],
    resultat: [["7500"]],
    lecture:
      "50\u00a0% d’une dépense plafonnée à 15 000\u00a0€\u00a0: 7 500\u00a0€, le plus que l’on puisse obtenir avec les valeurs de 2024. Dépense fictive.",
  },
  variantes: [
    {
      formule: '=CTG.DIAGNOSTIC(B2;0,5;CTG.BAREME("plafond-diagnostic";2024))',
      resultat: [["7500"]],
      sens: "Le même calcul, son taux et son plafond écrits dans la formule.",
    },
  ],
  regle:
    "Financement = taux × la dépense, plafonnée. La dépense est engagée pendant la première ou la dernière année de la CTG\u00a0; la fonction ne le vérifie pas.",
  source:
    "Caf de la Charente, réunion du 01/10/2024 (valeurs)\u00a0; fiche nationale Cnaf «\u00a0Pilotage\u00a0», partie 2.1 (période, barèmes publiés chaque année).",
  erreurs: [
    {
      cause: "Le taux est écrit 50 pour 50\u00a0%.",
      essai: { formule: "=CTG.DIAGNOSTIC(B2;50)" },
      affiche: ["#VALEUR!"],
      message: "taux\u00a0: 50 n’est pas un taux entre 0 et 1. Pour 50\u00a0%, écrivez 0,5.",
      remede: "Écrivez `0,5` ou `50%`.",
    },
    {
      cause: "La dépense est notée en négatif, comme une charge.",
      essai: { cellule: "B2", valeur: "-20000" },
      affiche: ["#VALEUR!"],
      message: "dépense\u00a0: -20000 est négatif. Donnez un nombre positif ou nul.",
      remede: "Changez son signe dans la formule\u00a0: `=CTG.DIAGNOSTIC(-B2)`.",
    },
  ],
  voisines: ["COFINANCEMENT", "BAREME"],
};
