import type { FichierRefuse } from "../refus";
import { commencePar } from "./octets";
import { autre } from "./refuser";

/** Assez pour un en-tête, assez peu pour que la taille du fichier n'y fasse rien. */
const REGARD = 4096;

/** Les contrôles qu'un texte ne contient pas : tout sauf la tabulation et les fins de ligne. */
const CONTROLES = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Ce qu'est un fichier de texte, ou `null` si ce n'en est pas un. */
export function reconnaitreTexte(octets: Uint8Array): FichierRefuse | null {
  const texte = debutDuTexte(octets);
  if (CONTROLES.test(texte)) return null;
  if (!texte.trimStart().startsWith("<")) {
    return autre("texte", "Ce fichier est du texte (un .csv, par exemple), pas un classeur");
  }
  if (/<(?:!doctype\s+html|html|table|body)\b/i.test(texte)) {
    return autre("autre-format", "Ce fichier est une page web, malgré son nom");
  }
  if (/urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/i.test(texte)) {
    return autre("ancien-format", "Ce classeur est à l’ancien format XML d’Excel 2003");
  }
  if (/urn:oasis:names:tc:opendocument/.test(texte)) return classeurLibreOffice();
  return autre("autre-format", "Ce fichier est un document XML, pas un classeur");
}

export function classeurLibreOffice(): FichierRefuse {
  return autre(
    "autre-tableur",
    "Ce classeur est au format de LibreOffice (.ods)",
    "ouvrez-le dans LibreOffice, puis choisissez Fichier > Enregistrer sous > Classeur Excel 2007-365 (.xlsx)",
  );
}

function debutDuTexte(octets: Uint8Array): string {
  const debut = octets.subarray(0, REGARD);
  if (commencePar(debut, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(debut);
  if (commencePar(debut, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(debut);
  return new TextDecoder().decode(debut);
}
