import { deflateRawSync } from "node:zlib";
import { strToU8 } from "fflate";
import { crc32 } from "../../../../src/xlsx/lecture/crc32";

/** Une entrée d'archive ; tout ce qui n'est pas dit est juste. Ce qui est dit est écrit tel quel, fût-ce faux. */
export interface EntreeDEssai {
  readonly nom: string;
  readonly contenu: Uint8Array;
  readonly methode?: number;
  readonly indicateurs?: number;
  readonly crc?: number;
  readonly taille?: number;
  /** Les octets rangés, à la place du contenu compressé. */
  readonly range?: Uint8Array;
  /** Où le répertoire dit que l'entrée commence. */
  readonly position?: number;
  /** Ce que l'en-tête local dit autrement que le répertoire. */
  readonly local?: { readonly nom?: string; readonly methode?: number; readonly taille?: number };
  /** Écrit les tailles et la position du répertoire dans un champ zip64. */
  readonly zip64?: boolean;
  /** L'archive la contient, mais son répertoire ne la cite pas. */
  readonly cachee?: boolean;
}

export interface ArchiveDEssai {
  readonly commentaire?: string;
  /** Le nombre d'entrées annoncé. */
  readonly nombre?: number;
  readonly zip64?: boolean;
}

const VOIR_ZIP64 = 0xffffffff;

/** Une archive .zip dont chaque octet d'en-tête est à nous : les bibliothèques n'en écrivent que de justes. */
export function zipper(entrees: readonly EntreeDEssai[], archive: ArchiveDEssai = {}): Uint8Array {
  const morceaux: Uint8Array[] = [];
  const repertoire: Uint8Array[] = [];
  let position = 0;
  for (const entree of entrees) {
    const range = entree.range ?? (entree.methode === 0 ? entree.contenu : deflateRawSync(entree.contenu));
    const local = [enteteLocal(entree, range), strToU8(entree.local?.nom ?? entree.nom), range];
    morceaux.push(...local);
    if (!entree.cachee) repertoire.push(...entreeDuRepertoire(entree, range, entree.position ?? position));
    position += longueur(local);
  }
  const taille = longueur(repertoire);
  const nombre = archive.nombre ?? entrees.filter(({ cachee }) => !cachee).length;
  const fin = archive.zip64
    ? [finZip64(nombre, taille, position), renvoiZip64(position + taille), finClassique(0xffff, -1, -1)]
    : [finClassique(nombre, taille, position)];
  const commentaire = strToU8(archive.commentaire ?? "");
  return coller([...morceaux, ...repertoire, ...fin, entiers([2, commentaire.length]), commentaire]);
}

export function coller(morceaux: readonly Uint8Array[]): Uint8Array {
  const tout = new Uint8Array(longueur(morceaux));
  let position = 0;
  for (const morceau of morceaux) {
    tout.set(morceau, position);
    position += morceau.length;
  }
  return tout;
}

/** Un classeur complet et juste, à partir du texte de ses parties. */
export function zipperTextes(parties: Readonly<Record<string, string>>): Uint8Array {
  return zipper(Object.entries(parties).map(([nom, texte]) => ({ nom, contenu: strToU8(texte) })));
}

function enteteLocal(entree: EntreeDEssai, range: Uint8Array): Uint8Array {
  const nom = strToU8(entree.local?.nom ?? entree.nom);
  return entiers(
    [4, 0x04034b50],
    [2, 20],
    [2, entree.indicateurs ?? 0],
    [2, entree.local?.methode ?? entree.methode ?? 8],
    [4, 0x00210000],
    [4, entree.crc ?? crc32(entree.contenu)],
    [4, range.length],
    [4, entree.local?.taille ?? entree.taille ?? entree.contenu.length],
    [2, nom.length],
    [2, 0],
  );
}

function entreeDuRepertoire(entree: EntreeDEssai, range: Uint8Array, position: number): Uint8Array[] {
  const nom = strToU8(entree.nom);
  const taille = entree.taille ?? entree.contenu.length;
  const champ = entree.zip64
    ? entiers([2, 1], [2, 24], [8, taille], [8, range.length], [8, position])
    : new Uint8Array(0);
  const ou = (valeur: number) => (entree.zip64 ? VOIR_ZIP64 : valeur);
  const entete = entiers(
    [4, 0x02014b50],
    [2, 20],
    [2, 20],
    [2, entree.indicateurs ?? 0],
    [2, entree.methode ?? 8],
    [4, 0x00210000],
    [4, entree.crc ?? crc32(entree.contenu)],
    [4, ou(range.length)],
    [4, ou(taille)],
    [2, nom.length],
    [2, champ.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, ou(position)],
  );
  return [entete, nom, champ];
}

/** Sans la longueur du commentaire, qui suit. */
function finClassique(nombre: number, taille: number, position: number): Uint8Array {
  return entiers([4, 0x06054b50], [2, 0], [2, 0], [2, nombre], [2, nombre], [4, taille], [4, position]);
}

function finZip64(nombre: number, taille: number, position: number): Uint8Array {
  return entiers(
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, nombre],
    [8, nombre],
    [8, taille],
    [8, position],
  );
}

function renvoiZip64(position: number): Uint8Array {
  return entiers([4, 0x07064b50], [4, 0], [8, position], [4, 1]);
}

/** Des entiers petit-boutistes, chacun avec son nombre d'octets. */
function entiers(...champs: readonly (readonly [octets: 2 | 4 | 8, valeur: number])[]): Uint8Array {
  const vue = new DataView(new ArrayBuffer(champs.reduce((somme, [octets]) => somme + octets, 0)));
  let position = 0;
  for (const [octets, valeur] of champs) {
    if (octets === 2) vue.setUint16(position, valeur, true);
    else if (octets === 4) vue.setUint32(position, valeur, true);
    else vue.setBigUint64(position, BigInt(valeur), true);
    position += octets;
  }
  return new Uint8Array(vue.buffer);
}

function longueur(morceaux: readonly Uint8Array[]): number {
  return morceaux.reduce((somme, { length }) => somme + length, 0);
}
