import type { Aide } from "../modele";

export const FORFAIT: Aide = {
  exemple: {
    cellules: [
      ["Donnée", "Valeur"],
      ["ETP retenus par la Caf", "2,5"],
      ["ETP de la précédente CTG", "2"],
      ["Forfait par ETP (€)", "18000"],
      ["Nouveaux ETP", "0,5"],
      ["Financement (€)", '=CTG.FORFAIT(B2;B3;B4;B5;CTG.BAREME("nouvel-etp";2024))'],
    ],
    resultat: [["48000"]],
    lecture:
      "2 ETP, le plafond, à 18 000\u00a0€, plus 0,5 nouvel ETP à 24 000\u00a0€\u00a0: 36 000 + 12 000 = 48 000\u00a0€. Le demi-ETP au-dessus du plafond n’est pas financé. Montants fictifs, sauf le barème.",
  },
  variantes: [
    {
      formule: "=CTG.FORFAIT(B2;B3;B4)",
      resultat: [["36000"]],
      sens: "Sans nouvel ETP, le barème est inutile.",
    },
  ],
  regle:
    "Financement = ETP pris en compte par la Caf, plafonnés à ceux de la précédente CTG, × forfait par ETP déjà soutenu + nouveaux ETP × barème d’un nouvel ETP. Seul le montant final est arrondi au centime.",
  source:
    "Fiche nationale Cnaf «\u00a0Pilotage\u00a0», partie 2.3. L’arrondi final est une décision de cet outil.",
  erreurs: [
    {
      cause: "Il y a de nouveaux ETP, mais pas de barème.",
      essai: { formule: "=CTG.FORFAIT(B2;B3;B4;B5)" },
      affiche: ["#VALEUR!"],
      message:
        "barème_nouvel_etp\u00a0: 0 ou cellule vide, alors qu’il y a de nouveaux ETP. Donnez le barème fixé par la Cnaf pour l’année.",
      remede:
        'Donnez le barème en cinquième argument\u00a0: `CTG.BAREME("nouvel-etp";2024)`, ou la cellule où vous avez saisi celui d’une autre année.',
    },
    {
      cause: "Un montant est écrit en texte.",
      essai: { cellule: "B4", valeur: "18 000 euros" },
      affiche: ["#VALEUR!"],
      message:
        "forfait_par_etp\u00a0: «\u00a018 000 euros\u00a0» n’est pas un nombre. Donnez un nombre positif ou nul.",
      remede: "Tapez le nombre seul, et laissez le format de la cellule ajouter «\u00a0€\u00a0».",
    },
  ],
  voisines: ["FORFAIT.DETAIL", "FORFAIT.ETP", "BAREME", "COFINANCEMENT"],
};
