import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { lireA1 } from "../../src/hote/modele/rectangle";
import { ESPACE_DE_NOMS } from "../../src/plan/partieXml";
import type {
  Bordure,
  Contenu,
  PlanClasseur,
  PlanFeuille,
  PlanFormatConditionnel,
  PlanGraphique,
  PlanSerie,
  PlanValidation,
  Plage,
  Resultat,
  Style,
} from "../../src/plan/types";

/**
 * Le plan d'un classeur, relu des octets de son fichier par une autre bibliothèque que la nôtre : de quoi rouvrir dans
 * l'hôte ce qu'il a téléchargé.
 */
export async function relireLePlan(octets: Uint8Array): Promise<PlanClasseur> {
  const classeur = new ExcelJS.Workbook();
  await classeur.xlsx.load(octets.slice().buffer);
  const parties = unzipSync(octets);
  const styles: Record<string, Style> = {};
  const cles = new Map<string, string>();
  const ranger = (style: Style): string => {
    const empreinte = JSON.stringify(style);
    const cle = cles.get(empreinte) ?? `s${cles.size}`;
    cles.set(empreinte, cle);
    styles[cle] = style;
    return cle;
  };
  const noms = classeur.worksheets.map(({ name }) => name);
  const cleDe = (nom: string) => `f${noms.indexOf(nom)}`;
  return {
    feuilles: classeur.worksheets.map((feuille, rang) => {
      const xml = texteDe(parties, `xl/worksheets/sheet${rang + 1}.xml`);
      return {
        ...relireLaFeuille(feuille, xml, ranger, cleDe),
        validations: relireLesValidations(xml, cleDe),
        graphiques: relireLesGraphiques(parties, rang + 1),
      };
    }),
    noms: relireLesNoms(parties, cleDe),
    styles,
    partieXml: relireLaPartie(parties),
  };
}

function relireLaFeuille(
  feuille: ExcelJS.Worksheet,
  xml: string,
  ranger: (style: Style) => string,
  cleDe: (nom: string) => string,
): Omit<PlanFeuille, "graphiques" | "validations"> {
  const cellules: PlanFeuille["cellules"][number][] = [];
  const fusions = (feuille.model as unknown as { merges: string[] }).merges.map(plageDe);
  const couvertes = new Set(
    fusions.flatMap(({ ligne, colonne, lignes, colonnes }) =>
      Array.from(
        { length: lignes * colonnes },
        (_, i) => `${ligne + Math.floor(i / colonnes)},${colonne + (i % colonnes)}`,
      ).slice(1),
    ),
  );
  feuille.eachRow({ includeEmpty: true }, (rangee) =>
    rangee.eachCell({ includeEmpty: true }, (cellule) => {
      const [ligne, colonne] = [Number(cellule.row) - 1, Number(cellule.col) - 1];
      const contenu = couvertes.has(`${ligne},${colonne}`) ? undefined : contenuDe(cellule);
      const style = ranger(styleDe(cellule));
      cellules.push({ ligne, colonne, style, ...(contenu && { contenu }) });
    }),
  );
  const { pageSetup } = feuille;
  const headerFooter = feuille.headerFooter ?? {};
  const titres = /^(\d+):(\d+)$/.exec(pageSetup.printTitlesRow ?? "");
  const vue = feuille.views[0] as { state?: string; ySplit?: number } | undefined;
  return {
    cle: cleDe(feuille.name),
    nom: feuille.name,
    masquee: feuille.state !== "visible",
    couleurOnglet: couleurDe(feuille.properties.tabColor) ?? "",
    colonnes: Array.from({ length: feuille.columnCount }, (_, rang) => {
      const { width = 9, hidden } = feuille.getColumn(rang + 1);
      return { largeur: width - 0.71, ...(hidden && { masquee: true }) };
    }),
    lignes: Array.from({ length: feuille.rowCount }, (_, rang) => feuille.getRow(rang + 1)).flatMap(
      ({ height, hidden }, ligne) =>
        height === undefined && !hidden
          ? []
          : [{ ligne, ...(height !== undefined && { hauteur: height }), ...(hidden && { masquee: true }) }],
    ),
    cellules,
    fusions,
    formatsConditionnels: relireLesFormats(feuille),
    figer: { lignes: vue?.state === "frozen" ? (vue.ySplit ?? 0) : 0, colonnes: 0 },
    impression: {
      paysage: pageSetup.orientation === "landscape",
      ...(titres && { titres: { premiere: Number(titres[1]) - 1, derniere: Number(titres[2]) - 1 } }),
      zone: plageDe(pageSetup.printArea ?? "A1"),
      sauts: [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id)),
      enTete: (headerFooter.oddHeader ?? "").replace(/^&C/, "").replace(/&&/g, "&"),
      piedDePage: (headerFooter.oddFooter ?? "").replace(/^&C/, "").replace(/&&/g, "&"),
    },
    protegee: xml.includes("<sheetProtection "),
    ...relireLesTableaux(feuille),
  };
}

function contenuDe({ value, formula, result }: ExcelJS.Cell): Contenu | undefined {
  if (formula) return { formule: `=${formula}`, resultat: resultatDe(result) };
  if (value === null || value === undefined) return undefined;
  if (typeof value === "object") {
    if (value instanceof Date) return { valeur: joursDe(value) };
    if ("richText" in value) return { valeur: value.richText.map(({ text }) => text).join("") };
    throw new Error(`Contenu que l’on ne sait pas relire\u00a0: ${JSON.stringify(value)}`);
  }
  return { valeur: value };
}

/** Le nombre de jours d'une cellule au format de date, qu'exceljs rend en instant. */
function joursDe(instant: Date): number {
  return (instant.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function resultatDe(resultat: ExcelJS.CellFormulaValue["result"]): Resultat {
  if (resultat === undefined) return "";
  if (typeof resultat !== "object") return resultat;
  if (resultat instanceof Date) return joursDe(resultat);
  if ("error" in resultat && resultat.error === "#N/A") return { erreur: "#N/A" };
  throw new Error(`Résultat que l’on ne sait pas relire\u00a0: ${JSON.stringify(resultat)}`);
}

function styleDe({ font, fill, alignment, protection, border, numFmt }: ExcelJS.Cell): Style {
  const couleur = couleurDe(font?.color);
  const fond = fill?.type === "pattern" && fill.pattern === "solid" ? couleurDe(fill.fgColor) : undefined;
  const horizontal = alignment?.horizontal;
  const vertical = alignment?.vertical;
  return {
    ...(font?.bold && { gras: true }),
    ...(font?.italic && { italique: true }),
    ...(font?.size !== undefined && font.size !== 11 && { taille: font.size }),
    ...(couleur !== undefined && couleur !== "#000000" && { couleur }),
    ...(fond !== undefined && { fond }),
    ...((horizontal === "left" || horizontal === "center" || horizontal === "right") && { horizontal }),
    ...((vertical === "top" || vertical === "bottom") && { vertical }),
    ...((vertical as string | undefined) === "center" || vertical === "middle"
      ? { vertical: "center" as const }
      : {}),
    ...(alignment?.wrapText && { retourALaLigne: true }),
    ...(alignment?.indent && { retrait: alignment.indent }),
    ...(numFmt && numFmt !== "General" && { format: numFmt }),
    ...borduresDe(border),
    ...(protection?.locked === false && { verrouillee: false }),
  };
}

function borduresDe(border: Partial<ExcelJS.Borders> | undefined): Pick<Style, "bordures"> {
  const cotes = { haut: border?.top, bas: border?.bottom, gauche: border?.left, droite: border?.right };
  const posees = Object.entries(cotes).flatMap(([cote, trait]) => {
    if (trait?.style === undefined) return [];
    const bordure: Bordure = {
      trait: trait.style === "medium" ? "moyen" : trait.style === "thin" ? "fin" : "pointille",
      couleur: couleurDe(trait.color) ?? "#000000",
    };
    return [[cote, bordure] as const];
  });
  return posees.length === 0 ? {} : { bordures: Object.fromEntries(posees) };
}

function couleurDe(couleur: Partial<ExcelJS.Color> | undefined): string | undefined {
  return couleur?.argb === undefined ? undefined : `#${couleur.argb.slice(-6).toUpperCase()}`;
}

/** Lues dans le fichier : exceljs en fait une par cellule. */
function relireLesValidations(xml: string, cleDe: (nom: string) => string): PlanValidation[] {
  return [...xml.matchAll(/<dataValidation ([^>]*)>(.*?)<\/dataValidation>/gs)].flatMap(
    ([, attributs = "", contenu = ""]) => {
      const valeur = (nom: string) => deschapper(attribut(` ${attributs}`, nom));
      const [premiere = "", seconde = ""] = [...contenu.matchAll(/<formula\d>([^<]*)</g)].map(([, f = ""]) =>
        deschapper(f),
      );
      const regle = regleDe(valeur("type"), premiere, seconde, cleDe);
      if (regle === undefined) return [];
      return [
        {
          plages: valeur("sqref").split(" ").map(plageDe),
          regle,
          ...(valeur("errorStyle") === "warning" && { alerte: "avertissement" as const }),
          erreur: { titre: valeur("errorTitle"), texte: valeur("error") },
          ...(valeur("prompt") !== "" && {
            invite: { titre: valeur("promptTitle"), texte: valeur("prompt") },
          }),
        },
      ];
    },
  );
}

function regleDe(
  type: string,
  premiere: string,
  seconde: string,
  cleDe: (nom: string) => string,
): PlanValidation["regle"] | undefined {
  switch (type) {
    case "list": {
      const { feuille, plage } = referenceDe(premiere);
      return { type: "liste", feuille: cleDe(feuille), plage };
    }
    case "decimal": {
      const minimum = Number(premiere);
      return seconde === ""
        ? { type: "decimal", minimum }
        : { type: "decimal", minimum, maximum: Number(seconde) };
    }
    case "date":
      return { type: "date", minimum: jourDe(premiere), maximum: jourDe(seconde) };
    default:
      return undefined;
  }
}

/** « DATE(2025,1,31) » → 2025-01-31. */
function jourDe(formule: string): string {
  const [annee = 0, mois = 0, jour = 0] = (/\(([\d,]+)\)/.exec(formule)?.[1] ?? "").split(",").map(Number);
  return [annee, ...[mois, jour].map((rang) => String(rang).padStart(2, "0"))].join("-");
}

function relireLesFormats(feuille: ExcelJS.Worksheet): PlanFormatConditionnel[] {
  const { conditionalFormattings } = feuille as unknown as {
    conditionalFormattings: {
      ref: string;
      rules: { formulae?: string[]; priority: number; style?: Partial<ExcelJS.Style> }[];
    }[];
  };
  return conditionalFormattings
    .flatMap(({ ref, rules }) => rules.map((regle) => ({ ref, ...regle })))
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ ref, formulae, style }) => {
      const [formule] = formulae ?? [];
      if (formule === undefined) return [];
      const couleur = couleurDe(style?.font?.color);
      const fond = style?.fill?.type === "pattern" ? couleurDe(style.fill.bgColor) : undefined;
      return [
        {
          plages: ref.split(" ").map(plageDe),
          formule: `=${formule}`,
          ...(couleur !== undefined && { couleur }),
          ...(fond !== undefined && { fond }),
          ...(style?.font?.bold && { gras: true }),
          ...(style?.font?.italic && { italique: true }),
        },
      ];
    });
}

function relireLesTableaux(feuille: ExcelJS.Worksheet): Pick<PlanFeuille, "tableaux"> {
  const tables = feuille.getTables() as unknown as {
    table: { name: string; tableRef: string; style?: { theme?: string } };
  }[];
  if (tables.length === 0) return {};
  return {
    tableaux: tables.map(({ table }) => ({
      nom: table.name,
      plage: plageDe(table.tableRef),
      style: table.style?.theme ?? "",
    })),
  };
}

function relireLesNoms(
  parties: Record<string, Uint8Array>,
  cleDe: (nom: string) => string,
): PlanClasseur["noms"] {
  const xml = texteDe(parties, "xl/workbook.xml");
  return [...xml.matchAll(/<definedName name="(CTG_[^"]+)"[^>]*>([^<]+)<\/definedName>/g)].map(
    ([, nom = "", reference = ""]) => {
      const { feuille, plage } = referenceDe(deschapper(reference));
      return { nom, feuille: cleDe(feuille), plage };
    },
  );
}

function relireLaPartie(parties: Record<string, Uint8Array>): string {
  const trouvee = Object.keys(parties)
    .filter((chemin) => /^customXml\/item\d+\.xml$/.test(chemin))
    .map((chemin) => texteDe(parties, chemin))
    .find((xml) => xml.includes(`"${ESPACE_DE_NOMS}"`));
  if (trouvee === undefined) throw new Error("Le fichier n’a pas la description du dossier.");
  return trouvee.replace(/^<\?xml[^>]*\?>\s*/, "");
}

const TRAITS: Readonly<Record<string, PlanSerie["trait"]>> = {
  dash: "tirets",
  sysDash: "tirets",
  sysDot: "points",
  dot: "points",
};
const MARQUEURS: Readonly<Record<string, PlanSerie["marqueur"]>> = {
  square: "carre",
  triangle: "triangle",
  diamond: "losange",
};

/** Les graphiques que nous écrivons : exceljs ne les lit pas. */
function relireLesGraphiques(parties: Record<string, Uint8Array>, rang: number): PlanGraphique[] {
  const dessin = liensDe(parties, `xl/worksheets/_rels/sheet${rang}.xml.rels`, "drawing")[0];
  if (dessin === undefined) return [];
  const xml = texteDe(parties, dessin);
  const chemins = new Map(
    [...texteDe(parties, relsDe(dessin)).matchAll(/<Relationship [^>]*>/g)].map(([lien]) => [
      attribut(lien, "Id"),
      resoudre(dessin, attribut(lien, "Target")),
    ]),
  );
  return [...xml.matchAll(/<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>/gs)].flatMap(([ancre]) => {
    const chemin = chemins.get(/<c:chart [^>]*r:id="([^"]+)"/.exec(ancre)?.[1] ?? "");
    return chemin === undefined ? [] : [relireLeGraphique(ancre, texteDe(parties, chemin))];
  });
}

function relireLeGraphique(ancre: string, xml: string): PlanGraphique {
  const rangs = [...ancre.matchAll(/<xdr:(?:col|row)>(\d+)</g)].map(([, rang]) => Number(rang));
  const [colonne = 0, ligne = 0, derniereColonne = 0, derniereLigne = 0] = rangs;
  const propriete = /<xdr:cNvPr [^>]*>/.exec(ancre)?.[0] ?? "";
  const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([serie]) => serie);
  const references = series.flatMap((serie) =>
    [...serie.matchAll(/<c:f>([^<]+)<\/c:f>/g)].map(([, f = ""]) => referenceDe(deschapper(f)).plage),
  );
  return {
    nom: deschapper(attribut(propriete, "name")),
    type: xml.includes("<c:radarChart>") ? "radar" : "barres",
    titre: deschapper(
      [...(/<c:title>.*?<\/c:title>/s.exec(xml)?.[0] ?? "").matchAll(/<a:t>([^<]*)</g)]
        .map(([, t]) => t)
        .join(""),
    ),
    texteDeRemplacement: deschapper(attribut(propriete, "descr")),
    source: references.reduce(reunir),
    series: series.map((serie) => ({
      couleur: `#${/<a:srgbClr val="([0-9A-Fa-f]{6})"/.exec(serie)?.[1] ?? "000000"}`,
      trait: TRAITS[/<a:prstDash val="(\w+)"/.exec(serie)?.[1] ?? ""] ?? "plein",
      marqueur: MARQUEURS[/<c:symbol val="(\w+)"/.exec(serie)?.[1] ?? ""] ?? "rond",
      epaisseur: Number(/<a:ln[^>]* w="(\d+)"/.exec(serie)?.[1] ?? 12700) / 12700,
    })),
    ...(/<c:valAx>.*?<c:numFmt formatCode="[^"]*€/s.test(xml) && { axe: "euros" as const }),
    emplacement: {
      ligne,
      colonne,
      lignes: derniereLigne - ligne,
      colonnes: derniereColonne - colonne,
    },
  };
}

function reunir(a: Plage, b: Plage): Plage {
  const [ligne, colonne] = [Math.min(a.ligne, b.ligne), Math.min(a.colonne, b.colonne)];
  return {
    ligne,
    colonne,
    lignes: Math.max(a.ligne + a.lignes, b.ligne + b.lignes) - ligne,
    colonnes: Math.max(a.colonne + a.colonnes, b.colonne + b.colonnes) - colonne,
  };
}

function liensDe(parties: Record<string, Uint8Array>, rels: string, genre: string): string[] {
  if (parties[rels] === undefined) return [];
  const origine = rels.replace("_rels/", "").replace(/\.rels$/, "");
  return [...texteDe(parties, rels).matchAll(/<Relationship [^>]*>/g)].flatMap(([lien]) =>
    attribut(lien, "Type").endsWith(`/${genre}`) ? [resoudre(origine, attribut(lien, "Target"))] : [],
  );
}

function relsDe(chemin: string): string {
  return chemin.replace(/([^/]+)$/, "_rels/$1.rels");
}

function resoudre(origine: string, cible: string): string {
  if (cible.startsWith("/")) return cible.slice(1);
  const morceaux = origine.split("/").slice(0, -1);
  for (const morceau of cible.split("/")) {
    if (morceau === "..") morceaux.pop();
    else morceaux.push(morceau);
  }
  return morceaux.join("/");
}

function texteDe(parties: Record<string, Uint8Array>, chemin: string): string {
  const octets = parties[chemin];
  if (octets === undefined) throw new Error(`Le fichier n’a pas ${chemin}.`);
  return strFromU8(octets);
}

function attribut(balise: string, nom: string): string {
  return new RegExp(` ${nom}="([^"]*)"`).exec(balise)?.[1] ?? "";
}

function deschapper(texte: string): string {
  return texte
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#10;/g, "\n")
    .replace(/&amp;/g, "&");
}

function referenceDe(reference: string): { readonly feuille: string; readonly plage: Plage } {
  const [, nom = "", nu = "", adresse = ""] = /^(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/.exec(reference) ?? [];
  return { feuille: nom === "" ? nu : nom.replace(/''/g, "'"), plage: plageDe(adresse) };
}

function plageDe(adresse: string): Plage {
  const zone = lireA1(adresse.replace(/\$/g, ""));
  if (zone === undefined) throw new Error(`«\u00a0${adresse}\u00a0» n’est pas une plage.`);
  return zone;
}
