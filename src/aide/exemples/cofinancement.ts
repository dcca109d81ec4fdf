import type { Aide } from "../modele";

export const COFINANCEMENT: Aide = {
  exemple: {
    cellules: [
      ["Poste", "Dépense (€)", "Quotité"],
      ["Pilote", "60000", "1"],
      ["Petite enfance", "30000", "1"],
      ["Total (€)", "=CTG.COFINANCEMENT(B2:B3;C2:C3)", ""],
    ],
    resultat: [["39000"]],
    lecture:
      "50\u00a0% de 48 000\u00a0€ pour le premier poste, que le plafond limite, plus 50\u00a0% de 30 000\u00a0€ pour le second\u00a0: 24 000 + 15 000 = 39 000\u00a0€. Le plafond ne se partage pas entre les postes. Dépenses fictives.",
  },
  variantes: [
    {
      formule: "=CTG.COFINANCEMENT(B2:B3;C2:C3;0,4;50000)",
      resultat: [["32000"]],
      sens: "Avec un autre taux et un autre plafond que ceux de 2024.",
    },
  ],
  regle:
    "Cofinancement d’un poste = taux × la dépense, plafonnée au plafond × la quotité\u00a0; poste par poste, puis la somme. Le droit se calcule par `CTG.FORFAIT`, sauf si votre Caf emploie cette méthode\u00a0: comparez les deux au coût réel.",
  source:
    "Caf de la Charente, réunion du 01/10/2024\u00a0: «\u00a050\u00a0% de la dépense plafonnée à 48 000\u00a0€, soit 24 000\u00a0€\u00a0». Le prorata du plafond à la quotité est une décision de cet outil.",
  erreurs: [
    {
      cause: "Le taux est écrit 80 pour 80\u00a0%.",
      essai: { formule: "=CTG.COFINANCEMENT(B2:B3;C2:C3;80)" },
      affiche: ["#VALEUR!"],
      message: "taux\u00a0: 80 n’est pas un taux entre 0 et 1. Pour 80\u00a0%, écrivez 0,8.",
      remede: "Écrivez `0,8` ou `80%`.",
    },
    {
      cause: "Un poste a une dépense, mais pas de quotité.",
      essai: { cellule: "C3", valeur: "" },
      affiche: ["#VALEUR!"],
      message:
        "ligne 2, colonne 1 de quotités\u00a0: 0 ou cellule vide, en face d’une dépense. Donnez la quotité du poste\u00a0: 0,8 pour 80\u00a0%.",
      remede: "Saisissez la part de temps plein du poste\u00a0: 1 pour un temps plein.",
    },
    {
      cause: "Les deux plages n’ont pas la même taille.",
      essai: { formule: "=CTG.COFINANCEMENT(B2:B3;C2)" },
      affiche: ["#VALEUR!"],
      message:
        "quotités\u00a0: la plage fait 1 × 1, celle des dépenses 2 × 1. Donnez deux plages de même forme.",
      remede: "Désignez autant de quotités que de dépenses, dans les mêmes lignes.",
    },
  ],
  voisines: ["FORFAIT", "BAREME", "DIAGNOSTIC"],
};
