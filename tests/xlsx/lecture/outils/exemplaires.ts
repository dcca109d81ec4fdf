import { changerDeModele } from "../../../../src/cli/changerDeModele";
import { chargerModele, EXEMPLE } from "../../../../src/donnees";
import type { ModeleDeGrille } from "../../../../src/domaine/grille/modele";
import { planifier } from "../../../../src/plan";
import { ecrireClasseur } from "../../../../src/xlsx/ecrire";

/** L'exemple livré, sous un modèle de grille, en octets d'un fichier .xlsx. */
export function ecrireExemple(modele: ModeleDeGrille): Promise<Uint8Array> {
  const sien = chargerModele(EXEMPLE.dossier.modele.identifiant);
  const dossier = changerDeModele(EXEMPLE.dossier, sien, modele);
  return ecrireClasseur(planifier(dossier, modele), { titre: "Essai" });
}
