import { ErreurHote } from "../../protocole/erreurs";
import { NUL, ObjetHote } from "../../protocole/objet";
import type { Noyau } from "../noyau";
import { Plage } from "../Plage";
import type { Rectangle } from "../rectangle";
import { COLONNES_MAX, LIGNES_MAX, decouperReference, lireA1 } from "../rectangle";
import type { EtatMiseEnPage, EnTete } from "./etat";

/** `Excel.PageLayout`. La mise en page se règle aussi sur une feuille protégée. */
export class MiseEnPage extends ObjetHote {
  readonly typeExcel = "PageLayout";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
  ) {
    super();
  }

  get orientation(): string {
    return this.etat.orientation;
  }

  set orientation(orientation: string) {
    this.ecrit.orientation = orientation;
  }

  get paperSize(): string {
    return this.etat.papier;
  }

  set paperSize(papier: string) {
    this.ecrit.papier = papier;
  }

  get zoom(): Readonly<Record<string, number>> {
    return this.etat.zoom;
  }

  /** Une échelle, ou un nombre de pages : jamais les deux. */
  set zoom(zoom: Readonly<Record<string, number>>) {
    const pages = zoom["horizontalFitToPages"] !== undefined || zoom["verticalFitToPages"] !== undefined;
    if (pages && zoom["scale"] !== undefined) {
      throw new ErreurHote("InvalidArgument", "Le zoom est une échelle ou un nombre de pages.");
    }
    this.ecrit.zoom = { ...zoom };
  }

  get leftMargin(): number {
    return this.etat.marges.gauche;
  }

  set leftMargin(points: number) {
    this.ecrit.marges.gauche = points;
  }

  get rightMargin(): number {
    return this.etat.marges.droite;
  }

  set rightMargin(points: number) {
    this.ecrit.marges.droite = points;
  }

  get topMargin(): number {
    return this.etat.marges.haut;
  }

  set topMargin(points: number) {
    this.ecrit.marges.haut = points;
  }

  get bottomMargin(): number {
    return this.etat.marges.bas;
  }

  set bottomMargin(points: number) {
    this.ecrit.marges.bas = points;
  }

  get headerMargin(): number {
    return this.etat.marges.enTete;
  }

  set headerMargin(points: number) {
    this.ecrit.marges.enTete = points;
  }

  get footerMargin(): number {
    return this.etat.marges.pied;
  }

  set footerMargin(points: number) {
    this.ecrit.marges.pied = points;
  }

  get centerHorizontally(): boolean {
    return this.etat.centreeHorizontalement;
  }

  set centerHorizontally(centree: boolean) {
    this.ecrit.centreeHorizontalement = centree;
  }

  get centerVertically(): boolean {
    return this.etat.centreeVerticalement;
  }

  set centerVertically(centree: boolean) {
    this.ecrit.centreeVerticalement = centree;
  }

  get headersFooters(): EnTetesEtPieds {
    return new EnTetesEtPieds(this.noyau, this.feuille);
  }

  setPrintArea(zone: Plage | string): void {
    this.ecrit.zoneDImpression = this.zone(zone);
  }

  setPrintTitleRows(zone: Plage | string): void {
    const { ligne, lignes } = this.zone(zone);
    this.ecrit.lignesDeTitre = { ligne, lignes, colonne: 0, colonnes: COLONNES_MAX };
  }

  getPrintTitleRowsOrNullObject(): ObjetHote {
    return this.plageOuNul(this.etat.lignesDeTitre);
  }

  setPrintTitleColumns(zone: Plage | string): void {
    const { colonne, colonnes } = this.zone(zone);
    this.ecrit.colonnesDeTitre = { ligne: 0, lignes: LIGNES_MAX, colonne, colonnes };
  }

  getPrintTitleColumnsOrNullObject(): ObjetHote {
    return this.plageOuNul(this.etat.colonnesDeTitre);
  }

  private get etat(): EtatMiseEnPage {
    return this.noyau.etat(this.feuille).miseEnPage;
  }

  private get ecrit(): EtatMiseEnPage {
    this.noyau.exigerEcriture();
    return this.etat;
  }

  private zone(donnee: Plage | string): Rectangle {
    const zone = donnee instanceof Plage ? donnee.zone : lireA1(decouperReference(donnee).adresse);
    if (!zone) throw new ErreurHote("InvalidArgument", `« ${String(donnee)} » n’est pas une plage.`);
    return zone;
  }

  private plageOuNul(zone: Rectangle | undefined): ObjetHote {
    return zone ? new Plage(this.noyau, this.feuille, zone) : NUL;
  }
}

/** `Excel.HeaderFooterGroup`. */
class EnTetesEtPieds extends ObjetHote {
  readonly typeExcel = "HeaderFooterGroup";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
  ) {
    super();
  }

  get defaultForAllPages(): EnTeteEtPied {
    return new EnTeteEtPied(this.noyau, this.feuille);
  }
}

/** `Excel.HeaderFooter`. */
class EnTeteEtPied extends ObjetHote {
  readonly typeExcel = "HeaderFooter";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
  ) {
    super();
  }

  get leftHeader(): string {
    return this.lire("leftHeader");
  }

  set leftHeader(texte: string) {
    this.ecrire("leftHeader", texte);
  }

  get centerHeader(): string {
    return this.lire("centerHeader");
  }

  set centerHeader(texte: string) {
    this.ecrire("centerHeader", texte);
  }

  get rightHeader(): string {
    return this.lire("rightHeader");
  }

  set rightHeader(texte: string) {
    this.ecrire("rightHeader", texte);
  }

  get leftFooter(): string {
    return this.lire("leftFooter");
  }

  set leftFooter(texte: string) {
    this.ecrire("leftFooter", texte);
  }

  get centerFooter(): string {
    return this.lire("centerFooter");
  }

  set centerFooter(texte: string) {
    this.ecrire("centerFooter", texte);
  }

  get rightFooter(): string {
    return this.lire("rightFooter");
  }

  set rightFooter(texte: string) {
    this.ecrire("rightFooter", texte);
  }

  private lire(place: EnTete): string {
    return this.noyau.etat(this.feuille).miseEnPage.enTetes[place];
  }

  private ecrire(place: EnTete, texte: string): void {
    this.noyau.exigerEcriture();
    this.noyau.etat(this.feuille).miseEnPage.enTetes[place] = texte;
  }
}
