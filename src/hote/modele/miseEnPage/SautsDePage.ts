import { ErreurHote } from "../../protocole/erreurs";
import { CollectionHote, ObjetHote } from "../../protocole/objet";
import type { Noyau } from "../noyau";
import { Plage } from "../Plage";
import type { Rectangle } from "../rectangle";
import { adresseA1, decouperReference, lireA1 } from "../rectangle";

/** `Excel.PageBreakCollection`, des sauts horizontaux : la page se coupe au-dessus de la cellule. */
export class SautsDePage extends CollectionHote<SautDePage> {
  readonly typeExcel = "PageBreakCollection";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
  ) {
    super();
  }

  get items(): SautDePage[] {
    return this.sauts.map((saut) => new SautDePage(this.noyau, this.feuille, saut));
  }

  add(plage: Plage | string): SautDePage {
    this.noyau.exigerEcriture();
    const zone = plage instanceof Plage ? plage.zone : lireA1(decouperReference(plage).adresse);
    if (!zone || zone.ligne === 0) throw new ErreurHote("InvalidArgument", "Une page ne se coupe pas là.");
    const saut = { ligne: zone.ligne, colonne: 0, lignes: 1, colonnes: 1 };
    if (!this.sauts.some((connu) => connu.ligne === saut.ligne)) this.sauts.push(saut);
    this.sauts.sort((a, b) => a.ligne - b.ligne);
    return new SautDePage(this.noyau, this.feuille, saut);
  }

  getItem(rang: number): SautDePage {
    const saut = this.items[rang];
    if (!saut) throw new ErreurHote("ItemNotFound", `Il n’y a pas de saut de page au rang ${rang}.`);
    return saut;
  }

  removePageBreaks(): void {
    this.noyau.exigerEcriture();
    this.sauts.length = 0;
  }

  private get sauts(): Rectangle[] {
    return this.noyau.etat(this.feuille).miseEnPage.sautsHorizontaux;
  }
}

/** `Excel.PageBreak`. */
class SautDePage extends ObjetHote {
  readonly typeExcel = "PageBreak";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
    private readonly saut: Rectangle,
  ) {
    super();
  }

  override get cle(): string {
    return adresseA1(this.saut);
  }

  get rowIndex(): number {
    return this.saut.ligne;
  }

  get columnIndex(): number {
    return this.saut.colonne;
  }

  getCellAfterBreak(): Plage {
    return new Plage(this.noyau, this.feuille, this.saut);
  }

  delete(): void {
    this.noyau.exigerEcriture();
    const page = this.noyau.etat(this.feuille).miseEnPage;
    page.sautsHorizontaux = page.sautsHorizontaux.filter((saut) => saut.ligne !== this.saut.ligne);
  }
}
