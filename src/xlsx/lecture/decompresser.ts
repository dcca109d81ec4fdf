import { Inflate, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { EntreeSituee } from "./entetesLocaux";
import { abime, citer } from "./refuser";
import { RANGEE } from "./repertoire";

/** Octets compressés donnés d'un coup : ce qui en sort ne dépasse pas 16 Mo, et l'on compte avant de continuer. */
const MORCEAU = 16 * 1024;

/**
 * Décompresse une entrée au fil de l'eau, sans jamais dépasser la taille qu'elle annonce, et vérifie qu'elle a
 * exactement cette taille et son CRC-32. Rend ses `garder` premiers octets : le reste n'est pas gardé en mémoire.
 */
export function decompresser(entree: EntreeSituee, garder: number): Uint8Array {
  const gardes = new Uint8Array(Math.min(garder, entree.taille));
  let taille = 0;
  let crc = 0;
  const recevoir = (morceau: Uint8Array): void => {
    if (taille + morceau.length > entree.taille) throw pasLeContenuAnnonce(entree);
    if (taille < gardes.length) gardes.set(morceau.subarray(0, gardes.length - taille), taille);
    taille += morceau.length;
    crc = crc32(morceau, crc);
  };
  if (entree.methode === RANGEE) recevoir(entree.rangee);
  else gonfler(entree, recevoir);
  if (taille !== entree.taille || crc !== entree.crc) throw pasLeContenuAnnonce(entree);
  return gardes;
}

function gonfler(entree: EntreeSituee, recevoir: (morceau: Uint8Array) => void): void {
  try {
    if (entree.rangee.length > MORCEAU) gonflerAuFil(entree.rangee, recevoir);
    else recevoir(gonflerDUnCoup(entree));
  } catch {
    throw pasLeContenuAnnonce(entree);
  }
}

/** Deux fois plus vite qu'au fil ; un octet de trop suffit à voir que la partie est plus longue qu'annoncé. */
function gonflerDUnCoup({ rangee, taille }: EntreeSituee): Uint8Array {
  return inflateSync(rangee, { out: new Uint8Array(taille + 1) });
}

function gonflerAuFil(rangee: Uint8Array, recevoir: (morceau: Uint8Array) => void): void {
  const gonfleur = new Inflate(recevoir);
  for (let debut = 0; debut < rangee.length; debut += MORCEAU) {
    const fin = debut + MORCEAU;
    gonfleur.push(rangee.subarray(debut, fin), fin >= rangee.length);
  }
}

function pasLeContenuAnnonce({ nom }: EntreeSituee) {
  return abime(`la partie ${citer(nom)} n’a pas le contenu annoncé`);
}
