import { lireEtat } from "../../classeur/lire";
import { montrer } from "../../classeur/montrer";
import { suivreLeClasseur } from "../../classeur/suivre";
import { MODELES_POUR_LECTURE } from "../../donnees/modelesPourLecture";
import type { Porte } from "./porte";

/**
 * Le classeur qu'Excel a ouvert, lu avec les modèles livrés et, à défaut, avec la copie qu'il garde du sien. Construire
 * ne sert qu'une fois le dossier décrit : le premier écran s'en passe.
 */
export const CLASSEUR_OUVERT: Porte = {
  lireEtat: () => lireEtat(MODELES_POUR_LECTURE),
  construire: async (dossier, modele) => {
    const { construire } = await import("../../classeur/construire");
    return construire(dossier, modele, MODELES_POUR_LECTURE);
  },
  suivre: suivreLeClasseur,
  montrer,
};
