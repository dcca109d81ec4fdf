import { Disposable, ICommandService } from "@univerjs/core";
import type { ICommandInfo, IExecutionOptions, Injector } from "@univerjs/core";
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  RegisterOtherFormulaService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { IFormulaDirtyData, ISetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { BehaviorSubject } from "rxjs";

/** Au-delà, c'est que le moteur n'a jamais rendu la main : mieux vaut le dire que d'attendre sans fin. */
const DELAI_MAXIMAL = 20_000;

const SANS_EFFET_SUR_LES_VALEURS = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

type Etendue = Required<Omit<IFormulaDirtyData, "maxIteration" | "isCalculateTreeModel" | "rowData">>;

/**
 * Décide quand Univer recalcule.
 *
 * Univer attend 100 ms après chaque écriture, et son événement « résultats appliqués » n'arrive jamais s'il n'y a
 * rien à calculer. Ce déclencheur prend la place du sien : `calculer()` calcule tout de suite ce qui a changé
 * et ne rend la main qu'une fois les résultats dans les cellules ; les saisies dans la grille, elles, déclenchent
 * un calcul d'elles-mêmes. En mode manuel rien ne part sans demande expresse.
 */
export class DeclencheurDeCalcul extends Disposable {
  /** Lu par la barre d'avancement d'Univer. */
  readonly progress$ = new BehaviorSubject({ done: 0, count: 0 });
  manuel = false;

  private readonly commandes: ICommandService;
  private readonly attente: ICommandInfo[] = [];
  private enCours: Promise<void> = Promise.resolve();
  private minuterie: ReturnType<typeof setTimeout> | undefined;
  private apresCalcul: () => void = () => undefined;

  constructor(private readonly injecteur: Injector) {
    super();
    this.commandes = injecteur.get(ICommandService);
    this.disposeWithMe(
      this.commandes.onCommandExecuted((commande, options) => this.noter(commande, options)),
    );
    injecteur.get(RegisterOtherFormulaService).calculateStarted$.next(true);
  }

  clearProgress(): void {
    this.progress$.next({ done: 0, count: 0 });
  }

  /** `rappel` est appelé après chaque calcul qui a exécuté au moins une formule. */
  surCalcul(rappel: () => void): void {
    this.apresCalcul = rappel;
  }

  /**
   * Calcule ce qui a changé (ou tout, si `complet`), et attend que les résultats soient dans les cellules. En
   * mode manuel, ne calcule que si c'est `demande`.
   */
  calculer(complet = false, demande = false): Promise<void> {
    clearTimeout(this.minuterie);
    this.enCours = this.enCours.then(() => this.executer(complet, demande));
    return this.enCours;
  }

  override dispose(): void {
    clearTimeout(this.minuterie);
    super.dispose();
  }

  private noter(commande: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (!this.injecteur.get(IActiveDirtyManagerService).has(commande.id)) return;
    if (commande.id === SetRangeValuesMutation.id && !changeDesValeurs(commande, options)) return;
    this.attente.push(commande);
    if (this.manuel) return;
    clearTimeout(this.minuterie);
    this.minuterie = setTimeout(() => void this.calculer(), 20);
  }

  private async executer(complet: boolean, demande: boolean): Promise<void> {
    while (complet || (this.attente.length > 0 && (demande || !this.manuel))) {
      const etendue = this.etendueDe(this.attente.splice(0), complet);
      complet = false;
      const calcule = await this.executerUneFois(etendue);
      if (calcule) this.apresCalcul();
    }
  }

  /** Rend vrai si des formules ont été calculées. */
  private executerUneFois(etendue: Etendue): Promise<boolean> {
    return new Promise((accomplir, echouer) => {
      const garde = setTimeout(() => {
        ecoute.dispose();
        echouer(new Error(`Le calcul n’a pas rendu la main en ${DELAI_MAXIMAL} ms.`));
      }, DELAI_MAXIMAL);
      const ecoute = this.commandes.onCommandExecuted((commande) => {
        if (commande.id !== SetFormulaCalculationNotificationMutation.id) return;
        const { functionsExecutedState } = commande.params as ISetFormulaCalculationNotificationMutation;
        if (functionsExecutedState === undefined) return;
        clearTimeout(garde);
        ecoute.dispose();
        accomplir(functionsExecutedState === FormulaExecutedStateType.SUCCESS);
      });
      this.commandes.syncExecuteCommand(
        SetFormulaCalculationStartMutation.id,
        {
          ...etendue,
          maxIteration: 1,
          isCalculateTreeModel: false,
          rowData: this.injecteur.get(FormulaDataModel).getHiddenRowsFiltered(),
        },
        { onlyLocal: true },
      );
    });
  }

  private etendueDe(commandes: readonly ICommandInfo[], complet: boolean): Etendue {
    const etendue: Etendue = {
      forceCalculation: complet,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    const gestionnaire = this.injecteur.get(IActiveDirtyManagerService);
    for (const commande of commandes) {
      const part = gestionnaire.get(commande.id)?.getDirtyData(commande);
      if (!part) continue;
      etendue.forceCalculation ||= part.forceCalculation ?? false;
      etendue.dirtyRanges.push(...(part.dirtyRanges ?? []));
      fusionner(etendue.dirtyNameMap, part.dirtyNameMap);
      fusionner(etendue.dirtyDefinedNameMap, part.dirtyDefinedNameMap);
      fusionner(etendue.dirtySuperTableMap, part.dirtySuperTableMap);
      fusionner(etendue.dirtyUnitFeatureMap, part.dirtyUnitFeatureMap);
      fusionner(etendue.dirtyUnitOtherFormulaMap, part.dirtyUnitOtherFormulaMap);
      fusionner(etendue.clearDependencyTreeCache, part.clearDependencyTreeCache);
    }
    return etendue;
  }
}

function changeDesValeurs(commande: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (options?.onlyLocal) return false;
  const { trigger } = commande.params as ISetRangeValuesMutationParams;
  return trigger === undefined || !SANS_EFFET_SUR_LES_VALEURS.has(trigger);
}

type Carte = { [cle: string]: unknown };

/** Réunit deux cartes de cartes (classeur → feuille → …) sans perdre celle de la cible. */
function fusionner(cible: object | undefined, source: object | undefined): void {
  if (!cible || !source) return;
  for (const [cle, valeur] of Object.entries(source)) {
    const existant = (cible as Carte)[cle];
    if (typeof existant === "object" && existant && typeof valeur === "object" && valeur)
      fusionner(existant, valeur);
    else if (valeur !== undefined && valeur !== null) (cible as Carte)[cle] = valeur;
  }
}
