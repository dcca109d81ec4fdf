import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { derniereRemise } from "../domaine/instruction/etats";
import { texteDeLaRemise } from "../domaine/instruction/texteDeLaRemise";

/** `sans-remise` : jamais remis, ou une remise dont le classeur ne garde pas l'empreinte. */
export type EtatDeLEmpreinte = "intacte" | "modifiee" | "sans-remise";

/**
 * R-ETAT-1 : l'empreinte d'un dossier remis, SHA-256 en hexadécimal.
 *
 * @param date celle de la remise, AAAA-MM-JJ.
 */
export function calculerLEmpreinte(dossier: Dossier, modele: ModeleDeGrille, date: string): string {
  return bytesToHex(sha256(texteDeLaRemise(dossier, modele, date)));
}

/** La grille d'aujourd'hui est-elle celle de la dernière remise ? */
export function verifierLEmpreinte(dossier: Dossier, modele: ModeleDeGrille): EtatDeLEmpreinte {
  const remise = dossier.instruction === null ? undefined : derniereRemise(dossier.instruction);
  if (remise === undefined || remise.empreinte === "") return "sans-remise";
  return calculerLEmpreinte(dossier, modele, remise.date) === remise.empreinte.toLowerCase()
    ? "intacte"
    : "modifiee";
}
