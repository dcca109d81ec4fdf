const ENTETE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TABLEUR = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface FeuilleDEssai {
  readonly nom: string;
  /** Le contenu de `sheetData`. */
  readonly rangees: string;
}

/** Les parties d'un classeur minimal, à retoucher : chaque essai n'en dérange qu'une chose. */
export function partiesDe(
  feuilles: readonly FeuilleDEssai[],
  chaines: readonly string[] = [],
): Record<string, string> {
  return {
    "[Content_Types].xml": `${ENTETE}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `${ENTETE}<workbook xmlns="${TABLEUR}" xmlns:r="${OFFICE}"><sheets>` +
      feuilles
        .map(({ nom }, rang) => `<sheet name="${nom}" sheetId="${rang + 1}" r:id="f${rang + 1}"/>`)
        .join("") +
      "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": relations([
      ...feuilles.map((_, rang) => [`f${rang + 1}`, "worksheet", `worksheets/sheet${rang + 1}.xml`] as const),
      ["s", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/sharedStrings.xml": `${ENTETE}<sst xmlns="${TABLEUR}">${chaines.map((texte) => `<si>${texte}</si>`).join("")}</sst>`,
    ...Object.fromEntries(
      feuilles.map(({ rangees }, rang) => [`xl/worksheets/sheet${rang + 1}.xml`, feuilleXml(rangees)]),
    ),
  };
}

/** Les parties d'un classeur d'une feuille « Essai ». */
export function partiesAvec(rangees: string, chaines: readonly string[] = []): Record<string, string> {
  return partiesDe([{ nom: "Essai", rangees }], chaines);
}

export function feuilleXml(rangees: string): string {
  return `${ENTETE}<worksheet xmlns="${TABLEUR}"><sheetData>${rangees}</sheetData></worksheet>`;
}

export function relations(liste: readonly (readonly [id: string, type: string, cible: string])[]): string {
  const balises = liste.map(
    ([id, type, cible]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${cible}"/>`,
  );
  return `${ENTETE}<Relationships xmlns="${RELATIONS}">${balises.join("")}</Relationships>`;
}
