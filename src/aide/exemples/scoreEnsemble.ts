import type { Aide } from "../modele";

export const SCORE_ENSEMBLE: Aide = {
  exemple: {
    cellules: [
      ["Activité", "Mission 1", "Mission 2"],
      ["Première", "3", "0"],
      ["Deuxième", "3", "NC"],
      ["Troisième", "", "3"],
      ["Quatrième", "3", ""],
      ["Ensemble", '=CTG.SCORE.ENSEMBLE(SI(ESTVIDE(B2:B5);"";B2:B5);SI(ESTVIDE(C2:C5);"";C2:C5))', ""],
    ],
    resultat: [["0,75"]],
    lecture:
      "La moyenne de 100\u00a0% (mission 1) et de 50\u00a0% (mission 2)\u00a0: chaque mission pèse autant, quel que soit son nombre d’activités.",
  },
  variantes: [
    {
      formule: '=CTG.SCORE.ENSEMBLE(SI(ESTVIDE(B2:B5);"";B2:B5))',
      resultat: [["1"]],
      sens: "Une seule mission\u00a0: le même résultat que `CTG.SCORE`.",
    },
  ],
  regle:
    "Score d’ensemble = moyenne des pourcentages des missions évaluées, chacune pesant autant. Une mission toute NC, ou sans aucune note, n’y entre pas.",
  source:
    "Décision de cet outil\u00a0: sinon la mission 1 de la grille de la Caf de la Charente, 14 activités sur 26, écraserait les autres.",
  erreurs: [
    {
      cause:
        "Toutes les missions sont dans une seule plage\u00a0: leurs notes se mêlent, et la plus longue pèse plus.",
      essai: { formule: '=CTG.SCORE.ENSEMBLE(SI(ESTVIDE(B2:C5);"";B2:C5))' },
      affiche: ["0,8"],
      remede: "Donnez une plage par mission, séparées par des points-virgules.",
    },
    {
      cause: "Une cellule contient autre chose qu’une note\u00a0; le message dit dans quelle plage.",
      essai: { cellule: "C2", valeur: "4" },
      affiche: ["#VALEUR!"],
      message:
        "ligne 1, colonne 1 de plage 2\u00a0: 4 n’est pas une note. Donnez un nombre entier de 0 à 3, NC, ou rien.",
      remede: "Corrigez la cellule désignée. Cette fonction ne connaît que l’échelle de 0 à 3.",
    },
  ],
  voisines: ["SCORE", "SCORE.BORNES", "COMPLETUDE"],
};
