import { commencePar, vueDe } from "./octets";
import { abime } from "./refuser";

/** Où se trouve le répertoire d'une archive .zip. */
export interface FinDeRepertoire {
  readonly debut: number;
  readonly fin: number;
  readonly nombre: number;
}

const SIGNATURE = [0x50, 0x4b, 5, 6];
const SIGNATURE_ZIP64 = 0x06064b50;
const SIGNATURE_DU_RENVOI = 0x07064b50;
const TAILLE = 22;
const TAILLE_DU_RENVOI = 20;
const TAILLE_ZIP64 = 56;
const COMMENTAIRE_MAX = 0xffff;

/**
 * Le dernier enregistrement de fin de l'archive, ou `null` s'il n'y en a pas : elle est alors tronquée. Un commentaire
 * et des octets ajoutés derrière (une passerelle de messagerie en ajoute) sont permis ; le répertoire, lui, doit finir
 * juste devant, sans quoi deux logiciels pourraient lire deux contenus dans le même fichier.
 */
export function trouverFinDeRepertoire(octets: Uint8Array): FinDeRepertoire | null {
  const position = chercherSignature(octets);
  if (position < 0) return null;
  const vue = vueDe(octets);
  const fin = lireZip64(octets, position) ?? {
    disques: vue.getUint16(position + 4, true) + vue.getUint16(position + 6, true),
    nombreIci: vue.getUint16(position + 8, true),
    nombre: vue.getUint16(position + 10, true),
    taille: vue.getUint32(position + 12, true),
    debut: vue.getUint32(position + 16, true),
    limite: position,
  };
  const contradictoire =
    fin.disques !== 0 || fin.nombreIci !== fin.nombre || fin.debut + fin.taille !== fin.limite;
  if (contradictoire) throw abime("le répertoire de ses parties n’est pas là où il l’annonce");
  return { debut: fin.debut, fin: fin.limite, nombre: fin.nombre };
}

function chercherSignature(octets: Uint8Array): number {
  const premiere = Math.max(0, octets.length - TAILLE - COMMENTAIRE_MAX);
  for (let position = octets.length - TAILLE; position >= premiere; position--) {
    if (commencePar(octets, SIGNATURE, position)) return position;
  }
  return -1;
}

/** Certains logiciels écrivent la forme longue (zip64) même pour de petits fichiers. */
function lireZip64(octets: Uint8Array, position: number) {
  const vue = vueDe(octets);
  const renvoi = position - TAILLE_DU_RENVOI;
  if (renvoi < 0 || vue.getUint32(renvoi, true) !== SIGNATURE_DU_RENVOI) return null;
  const debut = Number(vue.getBigUint64(renvoi + 8, true));
  const tient = debut + TAILLE_ZIP64 <= renvoi && vue.getUint32(debut, true) === SIGNATURE_ZIP64;
  if (!tient) throw abime("le répertoire de ses parties n’est pas là où il l’annonce");
  return {
    disques: vue.getUint32(debut + 16, true) + vue.getUint32(debut + 20, true),
    nombreIci: Number(vue.getBigUint64(debut + 24, true)),
    nombre: Number(vue.getBigUint64(debut + 32, true)),
    taille: Number(vue.getBigUint64(debut + 40, true)),
    debut: Number(vue.getBigUint64(debut + 48, true)),
    limite: debut,
  };
}
