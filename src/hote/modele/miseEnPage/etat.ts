import type { Rectangle } from "../rectangle";

/** La mise en page d'une feuille ; marges en points. */
export interface EtatMiseEnPage {
  orientation: string;
  papier: string;
  zoom: Readonly<Record<string, number>>;
  marges: Record<Marge, number>;
  centreeHorizontalement: boolean;
  centreeVerticalement: boolean;
  enTetes: Record<EnTete, string>;
  zoneDImpression: Rectangle | undefined;
  lignesDeTitre: Rectangle | undefined;
  colonnesDeTitre: Rectangle | undefined;
  sautsHorizontaux: Rectangle[];
}

export type Marge = "gauche" | "droite" | "haut" | "bas" | "enTete" | "pied";
export type EnTete =
  "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

/** Les réglages d'une feuille neuve dans Excel (marges « normales », 0,7 et 0,75 pouce). */
export function miseEnPageParDefaut(): EtatMiseEnPage {
  return {
    orientation: "Portrait",
    papier: "A4",
    zoom: { scale: 100 },
    marges: { gauche: 50.4, droite: 50.4, haut: 54, bas: 54, enTete: 21.6, pied: 21.6 },
    centreeHorizontalement: false,
    centreeVerticalement: false,
    enTetes: {
      leftHeader: "",
      centerHeader: "",
      rightHeader: "",
      leftFooter: "",
      centerFooter: "",
      rightFooter: "",
    },
    zoneDImpression: undefined,
    lignesDeTitre: undefined,
    colonnesDeTitre: undefined,
    sautsHorizontaux: [],
  };
}
