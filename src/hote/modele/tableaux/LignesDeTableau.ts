import { ErreurHote } from "../../protocole/erreurs";
import { CollectionHote } from "../../protocole/objet";
import type { Noyau } from "../noyau";
import { Plage } from "../Plage";
import { exigerPermission } from "../verrou";
import type { EtatTableau } from "./etat";
import { donneesDe } from "./etat";
import { ouvrirDesLignes } from "./etendre";
import { LigneDeTableau } from "./LigneDeTableau";

/** `Excel.TableRowCollection`. */
export class LignesDeTableau extends CollectionHote<LigneDeTableau> {
  readonly typeExcel = "TableRowCollection";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
    private readonly etat: EtatTableau,
  ) {
    super();
  }

  get items(): LigneDeTableau[] {
    return Array.from({ length: donneesDe(this.etat).lignes }, (_, rang) => this.ligne(rang));
  }

  getItemAt(rang: number): LigneDeTableau {
    const ligne = this.ligne(rang);
    ligne.getRange();
    return ligne;
  }

  /** Sans rang, ou à -1 : à la fin. `null` laisse à une cellule ce que sa colonne calculée lui donne. */
  async add(rang = -1, valeurs?: unknown): Promise<LigneDeTableau> {
    // Même déverrouillées, les cellules d'une feuille protégée ne laissent pas un tableau grandir.
    exigerPermission(this.noyau, this.feuille);
    const grille = enGrille(valeurs, this.etat.zone.colonnes);
    const place = rang === -1 ? this.count : rang;
    if (!(place >= 0 && place <= this.count)) {
      throw new ErreurHote("InvalidArgument", `Le tableau « ${this.etat.nom} » n’a pas de rang ${rang}.`);
    }
    const ouvertes = await ouvrirDesLignes(this.noyau, this.feuille, this.etat, place, grille.length);
    new Plage(this.noyau, this.feuille, ouvertes).values = grille;
    return this.ligne(place);
  }

  private ligne(rang: number): LigneDeTableau {
    return new LigneDeTableau(this.noyau, this.feuille, this.etat, rang);
  }
}

function enGrille(valeurs: unknown, largeur: number): unknown[][] {
  if (!Array.isArray(valeurs)) return [Array.from({ length: largeur }, () => valeurs ?? null)];
  const grille = valeurs as unknown[][];
  if (grille.length > 0 && grille.every((rangee) => Array.isArray(rangee) && rangee.length === largeur))
    return grille;
  throw new ErreurHote("InvalidArgument", `Chaque ligne ajoutée veut ${largeur} valeurs.`);
}
