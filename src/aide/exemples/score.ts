import type { Aide } from "../modele";

export const SCORE: Aide = {
  exemple: {
    cellules: [
      ["Activité", "Note", "Poids"],
      ["Animer le comité de pilotage", "3", "2"],
      ["Suivre le plan d’action", "3", "1"],
      ["Animer le réseau", "NC", "1"],
      ["Associer les familles", "", "1"],
      ["Concevoir les supports", "0", "1"],
      ["Suivre les groupes de travail", "3", "1"],
      ["Pourcentage", '=CTG.SCORE(SI(ESTVIDE(B2:B7);"";B2:B7))', ""],
    ],
    resultat: [["0,75"]],
    lecture:
      "9 points sur les 12 des quatre activités notées\u00a0: 75\u00a0% une fois la cellule au format Pourcentage. L’activité NC et l’activité vide ne comptent pas\u00a0; tant qu’il reste un vide, le pourcentage est provisoire.",
  },
  variantes: [
    {
      formule: '=CTG.SCORE(SI(ESTVIDE(B2:B7);"";B2:B7);C2:C7)',
      resultat: [["0,8"]],
      sens: "Chaque note pèse ce que dit la colonne des poids.",
    },
    {
      formule: '=CTG.SCORE(SI(ESTVIDE(B2:B7);"";B2:B7);C2:C7;5)',
      resultat: [["0,48"]],
      sens: "Pour une échelle de 0 à 5.",
    },
    {
      formule: '=CTG.SCORE(SI(ESTVIDE(B2:B7);"";B2:B7);C2:C7;3;VRAI)',
      resultat: [["—"]],
      sens: "Refuse de répondre tant qu’il reste une cellule vide.",
    },
  ],
  regle:
    "Pourcentage de réalisation = total des notes ÷ (note maximale × nombre d’activités notées). NC est neutralisé\u00a0: ni au numérateur, ni au dénominateur.",
  source:
    "Caf de la Charente, réunion du 01/10/2024, grille d’auto-évaluation\u00a0: «\u00a0l’ensemble des notes attribuées dans une rubrique permet de donner un pourcentage de réalisation\u00a0». Le quotient est une décision de cet outil.",
  erreurs: [
    {
      cause:
        "La plage est donnée sans sa protection, et une cellule vide y compte pour un 0\u00a0: le pourcentage est trop bas.",
      essai: { formule: "=CTG.SCORE(B2:B7)" },
      affiche: ["0,6"],
      remede:
        'Écrivez `SI(ESTVIDE(B2:B7);"";B2:B7)` à la place de `B2:B7`\u00a0: Excel ne distingue pas, sans cela, un vide d’un 0.',
    },
    {
      cause: "Une cellule contient autre chose qu’une note.",
      essai: { cellule: "B3", valeur: "oui" },
      affiche: ["#VALEUR!"],
      message:
        "ligne 2, colonne 1 de notes\u00a0: «\u00a0oui\u00a0» n’est pas une note. Donnez un nombre entier de 0 à 3, NC, ou rien.",
      remede: "Corrigez la cellule que le message désigne\u00a0; la ligne se compte dans la plage.",
    },
    {
      cause: "La plage prend aussi la ligne de titre.",
      essai: { formule: "=CTG.SCORE(B1:B7)" },
      affiche: ["#VALEUR!"],
      message:
        "ligne 1, colonne 1 de notes\u00a0: «\u00a0Note\u00a0» n’est pas une note. Donnez un nombre entier de 0 à 3, NC, ou rien.",
      remede: "Commencez la plage à la première note.",
    },
  ],
  voisines: ["SCORE.BORNES", "SCORE.ENSEMBLE", "COMPLETUDE"],
};
