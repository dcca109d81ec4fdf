import type { Aide } from "../modele";

export const SCORE_BORNES: Aide = {
  exemple: {
    cellules: [
      ["Activité", "Note"],
      ["Animer le comité de pilotage", "3"],
      ["Suivre le plan d’action", "3"],
      ["Animer le réseau", "NC"],
      ["Associer les familles", ""],
      ["Concevoir les supports", "0"],
      ["Suivre les groupes de travail", "3"],
      ["Au moins, au plus", '=CTG.SCORE.BORNES(SI(ESTVIDE(B2:B7);"";B2:B7))'],
    ],
    resultat: [["0,6", "0,8"]],
    lecture:
      "Le pourcentage est provisoire\u00a0: une fois la case vide remplie, il sera entre 60\u00a0% (elle vaudrait 0) et 80\u00a0% (elle vaudrait 3).",
  },
  variantes: [
    {
      formule: '=INDEX(CTG.SCORE.BORNES(SI(ESTVIDE(B2:B7);"";B2:B7));1;2)',
      resultat: [["0,8"]],
      sens: "La borne haute seule, dans une cellule.",
    },
  ],
  regle:
    "Une mission incomplète montre, avec son pourcentage provisoire, le score si toutes les cellules vides valaient 0, puis si elles valaient la note maximale.",
  source: "Décision de cet outil\u00a0: les documents ne disent rien d’une grille en cours de saisie.",
  erreurs: [
    {
      cause:
        "La plage est donnée sans sa protection\u00a0: le vide compte pour un 0, et les deux bornes se confondent.",
      essai: { formule: "=CTG.SCORE.BORNES(B2:B7)" },
      affiche: ["0,6", "0,6"],
      remede: 'Écrivez `SI(ESTVIDE(B2:B7);"";B2:B7)` à la place de `B2:B7`.',
    },
    {
      cause: "La cellule de droite, où va la borne haute, est occupée.",
      essai: { cellule: "C8", valeur: "x" },
      affiche: ["#PROPAGATION!"],
      remede: "Videz cette cellule, ou mettez la formule là où deux cellules se suivent, libres.",
    },
    {
      cause: "Une cellule contient autre chose qu’une note.",
      essai: { cellule: "B2", valeur: "4" },
      affiche: ["#VALEUR!"],
      message:
        "ligne 1, colonne 1 de notes\u00a0: 4 n’est pas une note. Donnez un nombre entier de 0 à 3, NC, ou rien.",
      remede: "Corrigez la cellule, ou donnez la note maximale de votre échelle en troisième argument.",
    },
  ],
  voisines: ["SCORE", "COMPLETUDE"],
};
