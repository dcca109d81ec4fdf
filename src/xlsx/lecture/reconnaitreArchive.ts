import type { FichierRefuse } from "../refus";
import type { Archive } from "./archive";
import { autre } from "./refuser";
import { classeurLibreOffice } from "./reconnaitreTexte";

const TYPE_ODS = "application/vnd.oasis.opendocument.spreadsheet";
const CLASSEURS = /\.(?:xls[xmb]?|ods|csv)$/i;

/**
 * Refuse une archive .zip qui n'est pas un .xlsx (ou un .xlsm, dont les macros ne sont jamais lues) : un autre format
 * de bureautique, ou des fichiers réunis.
 */
export function reconnaitreArchive(archive: Archive): void {
  const refus = reconnaitreAutreFormat(archive);
  if (refus !== null) throw refus;
}

function reconnaitreAutreFormat(archive: Archive): FichierRefuse | null {
  const { noms } = archive;
  if (archive.contient("mimetype")) return refusOpenDocument(archive);
  if (archive.contient("xl/workbook.bin")) {
    return autre("autre-format", "Ce classeur est au format binaire d’Excel (.xlsb)");
  }
  if (noms.some((nom) => /^Index(?:\.zip$|\/.*\.iwa$)/.test(nom))) {
    return autre(
      "autre-tableur",
      "Ce classeur est au format Numbers d’Apple",
      "ouvrez-le dans Numbers, puis choisissez Fichier > Exporter vers > Excel (.xlsx)",
    );
  }
  if (archive.contient("_rels/.rels")) return refusOoxml(archive);
  if (noms.some((nom) => CLASSEURS.test(nom))) {
    return autre(
      "archive",
      "Ce fichier est une archive qui contient des classeurs",
      "décompressez-la, puis choisissez chaque classeur .xlsx",
    );
  }
  return autre(
    "archive",
    "Ce fichier est une archive sans classeur Excel",
    "choisissez le classeur .xlsx que l’on vous a envoyé",
  );
}

function refusOpenDocument(archive: Archive): FichierRefuse {
  const type = new TextDecoder().decode(archive.lire("mimetype"));
  if (type.startsWith(TYPE_ODS)) return classeurLibreOffice();
  return pasUnClasseur("Ce fichier est un document d’un autre logiciel, pas un classeur Excel");
}

function refusOoxml({ noms }: Archive): FichierRefuse | null {
  if (noms.some((nom) => nom.startsWith("xl/"))) return null;
  if (noms.some((nom) => nom.startsWith("word/"))) {
    return pasUnClasseur("Ce fichier est un document Word, pas un classeur Excel");
  }
  if (noms.some((nom) => nom.startsWith("ppt/"))) {
    return pasUnClasseur("Ce fichier est une présentation PowerPoint, pas un classeur Excel");
  }
  return null;
}

function pasUnClasseur(quoi: string): FichierRefuse {
  return autre("autre-format", quoi, "choisissez le classeur .xlsx que l’on vous a envoyé avec lui");
}
