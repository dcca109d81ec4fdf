import { DataValidationType, LifecycleService, LifecycleStages } from "@univerjs/core";
import type { ICellRenderContext } from "@univerjs/core";
import { IRenderManagerService, SetSelectionsOperation } from "@univerjs/preset-sheets-core";
import { DataValidatorRegistryService } from "@univerjs/preset-sheets-data-validation";
import type { Noyau } from "../modele/noyau";
import { feuilleActive, selectionActuelle } from "../modele/selection";

/** Univer ne l'exporte pas. */
const DEROULER = "sheet.operation.show-data-validation-dropdown";

/** Du bouton, en pixels. */
const COTE = 18;

/**
 * Une liste déroulante comme dans Excel : la cellule garde son texte et ses couleurs, et la flèche n'est que sur la
 * cellule active. Univer, lui, dessine une pastille grise dans chaque cellule.
 */
export function montrerLesListesCommeExcel(noyau: Noyau, conteneur: HTMLElement): void {
  const { injecteur, commandes } = noyau.moteur;
  const fleche = new FlecheDeListe(noyau);
  // L'extension d'Univer pose le sien en s'affichant : celui-ci doit venir après.
  void injecteur
    .get(LifecycleService)
    .onStage(LifecycleStages.Steady)
    .then(() => {
      const liste = injecteur.get(DataValidatorRegistryService).getValidatorItem(DataValidationType.LIST);
      if (!liste) throw new Error("Univer n’a pas de validation par liste.");
      liste.canvasRender = fleche;
      liste.skipDefaultFontRender = () => false;
    });
  commandes.onCommandExecuted(({ id }) => {
    if (id !== SetSelectionsOperation.id) return;
    injecteur.get(IRenderManagerService).getRenderById(noyau.unite)?.mainComponent?.makeForceDirty();
  });
  conteneur.addEventListener(
    "keydown",
    (touche) => {
      if (!touche.altKey || touche.key !== "ArrowDown") return;
      touche.preventDefault();
      touche.stopPropagation();
      fleche.derouler();
    },
    true,
  );
}

/** Le bouton à droite de la cellule active, si elle a une liste. */
class FlecheDeListe {
  readonly zIndex = 100;

  constructor(private readonly noyau: Noyau) {}

  drawWith(ctx: CanvasRenderingContext2D, cellule: ICellRenderContext): void {
    if (!this.estActive(cellule)) return;
    const { x, y } = placeDe(cellule);
    ctx.save();
    ctx.fillStyle = "#f3f5f8";
    ctx.strokeStyle = "#6b7785";
    ctx.lineWidth = 1;
    ctx.fillRect(x, y, COTE, COTE);
    ctx.strokeRect(x + 0.5, y + 0.5, COTE - 1, COTE - 1);
    ctx.fillStyle = "#1f2a37";
    ctx.beginPath();
    ctx.moveTo(x + 5, y + 7);
    ctx.lineTo(x + COTE - 5, y + 7);
    ctx.lineTo(x + COTE / 2, y + 12);
    ctx.closePath();
    ctx.fill();
    ctx.restore();
  }

  isHit(pointeur: { readonly x: number; readonly y: number }, cellule: ICellRenderContext): boolean {
    if (!this.estActive(cellule)) return false;
    const { x, y } = placeDe(cellule);
    const [dx, dy] = [pointeur.x - x, pointeur.y - y];
    return dx >= 0 && dx <= COTE && dy >= 0 && dy <= COTE;
  }

  onPointerDown(_cellule: ICellRenderContext, pointeur: { readonly button: number }): void {
    if (pointeur.button === 0) this.derouler();
  }

  /** La flèche n'agrandit ni la ligne, ni la colonne. */
  calcCellAutoHeight(): undefined {
    return undefined;
  }

  calcCellAutoWidth(): undefined {
    return undefined;
  }

  derouler(): void {
    const { ligne: row, colonne: column } = selectionActuelle(this.noyau);
    const place = { unitId: this.noyau.unite, subUnitId: feuilleActive(this.noyau), row, column };
    void this.noyau.moteur.commandes.executeCommand(DEROULER, place);
  }

  private estActive({ subUnitId, row, col }: ICellRenderContext): boolean {
    const { ligne, colonne } = selectionActuelle(this.noyau);
    return subUnitId === feuilleActive(this.noyau) && row === ligne && col === colonne;
  }
}

function placeDe({ primaryWithCoord: { isMergedMainCell, mergeInfo, endX, endY } }: ICellRenderContext) {
  const coin = isMergedMainCell ? mergeInfo : { endX, endY };
  return { x: coin.endX - COTE - 1, y: coin.endY - COTE - 1 };
}
