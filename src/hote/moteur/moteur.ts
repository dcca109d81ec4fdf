import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import type { Injector, Workbook } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { TriggerCalculationController, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import type { ClasseDeFonction } from "../fonctions";
import { DeclencheurDeCalcul } from "./calcul";
import { remplacerLeLexeur } from "./lexeur";

/** Ce que le modèle attend d'Univer, sans écran comme dans la page. */
export interface Moteur {
  readonly univer: Univer;
  /** Les extensions d'interface d'Univer sont là : elles font suivre les formats conditionnels. */
  readonly avecEcran: boolean;
  readonly injecteur: Injector;
  readonly commandes: ICommandService;
  readonly classeur: Workbook;
  readonly calcul: DeclencheurDeCalcul;
  fermer(): void;
}

/** Taille de départ d'une feuille ; elle s'agrandit dès qu'une écriture en sort. */
export const LIGNES_AU_DEPART = 1000;
export const COLONNES_AU_DEPART = 60;

/** 64 pixels et 20 pixels : les tailles par défaut d'Excel en Calibri 11. */
export const LARGEUR_PAR_DEFAUT = 64;
export const HAUTEUR_PAR_DEFAUT = 20;

let compteur = 0;

/** Démarre Univer sans écran, sur un classeur d'une feuille vide, avec ces fonctions en plus des siennes. */
export function demarrerMoteur(nomDeLaFeuille: string, fonctions: ClasseDeFonction[] = []): Moteur {
  const univer = new Univer({
    locale: LocaleType.FR_FR,
    locales: { [LocaleType.FR_FR]: {} },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: fonctions });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(FormulesAuCalculDeclenche);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, donneesDuClasseur(nomDeLaFeuille));
  return moteurDe(univer, false);
}

/** Le moteur d'un Univer déjà démarré avec {@link FormulesAuCalculDeclenche}, son classeur créé. */
export function moteurDe(univer: Univer, avecEcran = true): Moteur {
  const injecteur = univer.__getInjector();
  const classeur = injecteur
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  if (!classeur) throw new Error("Univer n’a pas de classeur ouvert.");
  return {
    univer,
    avecEcran,
    injecteur,
    commandes: injecteur.get(ICommandService),
    classeur,
    calcul: injecteur.get(TriggerCalculationController) as unknown as DeclencheurDeCalcul,
    fermer: () => univer.dispose(),
  };
}

/** L'identifiant du classeur change à chaque démarrage : Univer a des caches partagés entre ses instances. */
export function donneesDuClasseur(nomDeLaFeuille: string) {
  compteur += 1;
  const id = `{${compteur.toString(16).padStart(8, "0")}-0000-4000-8000-000000000001}`;
  return {
    id: `classeur-${compteur}`,
    name: "Classeur1",
    sheetOrder: [id],
    sheets: { [id]: donneesDeFeuille(id, nomDeLaFeuille) },
  };
}

export function donneesDeFeuille(id: string, nom: string) {
  return {
    id,
    name: nom,
    rowCount: LIGNES_AU_DEPART,
    columnCount: COLONNES_AU_DEPART,
    defaultColumnWidth: LARGEUR_PAR_DEFAUT,
    defaultRowHeight: HAUTEUR_PAR_DEFAUT,
  };
}

/** L'extension de formules d'Univer, avec notre déclencheur de calcul et notre analyseur à la place des siens. */
export class FormulesAuCalculDeclenche extends UniverSheetsFormulaPlugin {
  override onStarting(): void {
    super.onStarting();
    const injecteur = this._injector;
    const declencheur = () => new DeclencheurDeCalcul(injecteur) as unknown as TriggerCalculationController;
    injecteur.replace([TriggerCalculationController, { useFactory: declencheur }]);
    remplacerLeLexeur(injecteur);
  }
}
