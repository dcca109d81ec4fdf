import type { Aide } from "../modele";

export const VENTILATION: Aide = {
  exemple: {
    cellules: [
      ["Thématique", "Part", "Montant (€)"],
      ["Petite enfance", "0,25", "=CTG.VENTILATION(B6;B2:B5)"],
      ["Enfance jeunesse", "0,25", ""],
      ["Parentalité", "0,25", ""],
      ["Animation de la vie sociale, logement, accès aux droits", "0,25", ""],
      ["À répartir", "16666,67", ""],
    ],
    resultat: [["4166,67"], ["4166,67"], ["4166,67"], ["4166,66"]],
    lecture:
      "La somme fait exactement 16 666,67\u00a0€\u00a0; quatre quarts arrondis chacun de son côté feraient un centime de plus. Montant fictif.",
  },
  variantes: [
    {
      formule: "=SOMME(CTG.VENTILATION(B6;B2:B5))",
      resultat: [["16666,67"]],
      sens: "La somme des parts, pour la vérifier.",
    },
  ],
  regle:
    "L’ETP et la dépense d’un poste se répartissent entre quatre thématiques, dont le total fait 100\u00a0%. Chaque montant est arrondi au centime inférieur, puis les centimes qui restent vont aux plus forts restes.",
  source:
    "Fiche d’une Caf sur le poste de chargé de coopération CTG, sans date, et fiche nationale Cnaf «\u00a0Pilotage\u00a0», données d’activité. Le partage des centimes est une décision de cet outil.",
  erreurs: [
    {
      cause: "Les parts ne font pas 100\u00a0%.",
      essai: { cellule: "B5", valeur: "0,2" },
      affiche: ["#VALEUR!"],
      message: "clé\u00a0: les parts font 95\u00a0%\u00a0: elles doivent faire 100\u00a0%.",
      remede: "Corrigez la clé. Une part se saisit `0,25` ou `25%`, pas 25.",
    },
    {
      cause: "Une des cellules où les montants s’écrivent est occupée.",
      essai: { cellule: "C4", valeur: "x" },
      affiche: ["#PROPAGATION!"],
      remede: "Videz-la\u00a0: le résultat prend autant de cellules que la clé, dans le même sens.",
    },
  ],
  voisines: ["FORFAIT", "COFINANCEMENT", "ETP"],
};
