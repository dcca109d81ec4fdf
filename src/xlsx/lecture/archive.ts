import { decompresser } from "./decompresser";
import { situer, type EntreeSituee } from "./entetesLocaux";
import { trouverFinDeRepertoire } from "./finDeRepertoire";
import { LIMITES } from "./limites";
import { estUnePartieXml, refuserDoctype } from "./prologue";
import { abime, autre, citer } from "./refuser";
import { cleDePartie, lireRepertoire } from "./repertoire";

/** Un fichier .zip dont le répertoire est vérifié ; ses parties, elles, ne le sont qu'une fois lues. */
export interface Archive {
  /** Les noms des parties, tels que l'archive les écrit. */
  readonly noms: readonly string[];
  contient(nom: string): boolean;
  /** Les octets d'une partie, dont la taille et le CRC-32 sont justes. Lève `FichierRefuse` si elle manque. */
  lire(nom: string): Uint8Array;
  /** Décompresse et vérifie toutes les parties que `lire` n'a pas rendues, sans en garder le contenu. */
  verifierLeReste(): void;
}

/** Lève `FichierRefuse` si le fichier est tronqué, chiffré, hors des limites, ou si son répertoire se contredit. */
export function ouvrirArchive(octets: Uint8Array): Archive {
  const fin = trouverFinDeRepertoire(octets);
  if (fin === null) {
    throw autre("tronque", "Le fichier est incomplet", "téléchargez-le de nouveau, ou faites-le renvoyer");
  }
  const entrees = situer(octets, lireRepertoire(octets, fin), fin.debut);
  const parCle = new Map(entrees.map((entree) => [cleDePartie(entree.nom), entree]));
  const aVerifier = new Set(entrees);
  return {
    noms: entrees.map(({ nom }) => nom),
    contient: (nom) => parCle.has(cleDePartie(nom)),
    lire: (nom) => {
      const entree = parCle.get(cleDePartie(nom));
      if (entree === undefined) throw abime(`la partie ${citer(nom)} manque`);
      aVerifier.delete(entree);
      return extraire(entree, entree.taille);
    },
    verifierLeReste: () => {
      aVerifier.forEach((entree) => extraire(entree, LIMITES.prologue));
      aVerifier.clear();
    },
  };
}

function extraire(entree: EntreeSituee, garder: number): Uint8Array {
  const contenu = decompresser(entree, garder);
  if (estUnePartieXml(entree.nom)) {
    refuserDoctype(entree.nom, contenu.subarray(0, LIMITES.prologue), entree.taille);
  }
  return contenu;
}
