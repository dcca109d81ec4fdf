import type { Aide } from "../modele";

export const MOIS_DEDUITS: Aide = {
  exemple: {
    cellules: [
      ["Début", "Fin", "Nature"],
      ["02/01/2024", "27/02/2024", "maladie"],
      ["10/03/2024", "31/12/2024", "vacance"],
      ["Mois déduits", "", "=CTG.MOIS.DEDUITS(A2:A3;B2:B3;C2:C3;2024)"],
    ],
    resultat: [["6"]],
    lecture:
      "La maladie ne couvre aucun mois entier\u00a0: rien n’est déduit. La vacance, annoncée par écrit à la Caf, a trois mois accordés, jusqu’au 9 juin\u00a0; juillet à décembre sont déduits. Dates fictives.",
  },
  variantes: [
    {
      formule: "=1-CTG.MOIS.DEDUITS(A2:A3;B2:B3;C2:C3;2024)/12",
      resultat: [["0,5"]],
      sens: "La part de l’année qui reste financée.",
    },
    {
      formule: "=CTG.MOIS.DEDUITS(A2:A3;B2:B3;C2:C3;2025)",
      resultat: [["0"]],
      sens: "L’année suivante. Une fin laissée vide voudrait dire «\u00a0toujours en cours\u00a0».",
    },
  ],
  regle:
    "Une maladie est déduite pour chaque mois civil qu’elle couvre entièrement. Une vacance annoncée par écrit à la Caf a d’abord trois mois sans déduction\u00a0; ensuite, ou sans information, chaque mois civil entièrement vacant et commençant après ce délai est déduit. Règles locales\u00a0: vérifiez que votre Caf les applique.",
  source:
    "Fiche d’une Caf sur le poste de chargé de coopération CTG, sans date. Le décompte par mois civil est une décision de cet outil.",
  erreurs: [
    {
      cause: "Une nature n’est pas l’une des trois connues.",
      essai: { cellule: "C2", valeur: "congé" },
      affiche: ["#VALEUR!"],
      message:
        "ligne 1, colonne 1 de natures\u00a0: «\u00a0congé\u00a0» n’est pas une nature d’absence. Écrivez maladie, vacance (Caf informée par écrit) ou vacance sans information.",
      remede: "Écrivez l’une des trois. Un congé ordinaire ne se déduit pas\u00a0: ne le listez pas.",
    },
    {
      cause: "Une fin est avant son début.",
      essai: { cellule: "B3", valeur: "09/03/2024" },
      affiche: ["#VALEUR!"],
      message: "ligne 2, colonne 1 de fins\u00a0: la fin est avant le début. Corrigez l’une des deux dates.",
      remede: "Corrigez la date, ou laissez la fin vide si l’absence est en cours.",
    },
    {
      cause: "L’année est donnée par une date entière.",
      essai: { formule: "=CTG.MOIS.DEDUITS(A2:A3;B2:B3;C2:C3;A2)" },
      affiche: ["#VALEUR!"],
      message:
        "année\u00a0: 45293 n’est pas une année. Donnez-la en quatre chiffres (ANNEE() la tire d’une date).",
      remede: "Écrivez `2024`, ou `ANNEE(A2)`.",
    },
  ],
  voisines: ["FORFAIT", "ETP"],
};
