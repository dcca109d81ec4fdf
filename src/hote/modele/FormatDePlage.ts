import {
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import { ErreurHote } from "../protocole/erreurs";
import { ObjetHote } from "../protocole/objet";
import { appliquerAspect, aspectCommun } from "./aspect";
import type { Aspect } from "./aspect";
import { BorduresDePlage } from "./BorduresDePlage";
import { normaliserCouleur } from "./couleurs";
import type { Noyau } from "./noyau";
import type { Plage } from "./Plage";
import { enBornes } from "./rectangle";
import { exigerPermission } from "./verrou";

/** 96 pixels par pouce, 72 points : Univer compte en pixels, Excel en points. */
const POINTS_PAR_PIXEL = 0.75;

/** Ce qu'ont en commun le remplissage, la police, le verrou : un aspect de toutes les cellules d'une plage. */
abstract class AspectDePlage extends ObjetHote {
  constructor(
    protected readonly noyau: Noyau,
    protected readonly plage: Plage,
  ) {
    super();
  }

  protected lire<K extends keyof Aspect>(trait: K): Aspect[K] | null {
    return aspectCommun(this.noyau, this.plage.feuille, this.plage.zone, trait);
  }

  protected ecrire(part: Partial<Aspect>): void {
    exigerPermission(this.noyau, this.plage.feuille, "allowFormatCells");
    appliquerAspect(this.noyau, this.plage.feuille, this.plage.zone, part);
  }
}

/** `Excel.RangeFormat`. */
export class FormatDePlage extends AspectDePlage {
  readonly typeExcel = "RangeFormat";

  get fill(): Remplissage {
    return new Remplissage(this.noyau, this.plage);
  }

  get font(): Police {
    return new Police(this.noyau, this.plage);
  }

  get borders(): BorduresDePlage {
    return new BorduresDePlage(this.noyau, this.plage);
  }

  get protection(): VerrouDePlage {
    return new VerrouDePlage(this.noyau, this.plage);
  }

  get horizontalAlignment(): string | null {
    return this.lire("horizontal");
  }

  set horizontalAlignment(horizontal: string) {
    this.ecrire({ horizontal });
  }

  get verticalAlignment(): string | null {
    return this.lire("vertical");
  }

  set verticalAlignment(vertical: string) {
    this.ecrire({ vertical });
  }

  get wrapText(): boolean | null {
    return this.lire("retourALaLigne");
  }

  set wrapText(retourALaLigne: boolean) {
    this.ecrire({ retourALaLigne });
  }

  get indentLevel(): number | null {
    return this.lire("retrait");
  }

  set indentLevel(retrait: number) {
    if (!(retrait >= 0 && retrait <= 250))
      throw new ErreurHote("InvalidArgument", "Le retrait va de 0 à 250.");
    this.ecrire({ retrait });
  }

  /** En points. */
  get columnWidth(): number | null {
    const { colonne } = this.plage.zone;
    const { colonnes } = this.noyau.partieTenue(this.plage.feuille, this.plage.zone);
    return this.commune(colonnes, (i) => this.univer.getColumnWidth(colonne + i));
  }

  set columnWidth(points: number) {
    exigerPermission(this.noyau, this.plage.feuille, "allowFormatColumns");
    this.noyau.assurerTaille(this.plage.feuille, this.plage.zone);
    const zone = this.noyau.partieTenue(this.plage.feuille, this.plage.zone);
    this.noyau.executer(SetWorksheetColWidthMutation, this.plage.feuille, {
      ranges: [enBornes(zone)],
      colWidth: enPixels(points),
    });
  }

  /** En points. */
  get rowHeight(): number | null {
    const { ligne } = this.plage.zone;
    const { lignes } = this.noyau.partieTenue(this.plage.feuille, this.plage.zone);
    return this.commune(lignes, (i) => this.univer.getRowHeight(ligne + i));
  }

  set rowHeight(points: number) {
    exigerPermission(this.noyau, this.plage.feuille, "allowFormatRows");
    this.noyau.assurerTaille(this.plage.feuille, this.plage.zone);
    const ranges = [enBornes(this.noyau.partieTenue(this.plage.feuille, this.plage.zone))];
    this.noyau.executer(SetWorksheetRowHeightMutation, this.plage.feuille, {
      ranges,
      rowHeight: enPixels(points),
    });
    this.noyau.executer(SetWorksheetRowIsAutoHeightMutation, this.plage.feuille, {
      ranges,
      autoHeightInfo: 0,
    });
  }

  autofitRows(): void {
    exigerPermission(this.noyau, this.plage.feuille, "allowFormatRows");
    const ranges = [enBornes(this.noyau.partieTenue(this.plage.feuille, this.plage.zone))];
    this.noyau.executer(SetWorksheetRowIsAutoHeightMutation, this.plage.feuille, {
      ranges,
      autoHeightInfo: 1,
    });
  }

  private get univer() {
    return this.noyau.feuille(this.plage.feuille);
  }

  private commune(nombre: number, lire: (rang: number) => number): number | null {
    const premiere = lire(0);
    for (let i = 1; i < nombre; i++) if (lire(i) !== premiere) return null;
    return premiere * POINTS_PAR_PIXEL;
  }
}

function enPixels(points: number): number {
  if (!(points >= 0))
    throw new ErreurHote("InvalidArgument", "Une largeur ou une hauteur est un nombre de points.");
  return Math.round(points / POINTS_PAR_PIXEL);
}

/** `Excel.RangeFill`. */
class Remplissage extends AspectDePlage {
  readonly typeExcel = "RangeFill";

  /** Sans remplissage, Excel rend le blanc. */
  get color(): string | null {
    const fond = this.lire("fond");
    return fond === "" ? "#FFFFFF" : fond;
  }

  set color(couleur: string) {
    this.ecrire({ fond: couleur === "" ? "" : normaliserCouleur(couleur) });
  }

  clear(): void {
    this.ecrire({ fond: "" });
  }
}

/** `Excel.RangeFont`. */
class Police extends AspectDePlage {
  readonly typeExcel = "RangeFont";

  get bold(): boolean | null {
    return this.lire("gras");
  }

  set bold(gras: boolean) {
    this.ecrire({ gras });
  }

  get italic(): boolean | null {
    return this.lire("italique");
  }

  set italic(italique: boolean) {
    this.ecrire({ italique });
  }

  get underline(): string | null {
    return this.lire("souligne");
  }

  set underline(souligne: string) {
    this.ecrire({ souligne });
  }

  get strikethrough(): boolean | null {
    return this.lire("barre");
  }

  set strikethrough(barre: boolean) {
    this.ecrire({ barre });
  }

  get color(): string | null {
    return this.lire("couleur");
  }

  set color(couleur: string) {
    this.ecrire({ couleur: normaliserCouleur(couleur) });
  }

  get size(): number | null {
    return this.lire("taille");
  }

  set size(taille: number) {
    this.ecrire({ taille });
  }

  get name(): string | null {
    return this.lire("police");
  }

  set name(police: string) {
    this.ecrire({ police });
  }
}

/** `Excel.FormatProtection`. */
class VerrouDePlage extends AspectDePlage {
  readonly typeExcel = "FormatProtection";

  get locked(): boolean | null {
    return this.lire("verrouillee");
  }

  set locked(verrouillee: boolean) {
    this.verrouiller({ verrouillee });
  }

  get formulaHidden(): boolean | null {
    return this.lire("formuleMasquee");
  }

  set formulaHidden(formuleMasquee: boolean) {
    this.verrouiller({ formuleMasquee });
  }

  /** Le verrou ne se change jamais sur une feuille protégée, quelles que soient les permissions accordées. */
  private verrouiller(part: Partial<Aspect>): void {
    exigerPermission(this.noyau, this.plage.feuille);
    this.ecrire(part);
  }
}
