import { FichierRefuse } from "../refus";
import type { FinDeRepertoire } from "./finDeRepertoire";
import { LIMITES } from "./limites";
import { vueDe } from "./octets";
import { abime, citer, horsLimites, tropGros } from "./refuser";

/** Une partie du fichier, telle que le répertoire de l'archive l'annonce. */
export interface Entree {
  readonly nom: string;
  readonly nomBrut: Uint8Array;
  readonly indicateurs: number;
  readonly methode: number;
  readonly crc: number;
  /** Octets rangés dans l'archive, puis octets une fois décompressés. */
  readonly tailleRangee: number;
  readonly taille: number;
  /** Où commence son en-tête local. */
  readonly position: number;
}

export const RANGEE = 0;
export const DEGONFLABLE = 8;

const SIGNATURE = 0x02014b50;
const TAILLE = 46;
const CHAMP_ZIP64 = 1;
const VOIR_ZIP64 = 0xffffffff;
/** Chiffrée, chiffrée par une clef forte, répertoire masqué. */
const CHIFFREMENT = 0x1 | 0x40 | 0x2000;

/** Un octet décompressé en prend au moins 1/1032 dans l'archive : plus, c'est une annonce fausse. */
const GONFLEMENT_MAX = 1032;

const enUtf8 = new TextDecoder();

/**
 * Les entrées de l'archive, bornées avant d'être ouvertes : leur nombre, leurs tailles annoncées, leur méthode, leurs
 * noms. Lève `FichierRefuse`.
 */
export function lireRepertoire(octets: Uint8Array, fin: FinDeRepertoire): Entree[] {
  if (fin.nombre > LIMITES.entrees) throw horsLimites("il a plus de 2\u00a0000 parties");
  const entrees: Entree[] = [];
  let position = fin.debut;
  while (position < fin.fin) {
    const { entree, suivante } = lireEntree(octets, position, fin.fin);
    entrees.push(entree);
    position = suivante;
    if (entrees.length > fin.nombre) break;
  }
  if (entrees.length !== fin.nombre || position !== fin.fin) throw repertoireIllisible();
  entrees.forEach(verifierEntree);
  verifierTotal(entrees);
  return entrees;
}

/** Deux noms qui ne diffèrent que par la casse, ou par le sens des barres, désignent la même partie. */
export function cleDePartie(nom: string): string {
  return nom.replace(/\\/g, "/").toLowerCase();
}

function lireEntree(octets: Uint8Array, position: number, fin: number): { entree: Entree; suivante: number } {
  const vue = vueDe(octets);
  if (position + TAILLE > fin || vue.getUint32(position, true) !== SIGNATURE) throw repertoireIllisible();
  const debutDuNom = position + TAILLE;
  const finDuNom = debutDuNom + vue.getUint16(position + 28, true);
  const finDesChamps = finDuNom + vue.getUint16(position + 30, true);
  const suivante = finDesChamps + vue.getUint16(position + 32, true);
  if (suivante > fin) throw repertoireIllisible();
  const nomBrut = octets.subarray(debutDuNom, finDuNom);
  const entree = {
    nom: enUtf8.decode(nomBrut),
    nomBrut,
    indicateurs: vue.getUint16(position + 8, true),
    methode: vue.getUint16(position + 10, true),
    crc: vue.getUint32(position + 16, true),
    ...lireTailles(vue, position, finDuNom, finDesChamps),
  };
  return { entree, suivante };
}

/** Les trois nombres qu'un champ zip64 remplace, dans cet ordre, quand ils valent 0xFFFFFFFF. */
function lireTailles(vue: DataView, position: number, debutDesChamps: number, finDesChamps: number) {
  let rang = chercherChampZip64(vue, debutDesChamps, finDesChamps);
  const lire = (decalage: number): number => {
    const court = vue.getUint32(position + decalage, true);
    if (court !== VOIR_ZIP64 || rang < 0) return court;
    if (rang + 8 > finDesChamps) throw repertoireIllisible();
    rang += 8;
    return Number(vue.getBigUint64(rang - 8, true));
  };
  const taille = lire(24);
  const tailleRangee = lire(20);
  return { taille, tailleRangee, position: lire(42) };
}

function chercherChampZip64(vue: DataView, debut: number, fin: number): number {
  for (let rang = debut; rang + 4 <= fin; rang += 4 + vue.getUint16(rang + 2, true)) {
    if (vue.getUint16(rang, true) === CHAMP_ZIP64) return rang + 4;
  }
  return -1;
}

function verifierEntree(entree: Entree): void {
  if ((entree.indicateurs & CHIFFREMENT) !== 0) {
    throw new FichierRefuse(
      "chiffre",
      "Le fichier est une archive protégée par un mot de passe\u00a0: retirez le mot de passe, puis enregistrez-le de nouveau.",
    );
  }
  if (entree.methode !== RANGEE && entree.methode !== DEGONFLABLE) {
    throw abime(`la partie ${citer(entree.nom)} est compressée d’une façon qu’Excel n’emploie pas`);
  }
  const rangee = entree.methode === RANGEE;
  const tailleMax = rangee ? entree.tailleRangee : entree.tailleRangee * GONFLEMENT_MAX;
  if (entree.taille > tailleMax || (rangee && entree.taille !== entree.tailleRangee)) {
    throw abime(`la partie ${citer(entree.nom)} annonce une taille impossible`);
  }
}

function verifierTotal(entrees: readonly Entree[]): void {
  const vues = new Set<string>();
  let total = 0;
  for (const { nom, taille } of entrees) {
    const cle = cleDePartie(nom);
    if (vues.has(cle)) throw abime(`la partie ${citer(nom)} y est deux fois`);
    vues.add(cle);
    total += taille;
  }
  if (total > LIMITES.parties) throw tropGros("Le contenu du fichier, une fois décompressé, pèse");
}

function repertoireIllisible(): FichierRefuse {
  return abime("le répertoire de ses parties est illisible");
}
