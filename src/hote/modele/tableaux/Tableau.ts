import { ErreurHote } from "../../protocole/erreurs";
import { ObjetHote } from "../../protocole/objet";
import { Feuille } from "../Feuille";
import { trouverNom } from "../Noms";
import type { Noyau } from "../noyau";
import { Plage } from "../Plage";
import { lireA1 } from "../rectangle";
import { exigerPermission } from "../verrou";
import { zoneUtilisee } from "../zoneUtilisee";
import { tableauxDuClasseur } from "./chercher";
import { ColonnesDeTableau } from "./ColonneDeTableau";
import type { EtatTableau } from "./etat";
import { donneesDe, enTeteDe } from "./etat";
import { FiltreDeTableau } from "./FiltreDeTableau";
import { LignesDeTableau } from "./LignesDeTableau";

const NOM_VALABLE = /^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u;

/** `Excel.Table`. */
export class Tableau extends ObjetHote {
  readonly typeExcel = "Table";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
    private readonly etat: EtatTableau,
  ) {
    super();
  }

  override get cle(): string {
    return this.etat.id;
  }

  get id(): string {
    return this.etat.id;
  }

  get name(): string {
    return this.etat.nom;
  }

  /** Un nom déjà pris, même par une plage nommée, se refuse comme un nom mal formé. */
  set name(nom: string) {
    exigerPermission(this.noyau, this.feuille);
    const pris =
      trouverNom(this.noyau, nom, undefined) !== undefined ||
      tableauxDuClasseur(this.noyau).some(
        ({ etat }) => etat !== this.etat && etat.nom.toLowerCase() === nom.toLowerCase(),
      );
    if (pris || !NOM_VALABLE.test(nom) || lireA1(nom)) {
      throw new ErreurHote("InvalidArgument", `« ${nom} » ne peut pas nommer un tableau.`);
    }
    this.etat.nom = nom;
  }

  get style(): string {
    return this.etat.style;
  }

  set style(style: string) {
    exigerPermission(this.noyau, this.feuille);
    this.etat.style = style;
  }

  get showHeaders(): boolean {
    return true;
  }

  get showFilterButton(): boolean {
    return this.etat.boutons;
  }

  set showFilterButton(visibles: boolean) {
    exigerPermission(this.noyau, this.feuille);
    this.etat.boutons = visibles;
  }

  get showBandedRows(): boolean {
    return this.etat.bandes;
  }

  set showBandedRows(visibles: boolean) {
    exigerPermission(this.noyau, this.feuille);
    this.etat.bandes = visibles;
  }

  get showTotals(): boolean {
    return this.etat.totaux;
  }

  set showTotals(visibles: boolean) {
    exigerPermission(this.noyau, this.feuille);
    if (visibles === this.etat.totaux) return;
    const { zone } = this.etat;
    if (visibles) this.poserLesTotaux();
    else {
      new Plage(this.noyau, this.feuille, {
        ...zone,
        ligne: zone.ligne + zone.lignes - 1,
        lignes: 1,
      }).clear();
      this.etat.zone = { ...zone, lignes: zone.lignes - 1 };
    }
    this.etat.totaux = visibles;
  }

  get autoFilter(): FiltreDeTableau {
    return new FiltreDeTableau(this.etat);
  }

  get columns(): ColonnesDeTableau {
    return new ColonnesDeTableau(this.noyau, this.feuille, this.etat);
  }

  get rows(): LignesDeTableau {
    return new LignesDeTableau(this.noyau, this.feuille, this.etat);
  }

  get worksheet(): Feuille {
    return new Feuille(this.noyau, this.feuille);
  }

  getRange(): Plage {
    return new Plage(this.noyau, this.feuille, this.etat.zone);
  }

  getHeaderRowRange(): Plage {
    return new Plage(this.noyau, this.feuille, enTeteDe(this.etat));
  }

  getDataBodyRange(): Plage {
    return new Plage(this.noyau, this.feuille, donneesDe(this.etat));
  }

  /** Les cellules restent telles qu'elles sont. */
  convertToRange(): Plage {
    exigerPermission(this.noyau, this.feuille);
    this.oublier();
    return this.getRange();
  }

  /** Emporte les cellules du tableau. */
  delete(): void {
    exigerPermission(this.noyau, this.feuille);
    this.getRange().clear();
    this.oublier();
  }

  private oublier(): void {
    const etat = this.noyau.etat(this.feuille);
    etat.tableaux = etat.tableaux.filter((tableau) => tableau !== this.etat);
  }

  /** L'hôte ne fait pas descendre ce qui est dessous : il refuse. */
  private poserLesTotaux(): void {
    const { zone } = this.etat;
    const ligne = { ...zone, ligne: zone.ligne + zone.lignes, lignes: 1 };
    if (zoneUtilisee(this.noyau, this.feuille, ligne, true)) {
      throw new ErreurHote("NotImplemented", "L’hôte veut une ligne vide sous le tableau pour ses totaux.");
    }
    this.etat.zone = { ...zone, lignes: zone.lignes + 1 };
    new Plage(this.noyau, this.feuille, ligne).getCell(0, 0).values = "Total";
  }
}
