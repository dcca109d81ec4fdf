import { ErreurHote } from "../../protocole/erreurs";
import type { ObjetHote } from "../../protocole/objet";
import { CollectionHote, NUL } from "../../protocole/objet";
import { Feuille } from "../Feuille";
import { identifiant } from "../identifiants";
import type { Noyau } from "../noyau";
import { Plage } from "../Plage";
import { decouperReference } from "../rectangle";
import { feuilleActive } from "../selection";
import { exigerPermission } from "../verrou";
import type { TableauPlace } from "./chercher";
import { nomDeTableauLibre, tableauSur, tableauxDuClasseur } from "./chercher";
import type { EtatTableau } from "./etat";
import { nommerLesColonnes } from "./etendre";
import { Tableau } from "./Tableau";

/** `Excel.TableCollection`, d'une feuille ou, sans elle, de tout le classeur. */
export class Tableaux extends CollectionHote<Tableau> {
  readonly typeExcel = "TableCollection";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille?: string,
  ) {
    super();
  }

  get items(): Tableau[] {
    return this.places.map((place) => this.tableau(place));
  }

  /**
   * Sans ligne d'en-tête, ou réduit à elle, Excel fait descendre ce qui est dessous : l'hôte refuse.
   *
   * @throws ErreurHote `InvalidArgument` si la plage touche un autre tableau.
   */
  add(source: Plage | string, avecEnTete = false): Tableau {
    const { feuille, zone } = source instanceof Plage ? source : this.plage(source);
    exigerPermission(this.noyau, feuille);
    if (!avecEnTete || zone.lignes < 2) {
      throw new ErreurHote("NotImplemented", "L’hôte veut une ligne d’en-tête et une ligne de données.");
    }
    if (tableauSur(this.noyau, feuille, zone)) {
      throw new ErreurHote("InvalidArgument", "Un tableau ne peut pas en chevaucher un autre.");
    }
    const etat: EtatTableau = {
      id: identifiant(),
      nom: nomDeTableauLibre(this.noyau),
      zone,
      style: "TableStyleMedium2",
      totaux: false,
      boutons: true,
      bandes: true,
      filtre: false,
    };
    nommerLesColonnes(this.noyau, feuille, etat);
    this.noyau.etat(feuille).tableaux.push(etat);
    return this.tableau({ feuille, etat });
  }

  getItem(nomOuId: string): Tableau {
    const trouve = this.trouver(nomOuId);
    if (!trouve) throw new ErreurHote("ItemNotFound", `Le tableau « ${nomOuId} » n’existe pas.`);
    return trouve;
  }

  getItemOrNullObject(nomOuId: string): ObjetHote {
    return this.trouver(nomOuId) ?? NUL;
  }

  getItemAt(rang: number): Tableau {
    const trouve = this.items[rang];
    if (!trouve) throw new ErreurHote("ItemNotFound", `Il n’y a pas de tableau au rang ${rang}.`);
    return trouve;
  }

  private get places(): TableauPlace[] {
    return tableauxDuClasseur(this.noyau).filter(
      ({ feuille }) => this.feuille === undefined || feuille === this.feuille,
    );
  }

  private trouver(nomOuId: string): Tableau | undefined {
    const nom = nomOuId.toLowerCase();
    const place = this.places.find(({ etat }) => etat.id === nomOuId || etat.nom.toLowerCase() === nom);
    return place && this.tableau(place);
  }

  private tableau({ feuille, etat }: TableauPlace): Tableau {
    return new Tableau(this.noyau, feuille, etat);
  }

  private plage(reference: string): Plage {
    const { feuille: nommee } = decouperReference(reference);
    const id =
      nommee === undefined ? (this.feuille ?? feuilleActive(this.noyau)) : this.noyau.trouverFeuille(nommee);
    if (id === undefined) throw new ErreurHote("InvalidArgument", `« ${reference} » n’existe pas.`);
    return new Feuille(this.noyau, id).getRange(reference);
  }
}
