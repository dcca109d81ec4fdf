import { lireFichier } from "../../xlsx/lire";
import { FichierRefuse } from "../../xlsx/refus";
import { decoderTexte } from "./decoderTexte";
import { lireCsv } from "./lireCsv";
import { lireFeuille } from "./lireFeuille";
import type { Tableau } from "./tableau";

/**
 * Le tableau d'une liste .csv ou .xlsx, que son contenu distingue, non son nom.
 * @throws {FichierRefuse} fichier vide, abîmé, ou ni texte ni classeur.
 */
export function lireTableau(octets: Uint8Array): Tableau {
  if (octets.length === 0) throw new FichierRefuse("vide", "La liste est un fichier vide.");
  if (estUnClasseur(octets)) return lireFeuille(lireFichier(octets));
  const texte = decoderTexte(octets);
  if (texte === null) {
    throw new FichierRefuse(
      "autre-format",
      "La liste n’est ni un fichier .csv, ni un classeur .xlsx\u00a0: enregistrez-la sous l’un de ces formats.",
    );
  }
  return lireCsv(texte);
}

/** Une archive (.xlsx, .ods) ou un fichier composé (.xls, classeur chiffré) : `lireFichier` les lit ou les refuse. */
function estUnClasseur([a, b]: Uint8Array): boolean {
  return (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf);
}
