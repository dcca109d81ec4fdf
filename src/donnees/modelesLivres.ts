import type { ModeleDeGrille } from "../domaine/grille/modele";
import { MODELES_EMBARQUES } from "./modelesEmbarques";
import { ErreurDeDonnees } from "./schemas/erreur";
import { validerModele } from "./schemas/modele";

/** Les modèles de grille livrés, validés. */
export const MODELES: readonly ModeleDeGrille[] = Object.entries(MODELES_EMBARQUES).map(([fichier, modele]) =>
  validerModele(modele, fichier),
);

/** @throws {ErreurDeDonnees} si aucun modèle livré ne porte cet identifiant. */
export function chargerModele(identifiant: string): ModeleDeGrille {
  const modele = MODELES.find((m) => m.identifiant === identifiant);
  if (modele !== undefined) return modele;
  const connus = MODELES.map((m) => m.identifiant).join(", ");
  throw new ErreurDeDonnees("src/donnees/modeles", [
    { chemin: "", raison: `modèle «\u00a0${identifiant}\u00a0» inconnu (modèles livrés\u00a0: ${connus})` },
  ]);
}
