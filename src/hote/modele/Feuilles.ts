import { mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import { InsertSheetMutation } from "@univerjs/sheets";
import { donneesDeFeuille } from "../moteur/moteur";
import { ErreurHote } from "../protocole/erreurs";
import type { ObjetHote } from "../protocole/objet";
import { CollectionHote, NUL } from "../protocole/objet";
import { Feuille } from "./Feuille";
import { identifiant } from "./identifiants";
import { exigerNomDeFeuille, nomDeFeuilleLibre } from "./nomsDeFeuilles";
import type { Noyau } from "./noyau";
import { SANS_ACTIVER } from "./noyau";
import { feuilleActive } from "./selection";

/** `Excel.WorksheetCollection`, dans l'ordre des onglets. */
export class Feuilles extends CollectionHote<Feuille> {
  readonly typeExcel = "WorksheetCollection";

  constructor(private readonly noyau: Noyau) {
    super();
  }

  get items(): Feuille[] {
    return this.noyau.feuilles.map((id) => new Feuille(this.noyau, id));
  }

  /** La feuille ajoutée vient en dernier et n'est pas activée. */
  add(nom?: string): Feuille {
    this.noyau.exigerStructureModifiable("ajouter une feuille");
    const choisi = nom ?? nomDeFeuilleLibre(this.noyau);
    exigerNomDeFeuille(this.noyau, choisi);
    const id = identifiant();
    const sheet = mergeWorksheetSnapshotWithDefault(donneesDeFeuille(id, choisi));
    this.noyau.executer(InsertSheetMutation, id, { index: this.noyau.feuilles.length, sheet }, SANS_ACTIVER);
    return new Feuille(this.noyau, id);
  }

  getItem(nomOuId: string): Feuille {
    const feuille = this.trouver(nomOuId);
    if (!feuille) throw new ErreurHote("ItemNotFound", `La feuille « ${nomOuId} » n’existe pas.`);
    return feuille;
  }

  getItemOrNullObject(nomOuId: string): ObjetHote {
    return this.trouver(nomOuId) ?? NUL;
  }

  getActiveWorksheet(): Feuille {
    return new Feuille(this.noyau, feuilleActive(this.noyau));
  }

  getFirst(visibles = false): Feuille {
    const premiere = this.items.find((feuille) => !visibles || feuille.visibility === "Visible");
    if (!premiere) throw new ErreurHote("ItemNotFound", "Le classeur n’a pas de feuille visible.");
    return premiere;
  }

  override getCount(visibles = false): number {
    return this.items.filter((feuille) => !visibles || feuille.visibility === "Visible").length;
  }

  private trouver(nomOuId: string): Feuille | undefined {
    const id = this.noyau.trouverFeuille(nomOuId);
    return id === undefined ? undefined : new Feuille(this.noyau, id);
  }
}
