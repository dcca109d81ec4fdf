import type { Dossier } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { planifier } from "../plan";
import { ecrireClasseur } from "../xlsx/ecrire";

/** Le classeur .xlsx d'un dossier à remplir. Deux appels pour un même dossier rendent les mêmes octets. */
export function ecrireGabarit(dossier: Dossier, modele: ModeleDeGrille): Promise<Uint8Array> {
  const titre = joindre([prefixe(dossier), dossier.territoire.nom, dossier.employeur]);
  return ecrireClasseur(planifier(dossier, modele), { titre });
}

/**
 * « CTG 2025 – Grand Châtellerault – Communauté d’agglomération.xlsx », un nom que Windows, macOS et Linux admettent.
 * Ce qui manque se tait, et l'employeur qui porte le nom du territoire.
 *
 * @param rang à partir de 2, distingue par un suffixe les gabarits qui porteraient le même nom.
 */
export function nomDuGabarit(dossier: Dossier, rang = 1): string {
  const nom = joindre([prefixe(dossier), nettoyer(dossier.territoire.nom), nettoyer(dossier.employeur)]);
  const suffixe = rang === 1 ? "" : ` (${rang})`;
  return `${couper(nom, OCTETS_AU_PLUS - suffixe.length)}${suffixe}.xlsx`;
}

/** Commencer par « CTG » écarte à lui seul les noms réservés de Windows (CON, NUL, COM1…). */
function prefixe({ annee }: Dossier): string {
  return annee === 0 ? "CTG" : `CTG ${annee}`;
}

/** Ce qui manque se tait, et ce qui se répète ne se dit qu'une fois. */
function joindre(parties: readonly string[]): string {
  return [...new Set(parties)].filter((partie) => partie !== "").join(" – ");
}

/** Ce que Windows refuse, et ce qui ne se voit pas : commandes, sens d'écriture, demi-caractères. */
const INTERDITS = /[\\/:*?"<>|]|\p{C}/gu;

function nettoyer(texte: string): string {
  return sansBouts(texte.normalize("NFC").replace(INTERDITS, " ").replace(/\s+/g, " "));
}

/** Windows ôte en silence les points et les espaces de la fin. */
function sansBouts(texte: string): string {
  return texte.trim().replace(/[. ]+$/, "");
}

/** Linux compte un nom en octets (255), Windows un chemin entier en caractères (260) : il reste de quoi le ranger. */
const OCTETS_AU_PLUS = 150;

function couper(texte: string, octets: number): string {
  let reste = octets;
  let coupe = "";
  for (const caractere of texte) {
    reste -= octetsUtf8(caractere);
    if (reste < 0) break;
    coupe += caractere;
  }
  return sansBouts(coupe);
}

function octetsUtf8(caractere: string): number {
  const code = caractere.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
