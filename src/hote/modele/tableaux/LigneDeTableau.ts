import { ErreurHote } from "../../protocole/erreurs";
import { ObjetHote } from "../../protocole/objet";
import type { ValeurExcel } from "../../moteur/valeurs";
import type { Noyau } from "../noyau";
import { Plage } from "../Plage";
import { decaler } from "../structure";
import { exigerPermission } from "../verrou";
import type { EtatTableau } from "./etat";
import { donneesDe } from "./etat";

/** `Excel.TableRow` : une place dans le tableau, pas ce qui s'y trouve ; un tri ou un ajout ne la déplace pas. */
export class LigneDeTableau extends ObjetHote {
  readonly typeExcel = "TableRow";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
    private readonly etat: EtatTableau,
    readonly index: number,
  ) {
    super();
  }

  get values(): ValeurExcel[][] | null {
    return this.getRange().values;
  }

  set values(valeurs: unknown) {
    this.getRange().values = valeurs;
  }

  getRange(): Plage {
    const donnees = donneesDe(this.etat);
    if (this.index < 0 || this.index >= donnees.lignes) {
      throw new ErreurHote("ItemNotFound", `Le tableau « ${this.etat.nom} » n’a pas de ligne ${this.index}.`);
    }
    return new Plage(this.noyau, this.feuille, { ...donnees, ligne: donnees.ligne + this.index, lignes: 1 });
  }

  /** Ce qui est dessous remonte, dans les seules colonnes du tableau ; la dernière ligne de données se vide. */
  async delete(): Promise<void> {
    exigerPermission(this.noyau, this.feuille);
    const plage = this.getRange();
    if (this.etat.filtre) {
      throw new ErreurHote("InsertDeleteConflict", `Le tableau « ${this.etat.nom} » est filtré.`);
    }
    if (donneesDe(this.etat).lignes === 1) plage.clear("Contents");
    else await decaler(this.noyau, this.feuille, plage.zone, "suppression", "Up");
  }
}
