import { ErreurHote } from "../../protocole/erreurs";
import { CollectionHote, NUL, ObjetHote } from "../../protocole/objet";
import type { ValeurExcel } from "../../moteur/valeurs";
import type { Noyau } from "../noyau";
import { Plage } from "../Plage";
import type { EtatTableau } from "./etat";
import { donneesDe } from "./etat";

/** `Excel.TableColumn`. */
export class ColonneDeTableau extends ObjetHote {
  readonly typeExcel = "TableColumn";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
    private readonly etat: EtatTableau,
    readonly index: number,
  ) {
    super();
  }

  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    return this.getHeaderRowRange().text?.[0]?.[0] ?? "";
  }

  get values(): ValeurExcel[][] | null {
    return this.getRange().values;
  }

  getRange(): Plage {
    const { zone } = this.etat;
    return new Plage(this.noyau, this.feuille, { ...zone, colonne: zone.colonne + this.index, colonnes: 1 });
  }

  getHeaderRowRange(): Plage {
    return this.getRange().getCell(0, 0);
  }

  getDataBodyRange(): Plage {
    const { ligne, lignes } = donneesDe(this.etat);
    return new Plage(this.noyau, this.feuille, { ...this.getRange().zone, ligne, lignes });
  }
}

/** `Excel.TableColumnCollection`. */
export class ColonnesDeTableau extends CollectionHote<ColonneDeTableau> {
  readonly typeExcel = "TableColumnCollection";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
    private readonly etat: EtatTableau,
  ) {
    super();
  }

  get items(): ColonneDeTableau[] {
    return Array.from(
      { length: this.etat.zone.colonnes },
      (_, rang) => new ColonneDeTableau(this.noyau, this.feuille, this.etat, rang),
    );
  }

  getItem(nomOuId: string | number): ColonneDeTableau {
    return this.trouver(nomOuId) ?? this.absente(nomOuId);
  }

  getItemOrNullObject(nomOuId: string | number): ObjetHote {
    return this.trouver(nomOuId) ?? NUL;
  }

  getItemAt(rang: number): ColonneDeTableau {
    return this.items[rang] ?? this.absente(rang);
  }

  private trouver(nomOuId: string | number): ColonneDeTableau | undefined {
    return this.items.find(({ name, id }) => id === nomOuId || name === nomOuId);
  }

  private absente(nomOuId: string | number): never {
    throw new ErreurHote("ItemNotFound", `La colonne « ${nomOuId} » n’existe pas.`);
  }
}
