import type { ModeleDeGrille } from "../domaine/grille/modele";
import charente from "./modeles/caf-charente-2024-08.json";
import national from "./modeles/national.json";
import { ErreurDeDonnees } from "./schemas/erreur";
import { validerModele } from "./schemas/modele";

/** Les modèles de grille livrés ; en ajouter un, c'est ajouter son fichier et sa ligne. */
export const MODELES: readonly ModeleDeGrille[] = [
  validerModele(national, "src/donnees/modeles/national.json"),
  validerModele(charente, "src/donnees/modeles/caf-charente-2024-08.json"),
];

/** @throws {ErreurDeDonnees} si aucun modèle livré ne porte cet identifiant. */
export function chargerModele(identifiant: string): ModeleDeGrille {
  const modele = MODELES.find((m) => m.identifiant === identifiant);
  if (modele !== undefined) return modele;
  const connus = MODELES.map((m) => m.identifiant).join(", ");
  throw new ErreurDeDonnees("src/donnees/modeles", [
    { chemin: "", raison: `modèle «\u00a0${identifiant}\u00a0» inconnu (modèles livrés\u00a0: ${connus})` },
  ]);
}
