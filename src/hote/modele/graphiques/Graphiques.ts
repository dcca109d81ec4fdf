import { ErreurHote } from "../../protocole/erreurs";
import type { ObjetHote } from "../../protocole/objet";
import { CollectionHote, NUL } from "../../protocole/objet";
import { identifiant } from "../identifiants";
import type { Noyau } from "../noyau";
import type { Plage } from "../Plage";
import { exigerPermission } from "../verrou";
import type { EtatGraphique } from "./etat";
import { Graphique } from "./Graphique";
import { lireSeries } from "./series";

/** `Excel.ChartCollection`. */
export class Graphiques extends CollectionHote<Graphique> {
  readonly typeExcel = "ChartCollection";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
  ) {
    super();
  }

  get items(): Graphique[] {
    return this.etats.map((etat) => new Graphique(this.noyau, this.feuille, etat));
  }

  /** `Auto` laisse Excel deviner le sens des séries, et il devine selon la forme des données : refusé. */
  add(type: string, source: Plage, sens = "Auto"): Graphique {
    exigerPermission(this.noyau, this.feuille, "allowEditObjects");
    if (sens === "Auto") {
      throw new ErreurHote("NotImplemented", "L’hôte veut un sens de séries : Columns ou Rows.");
    }
    const etat: EtatGraphique = {
      id: identifiant(),
      nom: this.nomLibre(),
      type,
      titre: { texte: "Titre du graphique", visible: true, police: {} },
      cadre: { gauche: 180, haut: 90, largeur: 360, hauteur: 216 },
      cellules: undefined,
      visiblesSeules: true,
      legende: { position: "Bottom", visible: true },
      axe: { minimum: "", maximum: "", pas: "", format: "General", visible: true },
      series: lireSeries(this.noyau, source, sens),
    };
    this.etats.push(etat);
    return new Graphique(this.noyau, this.feuille, etat);
  }

  getItem(nomOuId: string): Graphique {
    const trouve = this.trouver(nomOuId);
    if (!trouve) throw new ErreurHote("ItemNotFound", `Le graphique « ${nomOuId} » n’existe pas.`);
    return trouve;
  }

  getItemOrNullObject(nomOuId: string): ObjetHote {
    return this.trouver(nomOuId) ?? NUL;
  }

  getItemAt(rang: number): Graphique {
    const trouve = this.items[rang];
    if (!trouve) throw new ErreurHote("ItemNotFound", `Il n’y a pas de graphique au rang ${rang}.`);
    return trouve;
  }

  private get etats(): EtatGraphique[] {
    return this.noyau.etat(this.feuille).graphiques;
  }

  private trouver(nomOuId: string): Graphique | undefined {
    return this.items.find((graphique) => graphique.name === nomOuId || graphique.cle === nomOuId);
  }

  private nomLibre(): string {
    for (let rang = this.etats.length + 1; ; rang++) {
      const nom = `Graphique ${rang}`;
      if (!this.etats.some((etat) => etat.nom === nom)) return nom;
    }
  }
}
