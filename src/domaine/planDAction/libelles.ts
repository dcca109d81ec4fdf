import type { EtatDAction } from "./planDAction";

/** R-PLAN-1 : à l'écran, dans la liste native de la colonne « État », et ce que la lecture y reconnaît. */
export const LIBELLES_DES_ETATS: Readonly<Record<EtatDAction, string>> = {
  "a-venir": "À venir",
  "en-cours": "En cours",
  realisee: "Réalisée",
  bloquee: "Bloquée",
  abandonnee: "Abandonnée",
};
