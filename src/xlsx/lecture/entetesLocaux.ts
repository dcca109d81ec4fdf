import { memesOctets, vueDe } from "./octets";
import { abime, citer } from "./refuser";
import type { Entree } from "./repertoire";

/** Une entrée et ses octets, tels que l'archive les range. */
export interface EntreeSituee extends Entree {
  readonly rangee: Uint8Array;
}

const SIGNATURE = 0x04034b50;
const TAILLE = 30;
const CHIFFREE = 0x1;
const TAILLES_APRES = 0x8;
const VOIR_ZIP64 = 0xffffffff;

/**
 * Situe chaque entrée par son en-tête local, qui ne doit pas contredire le répertoire : ni son nom, ni sa méthode, ni
 * ses tailles. Deux entrées ne se recouvrent pas (une bombe y trouverait de quoi se répéter), et la première est au
 * début du fichier : un contenu caché devant serait celui que lirait un autre logiciel. `limite` est le début du
 * répertoire.
 */
export function situer(octets: Uint8Array, entrees: readonly Entree[], limite: number): EntreeSituee[] {
  let libre = 0;
  return [...entrees]
    .sort((a, b) => a.position - b.position)
    .map((entree, rang) => {
      const recouvre = entree.position < libre || entree.position + TAILLE > limite;
      if (recouvre || (rang === 0 && entree.position !== 0)) throw malPlacee(entree);
      const debut = debutDesDonnees(octets, entree);
      libre = debut + entree.tailleRangee;
      if (libre > limite) throw malPlacee(entree);
      return { ...entree, rangee: octets.subarray(debut, libre) };
    });
}

function debutDesDonnees(octets: Uint8Array, entree: Entree): number {
  const { position } = entree;
  const vue = vueDe(octets);
  const debutDuNom = position + TAILLE;
  const finDuNom = debutDuNom + vue.getUint16(position + 26, true);
  const indicateurs = vue.getUint16(position + 6, true);
  const coherent =
    vue.getUint32(position, true) === SIGNATURE &&
    (indicateurs & CHIFFREE) === 0 &&
    vue.getUint16(position + 8, true) === entree.methode &&
    memesOctets(octets.subarray(debutDuNom, finDuNom), entree.nomBrut) &&
    ((indicateurs & TAILLES_APRES) !== 0 || memesTailles(vue, entree));
  if (!coherent) throw abime(`la partie ${citer(entree.nom)} n’est pas celle que le répertoire annonce`);
  return finDuNom + vue.getUint16(position + 28, true);
}

/** Un logiciel qui écrit au fil de l'eau range les tailles après les données ; les autres, dans l'en-tête. */
function memesTailles(vue: DataView, { position, crc, tailleRangee, taille }: Entree): boolean {
  const egale = (lue: number, attendue: number) => lue === attendue || lue === VOIR_ZIP64;
  return (
    vue.getUint32(position + 14, true) === crc &&
    egale(vue.getUint32(position + 18, true), tailleRangee) &&
    egale(vue.getUint32(position + 22, true), taille)
  );
}

function malPlacee({ nom }: Entree) {
  return abime(`la partie ${citer(nom)} n’est pas à sa place dans l’archive`);
}
