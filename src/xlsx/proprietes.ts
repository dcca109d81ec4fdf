import { xmlEncode } from "@cj-tech-master/excelts";
import { DECLARATION_XML, type Retouche } from "./paquet";

export interface Proprietes {
  readonly titre: string;
  /** Une étiquette de langue, par exemple `fr-FR`. */
  readonly langue: string;
}

/**
 * Le titre et la langue, rien d'autre : la bibliothèque ajouterait un auteur et l'heure de l'écriture, qui
 * diraient qui a fait le fichier et quand, et rendraient deux fichiers identiques différents.
 */
export function ecrireProprietes({ titre, langue }: Proprietes): Retouche {
  return (paquet) =>
    paquet.ecrire(
      "docProps/core.xml",
      DECLARATION_XML +
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
        `<dc:title>${xmlEncode(titre)}</dc:title><dc:language>${xmlEncode(langue)}</dc:language>` +
        "</cp:coreProperties>",
    );
}
