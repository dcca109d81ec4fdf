import type { Bordure, Bordures, PlanFormatConditionnel, Style } from "../plan/types";
import { TABLEUR } from "./espaces";
import { POLICE } from "./police";
import { Registre } from "./registre";
import { texteDExcel } from "./texteDExcel";
import { DECLARATION_XML, element } from "./xml";

const TAILLE = 11;

/** Les numéros d'avant sont ceux des formats qu'Excel connaît d'avance. */
const PREMIER_FORMAT = 164;

const TRAITS: Readonly<Record<Bordure["trait"], string>> = {
  fin: "thin",
  moyen: "medium",
  pointille: "dotted",
};

/**
 * La partie des styles : polices, fonds, bordures et formats de nombre, écrits une fois chacun, que combinent
 * les styles de cellule.
 */
export class Styles {
  private readonly formats = new Registre();
  private readonly polices = new Registre([xmlDePolice({})]);
  // Excel veut ces deux fonds en tête, même sans emploi.
  private readonly fonds = new Registre([xmlDeMotif("none"), xmlDeMotif("gray125")]);
  private readonly bordures = new Registre([xmlDesBordures({})]);
  // Le style d'une cellule qui n'en a pas.
  private readonly cellules = new Registre([this.xmlDeCellule({})]);
  private readonly conditionnels = new Registre();
  private readonly rangs = new Map<string, number>();

  /** `styles` : ceux du plan. */
  constructor(private readonly styles: Readonly<Record<string, Style>>) {}

  /** Le rang du style de cellule d'une clé du plan. Lève une erreur si le plan ne l'a pas. */
  rangDuStyle(cle: string): number {
    const connu = this.rangs.get(cle);
    if (connu !== undefined) return connu;
    const style = this.styles[cle];
    if (style === undefined) throw new Error(`Le plan n’a pas de style «\u00a0${cle}\u00a0».`);
    const rang = this.cellules.rang(this.xmlDeCellule(style));
    this.rangs.set(cle, rang);
    return rang;
  }

  rangDuFormatConditionnel({ gras, italique, couleur, fond }: PlanFormatConditionnel): number {
    const police =
      drapeau("b", gras) + drapeau("i", italique) + (couleur ? xmlDeCouleur("color", couleur) : "");
    return this.conditionnels.rang(
      element(
        "dxf",
        {},
        (police && element("font", {}, police)) +
          // Dans un format conditionnel, c'est la couleur d'arrière-plan qui remplit.
          (fond ? xmlDeMotif("solid", xmlDeCouleur("bgColor", fond)) : ""),
      ),
    );
  }

  xml(): string {
    const formats = this.formats
      .textes()
      .map((formatCode, rang) => element("numFmt", { numFmtId: PREMIER_FORMAT + rang, formatCode }));
    return (
      DECLARATION_XML +
      element(
        "styleSheet",
        { xmlns: TABLEUR },
        (formats.length > 0 ? xmlDeListe("numFmts", formats) : "") +
          xmlDeListe("fonts", this.polices.textes()) +
          xmlDeListe("fills", this.fonds.textes()) +
          xmlDeListe("borders", this.bordures.textes()) +
          xmlDeListe("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
          xmlDeListe("cellXfs", this.cellules.textes()) +
          xmlDeListe("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
          xmlDeListe("dxfs", this.conditionnels.textes()) +
          '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
      )
    );
  }

  private xmlDeCellule(style: Style): string {
    const { fond, format } = style;
    const numFmtId = format ? PREMIER_FORMAT + this.formats.rang(texteDExcel(format)) : 0;
    const fontId = this.polices.rang(xmlDePolice(style));
    const fillId = fond ? this.fonds.rang(xmlDeMotif("solid", xmlDeCouleur("fgColor", fond))) : 0;
    const borderId = this.bordures.rang(xmlDesBordures(style.bordures ?? {}));
    const alignement = xmlDeLAlignement(style);
    const protection = style.verrouillee === false ? element("protection", { locked: 0 }) : "";
    return element(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        applyNumberFormat: numFmtId > 0,
        applyFont: fontId > 0,
        applyFill: fillId > 0,
        applyBorder: borderId > 0,
        applyAlignment: alignement !== "",
        applyProtection: protection !== "",
      },
      alignement + protection || undefined,
    );
  }
}

function xmlDeListe(nom: string, elements: readonly string[]): string {
  return element(nom, { count: elements.length }, elements.join(""));
}

function xmlDePolice({ gras, italique, taille, couleur }: Style): string {
  return element(
    "font",
    {},
    drapeau("b", gras) +
      drapeau("i", italique) +
      element("sz", { val: taille ?? TAILLE }) +
      (couleur ? xmlDeCouleur("color", couleur) : "") +
      element("name", { val: POLICE }) +
      '<family val="2"/>',
  );
}

function drapeau(nom: string, vrai: boolean | undefined): string {
  return vrai ? `<${nom}/>` : "";
}

function xmlDeMotif(patternType: "none" | "gray125" | "solid", couleur?: string): string {
  return element("fill", {}, element("patternFill", { patternType }, couleur));
}

function xmlDesBordures({ gauche, droite, haut, bas }: Bordures): string {
  return element(
    "border",
    {},
    xmlDeCote("left", gauche) +
      xmlDeCote("right", droite) +
      xmlDeCote("top", haut) +
      xmlDeCote("bottom", bas) +
      "<diagonal/>",
  );
}

function xmlDeCote(nom: string, bordure: Bordure | undefined): string {
  if (!bordure) return element(nom, {});
  return element(nom, { style: TRAITS[bordure.trait] }, xmlDeCouleur("color", bordure.couleur));
}

function xmlDeLAlignement({ horizontal, vertical, retourALaLigne, retrait }: Style): string {
  if (!horizontal && !vertical && !retourALaLigne && !retrait) return "";
  return element("alignment", {
    horizontal,
    vertical,
    wrapText: retourALaLigne,
    indent: retrait || undefined,
  });
}

/** `#RRGGBB` → une couleur opaque. */
export function xmlDeCouleur(nom: string, couleur: string): string {
  return element(nom, { rgb: `FF${couleur.slice(1).toUpperCase()}` });
}
