import type { ModeleDeGrille } from "../domaine/grille/modele";
import charente from "./modeles/caf-charente-2024-08.json";
import national from "./modeles/national.json";

/**
 * Les modèles de grille livrés, par fichier ; en ajouter un, c'est ajouter son fichier et sa ligne. Leur schéma les
 * valide dans les tests et partout où l'on a le temps de le charger (`MODELES`) ; le premier écran du volet s'en passe.
 */
export const MODELES_EMBARQUES = {
  "src/donnees/modeles/national.json": national as ModeleDeGrille,
  "src/donnees/modeles/caf-charente-2024-08.json": charente as ModeleDeGrille,
} as const;
