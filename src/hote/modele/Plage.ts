import { LexerTreeBuilder } from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "@univerjs/sheets";
import type { ICellData } from "@univerjs/core";
import { CELLULE_VIDE, ecrireValeur, lireTexte, lireValeur, typeDeValeur } from "../moteur/valeurs";
import type { ValeurExcel } from "../moteur/valeurs";
import { ErreurHote } from "../protocole/erreurs";
import { NUL, ObjetHote } from "../protocole/objet";
import { appliquerAspect, appliquerRetouches, lireFormat, retoucheDe } from "./aspect";
import { effacer } from "./effacement";
import { perdreLesFeuillesAbsentes } from "./feuillesAbsentes";
import type { Deformable, Noyau } from "./noyau";
import type { Deformation } from "./deformation";
import { deformer } from "./deformation";
import { Feuille } from "./Feuille";
import { FormatDePlage } from "./FormatDePlage";
import { FormatsConditionnels } from "./FormatsConditionnels";
import {
  ecrireGrilleDeProprietes,
  ecrireProprietes,
  lireProprietesDesCellules,
} from "./proprietesDesCellules";
import type { ProprietesDeCellule } from "./proprietesDesCellules";
import type { Rectangle } from "./rectangle";
import {
  COLONNES_MAX,
  FEUILLE_ENTIERE,
  LIGNES_MAX,
  adresseA1,
  citer,
  contient,
  depuisBornes,
  enBornes,
  enveloppe,
  estEnColonnes,
  estEnLignes,
  estSansBornes,
  intersection,
  rectangle,
} from "./rectangle";
import { selectionner } from "./selection";
import { decaler } from "./structure";
import { TriDePlage } from "./TriDePlage";
import { zoneUtilisee } from "./zoneUtilisee";
import { Validation } from "./Validation";
import { exigerDeverrouillees, exigerPermission } from "./verrou";
import { copierPlage } from "./copie";

/** `Excel.Range`. Vivante : elle suit les insertions et les suppressions tant que le complément la garde. */
export class Plage extends ObjetHote implements Deformable {
  readonly typeExcel = "Range";
  private zoneActuelle: Rectangle | undefined;

  constructor(
    readonly noyau: Noyau,
    readonly feuille: string,
    zone: Rectangle,
  ) {
    super();
    this.zoneActuelle = zone;
    noyau.deformables.add(this);
  }

  get zone(): Rectangle {
    if (!this.zoneActuelle || !this.noyau.existe(this.feuille)) {
      throw new ErreurHote("InvalidReference", "Les cellules de cette plage ont été supprimées.");
    }
    return this.zoneActuelle;
  }

  deformer(deformation: Deformation): void {
    if (deformation.feuille !== this.feuille || !this.zoneActuelle) return;
    this.zoneActuelle = deformer(this.zoneActuelle, deformation);
  }

  get address(): string {
    return `${citer(this.noyau.feuille(this.feuille).getName())}!${adresseA1(this.zone)}`;
  }

  get rowIndex(): number {
    return this.zone.ligne;
  }

  get columnIndex(): number {
    return this.zone.colonne;
  }

  get rowCount(): number {
    return this.zone.lignes;
  }

  get columnCount(): number {
    return this.zone.colonnes;
  }

  get cellCount(): number {
    const nombre = this.zone.lignes * this.zone.colonnes;
    return nombre > 2_147_483_647 ? -1 : nombre;
  }

  get isEntireColumn(): boolean {
    return estEnColonnes(this.zone);
  }

  get isEntireRow(): boolean {
    return estEnLignes(this.zone);
  }

  get worksheet(): Feuille {
    return new Feuille(this.noyau, this.feuille);
  }

  get format(): FormatDePlage {
    return new FormatDePlage(this.noyau, this);
  }

  get dataValidation(): Validation {
    return new Validation(this.noyau, this);
  }

  get conditionalFormats(): FormatsConditionnels {
    return new FormatsConditionnels(this.noyau, this);
  }

  get sort(): TriDePlage {
    return new TriDePlage(this.noyau, this);
  }

  get values(): ValeurExcel[][] | null {
    return this.lireCellules((l, c) => lireValeur(this.noyau.cellule(this.feuille, l, c)));
  }

  set values(valeurs: unknown) {
    this.ecrire(valeurs);
  }

  get formulas(): ValeurExcel[][] | null {
    return this.lireCellules(
      (l, c) => this.noyau.formule(this.feuille, l, c) || lireValeur(this.noyau.cellule(this.feuille, l, c)),
    );
  }

  set formulas(formules: unknown) {
    this.ecrire(formules);
  }

  get text(): string[][] | null {
    return this.lireCellules((l, c) =>
      lireTexte(
        this.noyau.cellule(this.feuille, l, c),
        lireFormat(this.noyau, this.feuille, l, c),
        this.noyau.langue,
      ),
    );
  }

  get valueTypes(): string[][] | null {
    return this.lireCellules((l, c) => typeDeValeur(this.noyau.cellule(this.feuille, l, c)));
  }

  get numberFormat(): string[][] | null {
    return this.lireCellules((l, c) => lireFormat(this.noyau, this.feuille, l, c));
  }

  set numberFormat(formats: unknown) {
    exigerPermission(this.noyau, this.feuille, "allowFormatCells");
    if (!Array.isArray(formats)) {
      appliquerAspect(this.noyau, this.feuille, this.zone, { format: String(formats) });
      return;
    }
    this.parcourir(formats, () => undefined);
    const { ligne, colonne } = this.zone;
    appliquerRetouches(this.noyau, this.feuille, this.zone, (l, c) => {
      const format: unknown = formats[l - ligne][c - colonne];
      return retoucheDe(format === null ? {} : { format: String(format) });
    });
  }

  get rowHidden(): boolean | null {
    return this.commun(
      this.zone.lignes,
      (i) => !this.noyau.feuille(this.feuille).getRowRawVisible(this.zone.ligne + i),
    );
  }

  set rowHidden(masquees: boolean) {
    exigerPermission(this.noyau, this.feuille, "allowFormatRows");
    this.noyau.assurerTaille(this.feuille, this.zone);
    const ranges = [enBornes(this.noyau.partieTenue(this.feuille, this.zone))];
    this.noyau.executer(masquees ? SetRowHiddenMutation : SetRowVisibleMutation, this.feuille, { ranges });
  }

  get columnHidden(): boolean | null {
    return this.commun(
      this.zone.colonnes,
      (i) => !this.noyau.feuille(this.feuille).getColVisible(this.zone.colonne + i),
    );
  }

  set columnHidden(masquees: boolean) {
    exigerPermission(this.noyau, this.feuille, "allowFormatColumns");
    this.noyau.assurerTaille(this.feuille, this.zone);
    const ranges = [enBornes(this.noyau.partieTenue(this.feuille, this.zone))];
    this.noyau.executer(masquees ? SetColHiddenMutation : SetColVisibleMutation, this.feuille, { ranges });
  }

  getCell(ligne: number, colonne: number): Plage {
    return this.autre(rectangle(this.zone.ligne + ligne, this.zone.colonne + colonne));
  }

  getRow(rang: number): Plage {
    return this.autre({ ...this.zone, ligne: this.zone.ligne + rang, lignes: 1 });
  }

  getColumn(rang: number): Plage {
    return this.autre({ ...this.zone, colonne: this.zone.colonne + rang, colonnes: 1 });
  }

  getEntireRow(): Plage {
    return this.autre({ ...this.zone, colonne: 0, colonnes: COLONNES_MAX });
  }

  getEntireColumn(): Plage {
    return this.autre({ ...this.zone, ligne: 0, lignes: LIGNES_MAX });
  }

  getLastCell(): Plage {
    const { ligne, colonne, lignes, colonnes } = this.zone;
    return this.autre(rectangle(ligne + lignes - 1, colonne + colonnes - 1));
  }

  getLastRow(): Plage {
    return this.getRow(this.zone.lignes - 1);
  }

  getLastColumn(): Plage {
    return this.getColumn(this.zone.colonnes - 1);
  }

  getOffsetRange(lignes: number, colonnes: number): Plage {
    return this.autre({
      ...this.zone,
      ligne: this.zone.ligne + lignes,
      colonne: this.zone.colonne + colonnes,
    });
  }

  getResizedRange(lignes: number, colonnes: number): Plage {
    return this.autre({
      ...this.zone,
      lignes: this.zone.lignes + lignes,
      colonnes: this.zone.colonnes + colonnes,
    });
  }

  getBoundingRect(autre: Plage | string): Plage {
    return this.autre(enveloppe(this.zone, this.lireAutre(autre).zone));
  }

  getIntersection(autre: Plage | string): Plage {
    const commun = intersection(this.zone, this.lireAutre(autre).zone);
    if (!commun) throw new ErreurHote("ItemNotFound", "Les deux plages ne se coupent pas.");
    return this.autre(commun);
  }

  getIntersectionOrNullObject(autre: Plage | string): ObjetHote {
    const commun = intersection(this.zone, this.lireAutre(autre).zone);
    return commun ? this.autre(commun) : NUL;
  }

  getUsedRange(valeursSeules = false): Plage {
    const utilisee = zoneUtilisee(this.noyau, this.feuille, this.zone, valeursSeules);
    if (!utilisee) throw new ErreurHote("ItemNotFound", "Aucune cellule de cette plage n’est utilisée.");
    return this.autre(utilisee);
  }

  getUsedRangeOrNullObject(valeursSeules = false): ObjetHote {
    const utilisee = zoneUtilisee(this.noyau, this.feuille, this.zone, valeursSeules);
    return utilisee ? this.autre(utilisee) : NUL;
  }

  select(): void {
    selectionner(this.noyau, this.feuille, this.zone);
  }

  clear(quoi = "All"): void {
    effacer(this.noyau, this.feuille, this.zone, quoi);
  }

  async insert(sens: string): Promise<Plage> {
    const zone = this.zone;
    await decaler(this.noyau, this.feuille, zone, "insertion", sens);
    return this.autre(zone);
  }

  async delete(sens: string): Promise<void> {
    await decaler(this.noyau, this.feuille, this.zone, "suppression", sens);
  }

  merge(parLigne = false): void {
    exigerPermission(this.noyau, this.feuille);
    this.defusionner();
    const zones = parLigne
      ? Array.from({ length: this.zone.lignes }, (_, i) => this.getRow(i).zone)
      : [this.zone];
    this.noyau.assurerTaille(this.feuille, this.zone);
    for (const zone of zones) this.viderSaufLaPremiere(zone);
    this.noyau.executer(AddWorksheetMergeMutation, this.feuille, { ranges: zones.map(enBornes) });
  }

  unmerge(): void {
    exigerPermission(this.noyau, this.feuille);
    this.defusionner();
  }

  async copyFrom(
    source: Plage | string,
    quoi = "All",
    sauterVides = false,
    transposer = false,
  ): Promise<void> {
    await this.noyau.moteur.calcul.calculer();
    copierPlage(this.lireAutre(source), this, { quoi, sauterVides, transposer });
  }

  getCellProperties(demande: object): unknown {
    const { ligne, colonne, lignes, colonnes } = this.zone;
    return lireProprietesDesCellules(
      this.noyau,
      this.feuille,
      rectangle(ligne, colonne, lignes, colonnes),
      demande,
    );
  }

  setCellProperties(proprietes: readonly (readonly ProprietesDeCellule[])[]): void {
    exigerPermission(this.noyau, this.feuille, "allowFormatCells");
    this.parcourir(proprietes, () => undefined);
    ecrireGrilleDeProprietes(this.noyau, this.feuille, this.zone, proprietes);
  }

  getRowProperties(demande: object): unknown {
    const zones = Array.from({ length: this.zone.lignes }, (_, i) => this.getRow(i).zone);
    return zones.map((zone) => lireProprietesDesCellules(this.noyau, this.feuille, zone, demande)[0]?.[0]);
  }

  setRowProperties(proprietes: readonly ProprietesDeCellule[]): void {
    exigerPermission(this.noyau, this.feuille, "allowFormatRows");
    exigerTaille(proprietes.length, this.zone.lignes);
    proprietes.forEach((p, i) =>
      ecrireProprietes(this.noyau, this.feuille, this.getRow(i).getEntireRow().zone, p),
    );
  }

  getColumnProperties(demande: object): unknown {
    const zones = Array.from({ length: this.zone.colonnes }, (_, i) => this.getColumn(i).zone);
    return zones.map((zone) => lireProprietesDesCellules(this.noyau, this.feuille, zone, demande)[0]?.[0]);
  }

  setColumnProperties(proprietes: readonly ProprietesDeCellule[]): void {
    exigerPermission(this.noyau, this.feuille, "allowFormatColumns");
    exigerTaille(proprietes.length, this.zone.colonnes);
    proprietes.forEach((p, i) =>
      ecrireProprietes(this.noyau, this.feuille, this.getColumn(i).getEntireColumn().zone, p),
    );
  }

  private autre(zone: Rectangle): Plage {
    if (zone.lignes < 1 || zone.colonnes < 1 || !contient(FEUILLE_ENTIERE, zone)) {
      throw new ErreurHote("InvalidArgument", "Cette plage sort de la feuille.");
    }
    return new Plage(this.noyau, this.feuille, zone);
  }

  private lireAutre(autre: Plage | string): Plage {
    return autre instanceof Plage ? autre : this.worksheet.getRange(autre);
  }

  /** Excel ne rend rien, cellule par cellule, d'une colonne ou d'une ligne entière. */
  private lireCellules<T>(lire: (ligne: number, colonne: number) => T): T[][] | null {
    const { ligne, colonne, lignes, colonnes } = this.zone;
    if (estSansBornes(this.zone)) return null;
    return Array.from({ length: lignes }, (_, i) =>
      Array.from({ length: colonnes }, (__, j) => lire(ligne + i, colonne + j)),
    );
  }

  private commun(nombre: number, lire: (rang: number) => boolean): boolean | null {
    const premier = lire(0);
    const tenues = Math.min(nombre, 10_000);
    for (let i = 1; i < tenues; i++) if (lire(i) !== premier) return null;
    return premier;
  }

  private parcourir(
    grille: readonly (readonly unknown[])[],
    faire: (ligne: number, colonne: number, valeur: unknown) => void,
  ): void {
    exigerTaille(grille.length, this.zone.lignes);
    grille.forEach((rangee, i) => {
      exigerTaille(rangee.length, this.zone.colonnes);
      rangee.forEach((valeur, j) => faire(this.zone.ligne + i, this.zone.colonne + j, valeur));
    });
  }

  private ecrire(valeurs: unknown): void {
    if (estSansBornes(this.zone)) {
      throw new ErreurHote("InvalidArgument", "Une colonne ou une ligne entière ne reçoit pas de valeurs.");
    }
    exigerDeverrouillees(this.noyau, this.feuille, this.zone);
    const cellules: Record<number, Record<number, ICellData>> = {};
    const noter = (l: number, c: number, valeur: unknown): void => {
      const cellule = this.celluleEcrite(l, c, valeur);
      if (cellule) (cellules[l] ??= {})[c] = cellule;
    };
    if (Array.isArray(valeurs)) this.parcourir(valeurs as unknown[][], noter);
    else this.lireCellules((l, c) => noter(l, c, valeurs));
    this.noyau.ecrireCellules(this.feuille, cellules, this.zone);
  }

  private celluleEcrite(ligne: number, colonne: number, valeur: unknown): ICellData | undefined {
    const format = lireFormat(this.noyau, this.feuille, ligne, colonne);
    // Les valeurs de l'API se lisent en anglais, quelle que soit la langue d'Excel.
    const ecrite = ecrireValeur(valeur, format, "en");
    if (!ecrite || this.estMasqueeParUneFusion(ligne, colonne)) return undefined;
    const contenu = ecrite.contenu.f
      ? { ...ecrite.contenu, f: this.formuleAdmise(ecrite.contenu.f) }
      : ecrite.contenu;
    return ecrite.format && format === "General"
      ? { ...contenu, s: { n: { pattern: ecrite.format } } }
      : contenu;
  }

  private formuleAdmise(formule: string): string {
    // Avec `true`, Univer garderait cet arbre, lu sans les noms définis, pour le calcul.
    const arbre = this.noyau.moteur.injecteur.get(LexerTreeBuilder).treeBuilder(formule, false);
    if (formule.length > 8192 || typeof arbre === "string") {
      throw new ErreurHote("InvalidArgument", `La formule « ${formule} » a une erreur d’écriture.`);
    }
    return perdreLesFeuillesAbsentes(this.noyau, formule);
  }

  private estMasqueeParUneFusion(ligne: number, colonne: number): boolean {
    const fusion = this.noyau.feuille(this.feuille).getMergedCell(ligne, colonne);
    return !!fusion && (fusion.startRow !== ligne || fusion.startColumn !== colonne);
  }

  private defusionner(): void {
    const touchees = this.noyau
      .feuille(this.feuille)
      .getMergeData()
      .filter((fusion) => intersection(depuisBornes(fusion), this.zone));
    if (touchees.length > 0) {
      this.noyau.executer(RemoveWorksheetMergeMutation, this.feuille, {
        ranges: touchees.map((f) => ({ ...f })),
      });
    }
  }

  private viderSaufLaPremiere({ ligne, colonne, lignes, colonnes }: Rectangle): void {
    const univer = this.noyau.feuille(this.feuille);
    const cellules: Record<number, Record<number, ICellData>> = {};
    for (let l = ligne; l < ligne + lignes; l++) {
      for (let c = colonne; c < colonne + colonnes; c++) {
        const cellule = univer.getCellRaw(l, c);
        const aUnContenu =
          !!cellule && (cellule.f || cellule.si || (cellule.v !== undefined && cellule.v !== null));
        if (aUnContenu && (l !== ligne || c !== colonne)) (cellules[l] ??= {})[c] = { ...CELLULE_VIDE };
      }
    }
    if (Object.keys(cellules).length > 0) this.noyau.ecrireCellules(this.feuille, cellules, this.zone);
  }
}

function exigerTaille(recu: number, attendu: number): void {
  if (recu === attendu) return;
  throw new ErreurHote(
    "InvalidArgument",
    `Le tableau reçu n’a pas la taille de la plage : ${recu} au lieu de ${attendu}.`,
  );
}
