import type { NatureDEvenement, Partie } from "./instruction";

export const LIBELLES_DES_EVENEMENTS: Readonly<Record<NatureDEvenement, string>> = {
  remise: "Remise",
  reception: "Réception",
  relance: "Relance",
  demande: "Demande de complément",
  reponse: "Réponse à une demande",
  "a-completer": "Renvoi à compléter",
  validation: "Validation",
  reouverture: "Réouverture",
};

export const LIBELLES_DES_PARTIES: Readonly<Record<Partie, string>> = { agent: "Agent", caf: "Caf" };
