import type { FichierRefuse } from "../refus";
import { LIMITES } from "./limites";
import { chercher, commencePar, octetsDe } from "./octets";
import { autre, ENREGISTRER_EN_XLSX, tropGros } from "./refuser";
import { reconnaitreTexte } from "./reconnaitreTexte";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const CHIFFRE = octetsDe("EncryptedPackage", true);
/** Le flux d'un classeur d'Excel 97 à 2003, et celui d'Excel 5. */
const FLUX_DE_CLASSEUR = [octetsDe("Workbook", true), octetsDe("Book", true)];

const CHOISIR_LE_CLASSEUR = "choisissez le classeur .xlsx que l’on vous a envoyé avec lui";
const DECOMPRESSER = "décompressez-la, puis choisissez le classeur .xlsx qu’elle contient";

/** Les premiers octets de fichiers que l'on envoie à la place d'un classeur, ou renommés en .xlsx. */
const SIGNATURES: readonly (readonly [debut: readonly number[], rang: number, refus: () => FichierRefuse])[] =
  [
    [[0x25, 0x50, 0x44, 0x46], 0, () => autre("autre-format", "Ce fichier est un PDF", CHOISIR_LE_CLASSEUR)],
    [[0x89, 0x50, 0x4e, 0x47], 0, uneImage],
    [[0xff, 0xd8, 0xff], 0, uneImage],
    [[0x47, 0x49, 0x46, 0x38], 0, uneImage],
    // Le HEIC des téléphones.
    [[0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], 4, uneImage],
    [[0x37, 0x7a, 0xbc, 0xaf], 0, uneArchive],
    [[0x52, 0x61, 0x72, 0x21], 0, uneArchive],
    [[0x1f, 0x8b], 0, uneArchive],
  ];

const DEBUT_DE_ZIP = [0x50, 0x4b];
const SUITES_DE_ZIP = [
  [3, 4],
  [5, 6],
  [7, 8],
];

/**
 * Refuse ce qui n'est pas une archive .zip, dont tout .xlsx est une, en disant ce que c'est et quoi faire. Rien n'est
 * lu avant elle : le nom d'un fichier ne dit pas ce qu'il contient.
 */
export function reconnaitre(octets: Uint8Array): void {
  if (octets.length === 0) {
    throw autre("vide", "Le fichier est vide", "téléchargez-le de nouveau, ou faites-le renvoyer");
  }
  if (octets.length > LIMITES.fichier) throw tropGros("Le fichier pèse");
  if (commenceCommeUnZip(octets)) return;
  if (commencePar(octets, OLE)) throw refusOle(octets);
  const signature = SIGNATURES.find(([debut, rang]) => commencePar(octets, debut, rang));
  if (signature !== undefined) throw signature[2]();
  throw (
    reconnaitreTexte(octets) ??
    autre("autre-format", "Ce fichier n’est pas un classeur Excel", CHOISIR_LE_CLASSEUR)
  );
}

/** Un fichier coupé après deux ou trois octets est encore un .zip, que l'on dira tronqué. */
function commenceCommeUnZip(octets: Uint8Array): boolean {
  if (!commencePar(octets, DEBUT_DE_ZIP)) return false;
  const suite = octets.subarray(2, 4);
  return SUITES_DE_ZIP.some((attendue) => commencePar(Uint8Array.from(attendue), suite));
}

function refusOle(octets: Uint8Array): FichierRefuse {
  if (chercher(octets, CHIFFRE) >= 0) {
    return autre(
      "chiffre",
      "Ce classeur est protégé par un mot de passe",
      "ouvrez-le dans Excel, retirez le mot de passe par Fichier > Informations > Protéger le classeur, puis enregistrez-le",
    );
  }
  if (FLUX_DE_CLASSEUR.some((flux) => chercher(octets, flux) >= 0)) {
    return autre("ancien-format", "Ce classeur est à l’ancien format d’Excel (.xls)", ENREGISTRER_EN_XLSX);
  }
  return autre(
    "autre-format",
    "Ce fichier est un document d’un ancien logiciel de bureautique, pas un classeur Excel",
    CHOISIR_LE_CLASSEUR,
  );
}

function uneImage(): FichierRefuse {
  return autre("autre-format", "Ce fichier est une image", CHOISIR_LE_CLASSEUR);
}

function uneArchive(): FichierRefuse {
  return autre("archive", "Ce fichier est une archive", DECOMPRESSER);
}
