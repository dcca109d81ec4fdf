import type { Aide } from "../modele";

export const COMPLETUDE: Aide = {
  exemple: {
    cellules: [
      ["Activité", "Note"],
      ["Animer le comité de pilotage", "3"],
      ["Suivre le plan d’action", "NC"],
      ["Associer les familles", ""],
      ["Concevoir les supports", "2"],
      ["Complétude", '=CTG.COMPLETUDE(SI(ESTVIDE(B2:B5);"";B2:B5))'],
    ],
    resultat: [["0,75"]],
    lecture:
      "Trois activités sur quatre sont renseignées, soit 75\u00a0%\u00a0: NC est une réponse, le vide n’en est pas une.",
  },
  variantes: [
    {
      formule: '=SI(CTG.COMPLETUDE(SI(ESTVIDE(B2:B5);"";B2:B5))=1;"complet";"à finir")',
      resultat: [["à finir"]],
      sens: "Dit en toutes lettres si la mission est finie.",
    },
  ],
  regle:
    "Complétude = (activités notées + activités NC) ÷ activités. Un pourcentage incomplet porte toujours la mention «\u00a0provisoire\u00a0».",
  source: "Décision de cet outil\u00a0: les documents ne disent rien d’une grille en cours de saisie.",
  erreurs: [
    {
      cause:
        "La plage est donnée sans sa protection\u00a0: le vide compte pour un 0, et tout paraît renseigné.",
      essai: { formule: "=CTG.COMPLETUDE(B2:B5)" },
      affiche: ["1"],
      remede: 'Écrivez `SI(ESTVIDE(B2:B5);"";B2:B5)` à la place de `B2:B5`.',
    },
    {
      cause: "Une cellule contient autre chose qu’une note.",
      essai: { cellule: "B4", valeur: "?" },
      affiche: ["#VALEUR!"],
      message:
        "ligne 3, colonne 1 de notes\u00a0: «\u00a0?\u00a0» n’est pas une note. Donnez un nombre entier de 0 à 3, NC, ou rien.",
      remede: "Laissez la cellule vide tant que l’activité n’est pas notée.",
    },
  ],
  voisines: ["SCORE", "SCORE.BORNES"],
};
