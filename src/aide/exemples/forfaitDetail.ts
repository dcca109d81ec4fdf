import type { Aide } from "../modele";

export const FORFAIT_DETAIL: Aide = {
  exemple: {
    cellules: [
      ["Donnée", "Valeur"],
      ["ETP retenus par la Caf", "2,5"],
      ["ETP de la précédente CTG", "2"],
      ["Forfait par ETP (€)", "18000"],
      ["Nouveaux ETP", "0,5"],
      ["Le calcul, étape par étape", ""],
      ['=CTG.FORFAIT.DETAIL(B2;B3;B4;B5;CTG.BAREME("nouvel-etp";2024))', ""],
    ],
    resultat: [
      ["ETP retenus par la Caf", "2,5"],
      ["ETP de la précédente CTG (plafond)", "2"],
      ["ETP pris en compte, après plafond", "2"],
      ["ETP écartés par le plafond", "0,5"],
      ["Forfait par ETP déjà soutenu (€)", "18000"],
      ["Part des ETP déjà soutenus (€)", "36000"],
      ["Nouveaux ETP", "0,5"],
      ["Barème par nouvel ETP (€)", "24000"],
      ["Part des nouveaux ETP (€)", "12000"],
      ["Financement (€)", "48000"],
    ],
    lecture:
      "Toujours les dix mêmes lignes, dans le même ordre. La dernière est le montant de `CTG.FORFAIT`\u00a0; la quatrième dit ce que le plafond écarte.",
  },
  variantes: [
    {
      formule: "=INDEX(CTG.FORFAIT.DETAIL(B2;B3;B4);4;2)",
      resultat: [["0,5"]],
      sens: "Une seule étape\u00a0: ici la quatrième, les ETP écartés par le plafond.",
    },
  ],
  regle:
    "Financement = ETP pris en compte par la Caf, plafonnés à ceux de la précédente CTG, × forfait par ETP déjà soutenu + nouveaux ETP × barème d’un nouvel ETP. Les montants intermédiaires ne sont pas arrondis.",
  source:
    "Fiche nationale Cnaf «\u00a0Pilotage\u00a0», partie 2.3. L’arrondi final est une décision de cet outil.",
  erreurs: [
    {
      cause: "Une des vingt cellules où le calcul s’écrit est occupée.",
      essai: { cellule: "B9", valeur: "x" },
      affiche: ["#PROPAGATION!"],
      remede: "Videz-la, ou mettez la formule là où dix lignes de deux colonnes sont libres.",
    },
    {
      cause: "Un ETP est négatif.",
      essai: { cellule: "B2", valeur: "-1" },
      affiche: ["#VALEUR!"],
      message: "etp_retenus\u00a0: -1 est négatif. Donnez un nombre positif ou nul.",
      remede: "Corrigez la donnée que le message nomme.",
    },
  ],
  voisines: ["FORFAIT", "FORFAIT.ETP", "BAREME"],
};
