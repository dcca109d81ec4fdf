import { BooleanNumber } from "@univerjs/core";
import {
  RemoveSheetCommand,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { ErreurHote } from "../protocole/erreurs";
import { NUL, ObjetHote } from "../protocole/objet";
import { Graphiques } from "./graphiques/Graphiques";
import { MiseEnPage } from "./miseEnPage/MiseEnPage";
import { SautsDePage } from "./miseEnPage/SautsDePage";
import { Noms, plageDuNom, trouverNom } from "./Noms";
import { exigerNomDeFeuille } from "./nomsDeFeuilles";
import type { Noyau } from "./noyau";
import { SANS_ACTIVER } from "./noyau";
import { Plage } from "./Plage";
import { ProtectionDeFeuille } from "./ProtectionDeFeuille";
import { FEUILLE_ENTIERE, contient, decouperReference, lireA1, rectangle } from "./rectangle";
import { activer, feuilleActive } from "./selection";
import { Tableaux } from "./tableaux/Tableaux";
import { VoletsFiges } from "./VoletsFiges";
import { normaliserCouleur } from "./couleurs";
import { zoneUtilisee } from "./zoneUtilisee";

/** `Excel.Worksheet`. */
export class Feuille extends ObjetHote {
  readonly typeExcel = "Worksheet";

  constructor(
    readonly noyau: Noyau,
    readonly feuille: string,
  ) {
    super();
  }

  override get cle(): string {
    return this.feuille;
  }

  get id(): string {
    return this.feuille;
  }

  get name(): string {
    return this.univer.getName();
  }

  set name(nom: string) {
    this.noyau.exigerStructureModifiable("renommer une feuille");
    exigerNomDeFeuille(this.noyau, nom, this.feuille);
    this.noyau.executer(SetWorksheetNameCommand, this.feuille, { name: nom });
  }

  get position(): number {
    return this.noyau.feuilles.indexOf(this.feuille);
  }

  set position(rang: number) {
    this.noyau.exigerStructureModifiable("déplacer une feuille");
    if (!(rang >= 0 && rang < this.noyau.feuilles.length)) {
      throw new ErreurHote("InvalidArgument", "Cette position n’existe pas.");
    }
    const parametres = { fromOrder: this.position, toOrder: rang };
    this.noyau.executer(SetWorksheetOrderMutation, this.feuille, parametres);
  }

  get visibility(): string {
    if (this.univer.isSheetHidden() !== BooleanNumber.TRUE) return "Visible";
    return this.noyau.etat(this.feuille).tresMasquee ? "VeryHidden" : "Hidden";
  }

  set visibility(visibilite: string) {
    this.noyau.exigerStructureModifiable("masquer une feuille");
    const masquer = visibilite !== "Visible";
    if (masquer) this.exigerUneAutreVisible();
    this.noyau.etat(this.feuille).tresMasquee = visibilite === "VeryHidden";
    if (masquer && feuilleActive(this.noyau) === this.feuille)
      activer(this.noyau, this.autreVisible() ?? this.feuille);
    const hidden = masquer ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.noyau.executer(SetWorksheetHideMutation, this.feuille, { hidden }, SANS_ACTIVER);
  }

  /** Chaîne vide : pas de couleur. */
  get tabColor(): string {
    const couleur = this.univer.getTabColor();
    return couleur ? normaliserCouleur(couleur) : "";
  }

  set tabColor(couleur: string) {
    this.noyau.exigerStructureModifiable("colorer un onglet");
    this.noyau.executer(SetTabColorMutation, this.feuille, {
      color: couleur === "" ? "" : normaliserCouleur(couleur),
    });
  }

  get showGridlines(): boolean {
    return !this.univer.hasHiddenGridlines();
  }

  set showGridlines(visible: boolean) {
    const showGridlines = visible ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.noyau.executer(ToggleGridlinesMutation, this.feuille, { showGridlines });
  }

  get freezePanes(): VoletsFiges {
    return new VoletsFiges(this.noyau, this.feuille);
  }

  get protection(): ProtectionDeFeuille {
    return new ProtectionDeFeuille(this.noyau, this.feuille);
  }

  get charts(): Graphiques {
    return new Graphiques(this.noyau, this.feuille);
  }

  get tables(): Tableaux {
    return new Tableaux(this.noyau, this.feuille);
  }

  get names(): Noms {
    return new Noms(this.noyau, this.feuille);
  }

  get pageLayout(): MiseEnPage {
    return new MiseEnPage(this.noyau, this.feuille);
  }

  get horizontalPageBreaks(): SautsDePage {
    return new SautsDePage(this.noyau, this.feuille);
  }

  /** Une adresse, le nom d'une plage, ou rien pour toute la feuille. */
  getRange(adresse?: string): Plage {
    if (adresse === undefined || adresse === null || adresse === "") {
      return new Plage(this.noyau, this.feuille, FEUILLE_ENTIERE);
    }
    const { feuille, adresse: locale } = decouperReference(adresse);
    if (feuille !== undefined && this.noyau.trouverFeuille(feuille) !== this.feuille) {
      throw new ErreurHote("InvalidArgument", `« ${adresse} » est d’une autre feuille.`);
    }
    const zone = lireA1(locale);
    if (zone) return new Plage(this.noyau, this.feuille, zone);
    const nom = trouverNom(this.noyau, locale, this.feuille) ?? trouverNom(this.noyau, locale, undefined);
    const plage = nom && plageDuNom(this.noyau, nom);
    if (plage?.feuille === this.feuille) return plage;
    throw new ErreurHote("InvalidArgument", `« ${adresse} » n’est pas une plage de la feuille.`);
  }

  getRangeByIndexes(ligne: number, colonne: number, lignes: number, colonnes: number): Plage {
    const zone = rectangle(ligne, colonne, lignes, colonnes);
    if (lignes < 1 || colonnes < 1 || !contient(FEUILLE_ENTIERE, zone)) {
      throw new ErreurHote("InvalidArgument", "Cette plage sort de la feuille.");
    }
    return new Plage(this.noyau, this.feuille, zone);
  }

  getCell(ligne: number, colonne: number): Plage {
    return this.getRangeByIndexes(ligne, colonne, 1, 1);
  }

  /** Une feuille vide rend A1. */
  getUsedRange(valeursSeules = false): Plage {
    const zone = zoneUtilisee(this.noyau, this.feuille, FEUILLE_ENTIERE, valeursSeules);
    return new Plage(this.noyau, this.feuille, zone ?? rectangle(0, 0));
  }

  getUsedRangeOrNullObject(valeursSeules = false): ObjetHote {
    const zone = zoneUtilisee(this.noyau, this.feuille, FEUILLE_ENTIERE, valeursSeules);
    return zone ? new Plage(this.noyau, this.feuille, zone) : NUL;
  }

  activate(): void {
    if (this.visibility !== "Visible") {
      throw new ErreurHote("InvalidOperation", "Une feuille masquée ne peut pas être activée.");
    }
    activer(this.noyau, this.feuille);
  }

  calculate(): Promise<void> {
    return this.noyau.moteur.calcul.calculer(true, true);
  }

  delete(): void {
    this.noyau.exigerStructureModifiable("supprimer une feuille");
    if (this.visibility === "VeryHidden") {
      throw new ErreurHote("InvalidOperation", "Une feuille très masquée ne peut pas être supprimée.");
    }
    if (this.visibility === "Visible") this.exigerUneAutreVisible();
    if (feuilleActive(this.noyau) === this.feuille) activer(this.noyau, this.autreVisible() ?? this.feuille);
    this.noyau.executer(RemoveSheetCommand, this.feuille, {});
  }

  private get univer() {
    return this.noyau.feuille(this.feuille);
  }

  private autreVisible(): string | undefined {
    return this.noyau.feuilles.find(
      (id) => id !== this.feuille && this.noyau.feuille(id).isSheetHidden() !== BooleanNumber.TRUE,
    );
  }

  private exigerUneAutreVisible(): void {
    if (this.visibility === "Visible" && !this.autreVisible()) {
      throw new ErreurHote("InvalidOperation", "Un classeur garde au moins une feuille visible.");
    }
  }
}
