import type { ProfilDeCaf } from "../domaine/dossier/profil";
import charente from "./profils/charente.json";
import national from "./profils/national.json";
import departemental from "./profils/profil-departemental.json";
import { ErreurDeDonnees } from "./schemas/erreur";
import { validerProfil } from "./schemas/profil";

/** Les profils de Caf livrés ; en ajouter un, c'est ajouter son fichier et sa ligne. */
export const PROFILS: readonly ProfilDeCaf[] = [
  validerProfil(national, "src/donnees/profils/national.json"),
  validerProfil(charente, "src/donnees/profils/charente.json"),
  validerProfil(departemental, "src/donnees/profils/profil-departemental.json"),
];

/** @throws {ErreurDeDonnees} si aucun profil livré ne porte cet identifiant. */
export function chargerProfil(identifiant: string): ProfilDeCaf {
  const profil = PROFILS.find((p) => p.identifiant === identifiant);
  if (profil !== undefined) return profil;
  const connus = PROFILS.map((p) => p.identifiant).join(", ");
  throw new ErreurDeDonnees("src/donnees/profils", [
    { chemin: "", raison: `profil «\u00a0${identifiant}\u00a0» inconnu (profils livrés\u00a0: ${connus})` },
  ]);
}
