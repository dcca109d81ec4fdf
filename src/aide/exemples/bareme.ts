import type { Aide } from "../modele";

export const BAREME: Aide = {
  exemple: {
    cellules: [
      ["Code", "Année", "Valeur (€)"],
      ["nouvel-etp", "2024", "=CTG.BAREME(A2;B2)"],
    ],
    resultat: [["24000"]],
    lecture: "Le barème d’un nouvel ETP de chargé de coopération pour 2024\u00a0: 24 000\u00a0€.",
  },
  variantes: [
    {
      formule: '=CTG.BAREME("plafond-etp";2024)',
      resultat: [["48000"]],
      sens: "La dépense retenue au plus pour un temps plein.",
    },
    {
      formule: '=CTG.BAREME("plafond-diagnostic";2024)',
      resultat: [["15000"]],
      sens: "La dépense retenue au plus pour le diagnostic initial.",
    },
  ],
  regle:
    "La Cnaf fixe ces barèmes chaque année. Ceux de 2024 sont livrés\u00a0; une année inconnue est une erreur, jamais une valeur devinée.",
  source:
    "Fiche nationale Cnaf «\u00a0Pilotage\u00a0», partie 2.3\u00a0; Caf de la Charente, réunion du 01/10/2024 (valeurs)\u00a0; fiche d’une Caf sur le poste de chargé de coopération CTG, sans date («\u00a0forfait national de 24 000\u00a0€\u00a0»).",
  erreurs: [
    {
      cause: "L’année n’a pas de barème livré.",
      essai: { cellule: "B2", valeur: "2025" },
      affiche: ["#N/A"],
      message:
        "année\u00a0: aucun barème nouvel-etp n’est livré pour 2025 (années connues\u00a0: 2024). Saisissez-le dans une cellule.",
      remede:
        "Demandez le barème à votre Caf, saisissez-le dans une cellule avec sa source, et donnez cette cellule à la place de `CTG.BAREME`.",
    },
    {
      cause: "Le code n’existe pas.",
      essai: { cellule: "A2", valeur: "etp" },
      affiche: ["#N/A"],
      message:
        "code\u00a0: «\u00a0etp\u00a0» n’est pas un code de barème. Codes connus\u00a0: nouvel-etp, plafond-etp, plafond-diagnostic.",
      remede: "Écrivez l’un des trois codes, entre guillemets dans une formule.",
    },
    {
      cause: "L’année est donnée par une date entière.",
      essai: { cellule: "B2", valeur: "01/01/2024" },
      affiche: ["#VALEUR!"],
      message:
        "année\u00a0: 45292 n’est pas une année. Donnez-la en quatre chiffres (ANNEE() la tire d’une date).",
      remede: "Écrivez `2024`, ou `ANNEE(B2)` à la place de `B2`.",
    },
  ],
  voisines: ["FORFAIT", "COFINANCEMENT", "DIAGNOSTIC"],
};
