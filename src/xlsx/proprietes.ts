import type { Paquet } from "./paquet";
import { RELATIONS } from "./espaces";
import { contenuXml, DECLARATION_XML, element } from "./xml";

export interface Proprietes {
  readonly titre: string;
  /** Une étiquette de langue, par exemple `fr-FR`. */
  readonly langue: string;
}

const PAQUET = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

/**
 * Le titre et la langue, rien d'autre : un auteur ou l'heure de l'écriture diraient qui a fait le fichier et
 * quand, et rendraient deux fichiers identiques différents.
 */
export function ajouterProprietes(paquet: Paquet, { titre, langue }: Proprietes): void {
  const generales = "docProps/core.xml";
  paquet.ajouter(
    generales,
    DECLARATION_XML +
      element(
        "cp:coreProperties",
        {
          "xmlns:cp": `${PAQUET}/metadata/core-properties`,
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        },
        element("dc:title", {}, contenuXml(titre)) + element("dc:language", {}, contenuXml(langue)),
      ),
    "application/vnd.openxmlformats-package.core-properties+xml",
  );
  paquet.relier("", `${PAQUET}/relationships/metadata/core-properties`, generales);

  const application = "docProps/app.xml";
  paquet.ajouter(
    application,
    DECLARATION_XML +
      element(
        "Properties",
        { xmlns: `${OFFICE}/extended-properties` },
        // D'un producteur qu'il ne connaît pas, LibreOffice écarterait des valeurs en cache sans le dire.
        "<Application>Microsoft Excel</Application>",
      ),
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  );
  paquet.relier("", `${RELATIONS}/extended-properties`, application);
}
