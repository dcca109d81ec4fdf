/** Les colonnes à saisir d'une charge ou d'un produit ; la participation de la Caf n'est que d'un produit. */
const COMMUNES = [
  { champ: "libelle", titre: "Libellé", colonne: 1 },
  { champ: "prevu", titre: "Prévu", colonne: 3 },
  { champ: "actualise", titre: "Actualisé", colonne: 4 },
  { champ: "realise", titre: "Réalisé", colonne: 5 },
] as const;

export const COLONNES_DES_CHARGES = COMMUNES;

export const COLONNES_DES_PRODUITS = [
  ...COMMUNES,
  { champ: "participationDeLaCaf", titre: "Participation de la Caf", colonne: 2 },
] as const;

export const COLONNES_DU_VERSEMENT = [
  { champ: "montant", titre: "Déjà versé par la Caf", colonne: 3 },
] as const;

/** La seule ligne de nature « versement ». */
export const LIGNE_DU_VERSEMENT = "caf";
