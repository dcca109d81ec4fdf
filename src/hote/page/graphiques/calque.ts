import { DrawingTypeEnum } from "@univerjs/core";
import {
  DrawingApplyType,
  ISheetDrawingService,
  SetDrawingApplyMutation,
} from "@univerjs/preset-sheets-drawing";
import type { ISheetFloatDom } from "@univerjs/preset-sheets-drawing";
import { ComponentManager } from "@univerjs/preset-sheets-core";
import { createElement } from "react";
import type { Noyau } from "../../modele/noyau";
import { feuilleActive } from "../../modele/selection";
import { Graphique, Vitrine } from "./Graphique";
import { cadreEnPixels, releverLeGraphique } from "./releve";
import type { Cadre } from "./releve";

const COMPOSANT = "ctg-graphique";

/**
 * Tient au-dessus de la grille les graphiques de la feuille active. Ils passent par les dessins d'Univer, qui les fait
 * défiler avec les cellules, mais sans ses commandes : elles entreraient dans la pile d'annulation de l'utilisateur.
 */
export class CalqueDesGraphiques {
  private readonly vitrine = new Vitrine();
  private readonly poses = new Map<string, { readonly feuille: string; readonly cadre: Cadre }>();

  constructor(private readonly noyau: Noyau) {
    noyau.moteur.injecteur
      .get(ComponentManager)
      .register(COMPOSANT, ({ data }: { data?: { id: string } }) =>
        data ? createElement(Graphique, { vitrine: this.vitrine, id: data.id }) : null,
      );
  }

  /** Met l'écran d'accord avec le modèle : places, valeurs, graphiques ajoutés ou disparus. */
  actualiser(): void {
    const feuille = feuilleActive(this.noyau);
    const voulus = new Map(this.noyau.etat(feuille).graphiques.map((etat) => [etat.id, etat]));
    for (const id of [...this.poses.keys()]) {
      if (this.poses.get(id)?.feuille !== feuille || !voulus.has(id)) this.retirer(id);
    }
    for (const [id, etat] of voulus) {
      this.vitrine.montrer(id, releverLeGraphique(this.noyau, etat));
      const cadre = cadreEnPixels(this.noyau, feuille, etat);
      const pose = this.poses.get(id);
      if (pose && JSON.stringify(pose.cadre) === JSON.stringify(cadre)) continue;
      if (pose) this.retirer(id);
      this.poser(id, feuille, cadre);
    }
  }

  private poser(id: string, feuille: string, cadre: Cadre): void {
    this.poses.set(id, { feuille, cadre });
    this.appliquer(
      feuille,
      DrawingApplyType.INSERT,
      this.dessins.getBatchAddOp([this.dessinDe(id, feuille, cadre)]),
    );
  }

  private retirer(id: string): void {
    const feuille = this.poses.get(id)?.feuille;
    this.poses.delete(id);
    if (feuille === undefined || !this.noyau.existe(feuille)) return;
    const recherche = { unitId: this.noyau.unite, subUnitId: feuille, drawingId: id };
    if (!this.dessins.getDrawingByParam(recherche)) return;
    this.appliquer(feuille, DrawingApplyType.REMOVE, this.dessins.getBatchRemoveOp([recherche]));
  }

  private get dessins() {
    return this.noyau.moteur.injecteur.get(ISheetDrawingService);
  }

  private appliquer(subUnitId: string, type: DrawingApplyType, changement: unknown): void {
    // Univer ne type pas ce que rendent ces méthodes.
    const { redo: op, objects } = changement as { readonly redo: unknown; readonly objects: unknown };
    const unitId = this.noyau.unite;
    this.noyau.moteur.commandes.syncExecuteCommand(SetDrawingApplyMutation.id, {
      unitId,
      subUnitId,
      op,
      objects,
      type,
    });
  }

  private dessinDe(id: string, feuille: string, cadre: Cadre): ISheetFloatDom {
    const { gauche, haut, largeur, hauteur } = cadre;
    const { rowHeader, columnHeader } = this.noyau.feuille(feuille).getConfig();
    const sheetTransform = {
      from: coinDe(this.noyau, feuille, gauche, haut),
      to: coinDe(this.noyau, feuille, gauche + largeur, haut + hauteur),
    };
    return {
      unitId: this.noyau.unite,
      subUnitId: feuille,
      drawingId: id,
      drawingType: DrawingTypeEnum.DRAWING_DOM,
      componentKey: COMPOSANT,
      sheetTransform,
      axisAlignSheetTransform: sheetTransform,
      // Compté depuis le coin de la grille, en-têtes compris.
      transform: {
        left: gauche + rowHeader.width,
        top: haut + columnHeader.height,
        width: largeur,
        height: hauteur,
      },
      data: { id },
      allowTransform: false,
    };
  }
}

/** La cellule où tombe un point de la feuille, et le reste ; Univer garde les dessins ainsi. */
function coinDe(noyau: Noyau, feuille: string, x: number, y: number) {
  const univer = noyau.feuille(feuille);
  const [column, columnOffset] = rangDe(x, (rang) =>
    univer.getColVisible(rang) ? univer.getColumnWidth(rang) : 0,
  );
  const [row, rowOffset] = rangDe(y, (rang) => (univer.getRowVisible(rang) ? univer.getRowHeight(rang) : 0));
  return { column, columnOffset, row, rowOffset };
}

function rangDe(position: number, taille: (rang: number) => number): [rang: number, reste: number] {
  let rang = 0;
  let reste = position;
  // Une colonne ou une ligne masquée se saute : un dessin qui y commencerait n'aurait pas de place.
  while (reste > taille(rang) || taille(rang) === 0) {
    reste -= taille(rang);
    rang += 1;
  }
  return [rang, reste];
}
