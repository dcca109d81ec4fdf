import { lireValeur } from "../../moteur/valeurs";
import { ErreurHote } from "../../protocole/erreurs";
import { CollectionHote, ObjetHote } from "../../protocole/objet";
import { normaliserCouleur } from "../couleurs";
import type { Noyau } from "../noyau";
import { Plage } from "../Plage";
import { decouperReference, enveloppe, lireA1 } from "../rectangle";
import type { Rectangle } from "../rectangle";
import { exigerPermission } from "../verrou";
import type { EtatGraphique, EtatSerie, ReferenceDeSource } from "./etat";
import { lireSeries } from "./series";

/** Ce que partagent un graphique et ses parties : il faut le droit de modifier les objets de la feuille. */
abstract class PartieDeGraphique extends ObjetHote {
  constructor(
    protected readonly noyau: Noyau,
    protected readonly feuille: string,
    protected readonly etat: EtatGraphique,
  ) {
    super();
  }

  /** L'état, en écriture. */
  protected get ecrit(): EtatGraphique {
    exigerPermission(this.noyau, this.feuille, "allowEditObjects");
    if (!this.noyau.etat(this.feuille).graphiques.includes(this.etat)) {
      throw new ErreurHote("ItemNotFound", "Ce graphique n’existe plus.");
    }
    return this.etat;
  }
}

/** `Excel.Chart`. */
export class Graphique extends PartieDeGraphique {
  readonly typeExcel = "Chart";

  override get cle(): string {
    return this.etat.id;
  }

  get id(): string {
    return this.etat.id;
  }

  get name(): string {
    return this.etat.nom;
  }

  set name(nom: string) {
    this.ecrit.nom = nom;
  }

  get chartType(): string {
    return this.etat.type;
  }

  set chartType(type: string) {
    this.ecrit.type = type;
  }

  get left(): number {
    return this.etat.cadre.gauche;
  }

  set left(points: number) {
    this.placer({ gauche: points });
  }

  get top(): number {
    return this.etat.cadre.haut;
  }

  set top(points: number) {
    this.placer({ haut: points });
  }

  get width(): number {
    return this.etat.cadre.largeur;
  }

  set width(points: number) {
    this.placer({ largeur: points });
  }

  get height(): number {
    return this.etat.cadre.hauteur;
  }

  set height(points: number) {
    this.placer({ hauteur: points });
  }

  get plotVisibleOnly(): boolean {
    return this.etat.visiblesSeules;
  }

  set plotVisibleOnly(seules: boolean) {
    this.ecrit.visiblesSeules = seules;
  }

  get title(): TitreDeGraphique {
    return new TitreDeGraphique(this.noyau, this.feuille, this.etat);
  }

  get legend(): LegendeDeGraphique {
    return new LegendeDeGraphique(this.noyau, this.feuille, this.etat);
  }

  get axes(): AxesDeGraphique {
    return new AxesDeGraphique(this.noyau, this.feuille, this.etat);
  }

  get series(): SeriesDeGraphique {
    return new SeriesDeGraphique(this.noyau, this.feuille, this.etat);
  }

  setPosition(debut: Plage | string, fin: Plage | string | null = debut): void {
    const [premiere, derniere] = [zoneDe(debut), zoneDe(fin ?? debut)];
    this.ecrit.cellules = enveloppe(premiere, derniere);
    this.etat.cadre = cadreDe(this.noyau, this.feuille, this.etat.cellules ?? premiere);
  }

  /** Les séries gardent l'aspect qu'elles avaient à leur rang. */
  setData(source: Plage, sens = "Auto"): void {
    if (sens === "Auto")
      throw new ErreurHote("NotImplemented", "L’hôte veut un sens de séries : Columns ou Rows.");
    const anciennes = this.ecrit.series;
    this.etat.series = lireSeries(this.noyau, source, sens).map((serie, rang) => {
      const ancienne = anciennes[rang];
      return ancienne ? { ...serie, ligne: ancienne.ligne, marqueur: ancienne.marqueur } : serie;
    });
  }

  delete(): void {
    exigerPermission(this.noyau, this.feuille, "allowEditObjects");
    const etat = this.noyau.etat(this.feuille);
    etat.graphiques = etat.graphiques.filter((graphique) => graphique !== this.etat);
  }

  private placer(part: Partial<EtatGraphique["cadre"]>): void {
    this.ecrit.cadre = { ...this.etat.cadre, ...part };
    this.etat.cellules = undefined;
  }
}

function zoneDe(donnee: Plage | string): Rectangle {
  const zone = donnee instanceof Plage ? donnee.zone : lireA1(decouperReference(donnee).adresse);
  if (!zone) throw new ErreurHote("InvalidArgument", `« ${String(donnee)} » n’est pas une plage.`);
  return zone;
}

/** Les points qu'occupent des cellules, d'après les largeurs et les hauteurs du moment. */
export function cadreDe(noyau: Noyau, feuille: string, cellules: Rectangle): EtatGraphique["cadre"] {
  const univer = noyau.feuille(feuille);
  const somme = (debut: number, nombre: number, taille: (rang: number) => number): number => {
    let total = 0;
    for (let i = debut; i < debut + nombre; i++) total += taille(i);
    return total * 0.75;
  };
  const largeur = (colonne: number): number =>
    univer.getColVisible(colonne) ? univer.getColumnWidth(colonne) : 0;
  const hauteur = (ligne: number): number =>
    univer.getRowRawVisible(ligne) ? univer.getRowHeight(ligne) : 0;
  return {
    gauche: somme(0, cellules.colonne, largeur),
    haut: somme(0, cellules.ligne, hauteur),
    largeur: somme(cellules.colonne, cellules.colonnes, largeur),
    hauteur: somme(cellules.ligne, cellules.lignes, hauteur),
  };
}

/** `Excel.ChartTitle`. */
class TitreDeGraphique extends PartieDeGraphique {
  readonly typeExcel = "ChartTitle";

  get text(): string {
    return this.etat.titre.texte;
  }

  set text(texte: string) {
    this.ecrit.titre.texte = texte;
  }

  get visible(): boolean {
    return this.etat.titre.visible;
  }

  set visible(visible: boolean) {
    this.ecrit.titre.visible = visible;
  }

  get format(): FormatDeTitre {
    return new FormatDeTitre(this.noyau, this.feuille, this.etat);
  }
}

/** `Excel.ChartTitleFormat`. */
class FormatDeTitre extends PartieDeGraphique {
  readonly typeExcel = "ChartTitleFormat";

  get font(): PoliceDeTitre {
    return new PoliceDeTitre(this.noyau, this.feuille, this.etat);
  }
}

/** `Excel.ChartFont`. */
class PoliceDeTitre extends PartieDeGraphique {
  readonly typeExcel = "ChartFont";

  get bold(): boolean {
    return this.etat.titre.police["bold"] === true;
  }

  set bold(gras: boolean) {
    this.ecrit.titre.police["bold"] = gras;
  }

  get color(): string {
    return String(this.etat.titre.police["color"] ?? "#595959");
  }

  set color(couleur: string) {
    this.ecrit.titre.police["color"] = normaliserCouleur(couleur);
  }

  get size(): number {
    return Number(this.etat.titre.police["size"] ?? 14);
  }

  set size(taille: number) {
    this.ecrit.titre.police["size"] = taille;
  }

  get name(): string {
    return String(this.etat.titre.police["name"] ?? "Calibri");
  }

  set name(police: string) {
    this.ecrit.titre.police["name"] = police;
  }
}

/** `Excel.ChartLegend`. */
class LegendeDeGraphique extends PartieDeGraphique {
  readonly typeExcel = "ChartLegend";

  get position(): string {
    return this.etat.legende.position;
  }

  set position(position: string) {
    this.ecrit.legende.position = position;
  }

  get visible(): boolean {
    return this.etat.legende.visible;
  }

  set visible(visible: boolean) {
    this.ecrit.legende.visible = visible;
  }
}

/** `Excel.ChartAxes`. */
class AxesDeGraphique extends PartieDeGraphique {
  readonly typeExcel = "ChartAxes";

  get valueAxis(): AxeDeGraphique {
    return new AxeDeGraphique(this.noyau, this.feuille, this.etat);
  }
}

/** `Excel.ChartAxis`, l'axe des valeurs ; `""` : réglé par Excel. */
class AxeDeGraphique extends PartieDeGraphique {
  readonly typeExcel = "ChartAxis";

  get minimum(): number | "" {
    return this.etat.axe.minimum;
  }

  set minimum(minimum: number | "") {
    this.ecrit.axe.minimum = minimum;
  }

  get maximum(): number | "" {
    return this.etat.axe.maximum;
  }

  set maximum(maximum: number | "") {
    this.ecrit.axe.maximum = maximum;
  }

  get majorUnit(): number | "" {
    return this.etat.axe.pas;
  }

  set majorUnit(pas: number | "") {
    this.ecrit.axe.pas = pas;
  }

  get numberFormat(): string {
    return this.etat.axe.format;
  }

  set numberFormat(format: string) {
    this.ecrit.axe.format = format;
  }

  get visible(): boolean {
    return this.etat.axe.visible;
  }

  set visible(visible: boolean) {
    this.ecrit.axe.visible = visible;
  }
}

/** `Excel.ChartSeriesCollection`. */
class SeriesDeGraphique extends CollectionHote<Serie> {
  readonly typeExcel = "ChartSeriesCollection";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
    private readonly etat: EtatGraphique,
  ) {
    super();
  }

  get items(): Serie[] {
    return this.etat.series.map((serie) => new Serie(this.noyau, this.feuille, this.etat, serie));
  }

  getItemAt(rang: number): Serie {
    const serie = this.items[rang];
    if (!serie) throw new ErreurHote("ItemNotFound", `Le graphique n’a pas de série de rang ${rang}.`);
    return serie;
  }
}

abstract class PartieDeSerie extends PartieDeGraphique {
  constructor(
    noyau: Noyau,
    feuille: string,
    etat: EtatGraphique,
    protected readonly serie: EtatSerie,
  ) {
    super(noyau, feuille, etat);
  }

  protected get serieEcrite(): EtatSerie {
    void this.ecrit;
    return this.serie;
  }
}

/** `Excel.ChartSeries`. */
class Serie extends PartieDeSerie {
  readonly typeExcel = "ChartSeries";

  get name(): string {
    if (this.serie.nom !== undefined) return this.serie.nom;
    const cellule = this.serie.celluleDuNom;
    if (!cellule || !this.noyau.existe(cellule.feuille)) return "";
    return String(lireValeur(this.noyau.cellule(cellule.feuille, cellule.zone.ligne, cellule.zone.colonne)));
  }

  set name(nom: string) {
    this.serieEcrite.nom = nom;
  }

  get markerStyle(): string {
    return this.serie.marqueur.style;
  }

  set markerStyle(style: string) {
    this.serieEcrite.marqueur.style = style;
  }

  get markerSize(): number {
    return this.serie.marqueur.taille;
  }

  set markerSize(taille: number) {
    if (!(taille >= 2 && taille <= 72))
      throw new ErreurHote("InvalidArgument", "Un marqueur fait de 2 à 72 points.");
    this.serieEcrite.marqueur.taille = taille;
  }

  get markerBackgroundColor(): string {
    return this.serie.marqueur.fond;
  }

  set markerBackgroundColor(couleur: string) {
    this.serieEcrite.marqueur.fond = normaliserCouleur(couleur);
  }

  get markerForegroundColor(): string {
    return this.serie.marqueur.trait;
  }

  set markerForegroundColor(couleur: string) {
    this.serieEcrite.marqueur.trait = normaliserCouleur(couleur);
  }

  get format(): FormatDeSerie {
    return new FormatDeSerie(this.noyau, this.feuille, this.etat, this.serie);
  }

  setValues(plage: Plage): void {
    this.serieEcrite.valeurs = referenceDe(plage);
  }

  setXAxisValues(plage: Plage): void {
    this.serieEcrite.abscisses = referenceDe(plage);
  }

  delete(): void {
    const graphique = this.ecrit;
    graphique.series = graphique.series.filter((serie) => serie !== this.serie);
  }
}

function referenceDe(plage: Plage): ReferenceDeSource {
  return { feuille: plage.feuille, zone: plage.zone };
}

/** `Excel.ChartSeriesFormat`. */
class FormatDeSerie extends PartieDeSerie {
  readonly typeExcel = "ChartSeriesFormat";

  get line(): LigneDeSerie {
    return new LigneDeSerie(this.noyau, this.feuille, this.etat, this.serie);
  }

  get fill(): FondDeSerie {
    return new FondDeSerie(this.noyau, this.feuille, this.etat, this.serie);
  }
}

/** `Excel.ChartFill` : il s'écrit, et ne se relit pas. */
class FondDeSerie extends PartieDeSerie {
  readonly typeExcel = "ChartFill";

  setSolidColor(couleur: string): void {
    this.serieEcrite.fond = normaliserCouleur(couleur);
  }

  clear(): void {
    this.serieEcrite.fond = "";
  }
}

/** `Excel.ChartLineFormat`. */
class LigneDeSerie extends PartieDeSerie {
  readonly typeExcel = "ChartLineFormat";

  get color(): string {
    return this.serie.ligne.couleur;
  }

  set color(couleur: string) {
    this.serieEcrite.ligne.couleur = normaliserCouleur(couleur);
  }

  get lineStyle(): string {
    return this.serie.ligne.style;
  }

  set lineStyle(style: string) {
    this.serieEcrite.ligne.style = style;
  }

  get weight(): number {
    return this.serie.ligne.epaisseur;
  }

  set weight(epaisseur: number) {
    this.serieEcrite.ligne.epaisseur = epaisseur;
  }
}
