import { ErreurHote } from "../protocole/erreurs";
import { CollectionHote, ObjetHote } from "../protocole/objet";
import { appliquerBordure, lireBordure } from "./aspect";
import type { Bordure, Cote } from "./aspect";
import { normaliserCouleur } from "./couleurs";
import type { Noyau } from "./noyau";
import type { Plage } from "./Plage";
import type { Rectangle } from "./rectangle";
import { estSansBornes } from "./rectangle";
import { exigerPermission } from "./verrou";

const BORDS = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type Bord = (typeof BORDS)[number];

/** `Excel.RangeBorderCollection`. */
export class BorduresDePlage extends CollectionHote<BordureDePlage> {
  readonly typeExcel = "RangeBorderCollection";

  constructor(
    private readonly noyau: Noyau,
    private readonly plage: Plage,
  ) {
    super();
  }

  get items(): BordureDePlage[] {
    return BORDS.map((bord) => new BordureDePlage(this.noyau, this.plage, bord));
  }

  getItem(nom: string): BordureDePlage {
    const bord = BORDS.find((candidat) => candidat === nom);
    if (!bord) throw new ErreurHote("NotImplemented", `L’hôte n’a pas de bordure « ${nom} ».`);
    return new BordureDePlage(this.noyau, this.plage, bord);
  }

  getItemAt(rang: number): BordureDePlage {
    return this.getItem(BORDS[rang] ?? "");
  }
}

/** `Excel.RangeBorder`. */
class BordureDePlage extends ObjetHote {
  readonly typeExcel = "RangeBorder";

  constructor(
    private readonly noyau: Noyau,
    private readonly plage: Plage,
    private readonly bord: Bord,
  ) {
    super();
  }

  override get cle(): string {
    return this.bord;
  }

  get sideIndex(): string {
    return this.bord;
  }

  get style(): string {
    return this.lire().style;
  }

  set style(style: string) {
    this.ecrire({ style });
  }

  get weight(): string {
    return this.lire().epaisseur;
  }

  set weight(epaisseur: string) {
    this.ecrire({ epaisseur });
  }

  get color(): string {
    return this.lire().couleur;
  }

  set color(couleur: string) {
    this.ecrire({ couleur: normaliserCouleur(couleur) });
  }

  private lire(): Bordure {
    const [cible] = ciblesDe(this.bord, this.plage.zone);
    if (!cible) return { style: "None", couleur: "#000000", epaisseur: "Thin" };
    return lireBordure(this.noyau, this.plage.feuille, cible.zone.ligne, cible.zone.colonne, cible.cote);
  }

  /** Donner une couleur ou une épaisseur à un bord sans trait lui en donne un, continu, comme Excel. */
  private ecrire(part: Partial<Bordure>): void {
    exigerPermission(this.noyau, this.plage.feuille, "allowFormatCells");
    if (estSansBornes(this.plage.zone)) {
      throw new ErreurHote("NotImplemented", "L’hôte ne borde pas une colonne ou une ligne entière.");
    }
    const actuelle = this.lire();
    const style = part.style ?? (actuelle.style === "None" ? "Continuous" : actuelle.style);
    for (const { zone, cote } of ciblesDe(this.bord, this.plage.zone)) {
      appliquerBordure(this.noyau, this.plage.feuille, zone, cote, { ...actuelle, ...part, style });
    }
  }
}

/** Un bord de plage, en côtés de cellules ; un trait intérieur est le bas (ou la droite) de la première. */
function ciblesDe(bord: Bord, zone: Rectangle): { readonly zone: Rectangle; readonly cote: Cote }[] {
  const { ligne, colonne, lignes, colonnes } = zone;
  switch (bord) {
    case "EdgeTop":
      return [{ zone: { ...zone, lignes: 1 }, cote: "haut" }];
    case "EdgeBottom":
      return [{ zone: { ...zone, ligne: ligne + lignes - 1, lignes: 1 }, cote: "bas" }];
    case "EdgeLeft":
      return [{ zone: { ...zone, colonnes: 1 }, cote: "gauche" }];
    case "EdgeRight":
      return [{ zone: { ...zone, colonne: colonne + colonnes - 1, colonnes: 1 }, cote: "droite" }];
    case "InsideHorizontal":
      return lignes > 1 ? [{ zone: { ...zone, lignes: lignes - 1 }, cote: "bas" }] : [];
    case "InsideVertical":
      return colonnes > 1 ? [{ zone: { ...zone, colonnes: colonnes - 1 }, cote: "droite" }] : [];
  }
}
