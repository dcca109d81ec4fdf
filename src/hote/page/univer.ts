import {
  DEFAULT_STYLES,
  ICommandService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import type { CommandListener, Plugin, PluginCtor } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import formatsConditionnels from "@univerjs/preset-sheets-conditional-formatting/locales/fr-FR";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import socle from "@univerjs/preset-sheets-core/locales/fr-FR";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validations from "@univerjs/preset-sheets-data-validation/locales/fr-FR";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import dessins from "@univerjs/preset-sheets-drawing/locales/fr-FR";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import notes from "@univerjs/preset-sheets-note/locales/fr-FR";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import type { ClasseDeFonction } from "../fonctions";
import { donneesDuClasseur, FormulesAuCalculDeclenche, moteurDe } from "../moteur/moteur";
import type { Moteur } from "../moteur/moteur";

type Extension = PluginCtor<Plugin>;
type ExtensionReglee = Extension | [Extension, unknown];

export interface OptionsDUniver {
  readonly conteneur: HTMLElement;
  readonly sombre: boolean;
  readonly fonctions: ClasseDeFonction[];
  /** Appelé avant chaque commande, et avant les extensions d'Univer, qui agissent sans attendre : lever l'arrête. */
  readonly avantUneCommande: CommandListener;
}

/** Démarre Univer à l'écran, en français, sur un classeur d'une feuille vide. */
export function demarrerUniver({ conteneur, sombre, fonctions, avantUneCommande }: OptionsDUniver): Moteur {
  // La police des cellules d'Excel ; celle d'Univer est Arial.
  DEFAULT_STYLES.ff = "Calibri";
  const locale = LocaleType.FR_FR;
  const univer = new Univer({
    locale,
    locales: { [locale]: mergeLocales(socle, formatsConditionnels, validations, notes, dessins) },
    darkMode: sombre,
    logLevel: LogLevel.WARN,
  });
  univer.__getInjector().get(ICommandService).beforeCommandExecuted(avantUneCommande);
  const extensions: ExtensionReglee[] = [
    ...UniverSheetsCorePreset({
      container: conteneur,
      ribbonType: "simple",
      formula: { function: fonctions },
    }).plugins,
    ...UniverSheetsConditionalFormattingPreset().plugins,
    // Les champs « chercher » et « modifier » de la liste déroulante prendraient le clavier à la cellule.
    ...UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }).plugins,
    ...UniverSheetsNotePreset().plugins,
    ...UniverSheetsDrawingPreset().plugins,
  ];
  for (const [nom, extension] of sansDoublon(extensions)) {
    const [classe, reglages] = Array.isArray(extension) ? extension : [extension, undefined];
    const choisie = nom === FormulesAuCalculDeclenche.pluginName ? FormulesAuCalculDeclenche : classe;
    univer.registerPlugin(choisie, reglages);
  }
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, donneesDuClasseur("Feuil1"));
  return moteurDe(univer);
}

/** Deux ensembles apportent parfois la même extension, et Univer refuse de l'enregistrer deux fois. */
function sansDoublon(extensions: readonly ExtensionReglee[]): Map<string, ExtensionReglee> {
  const parNom = new Map<string, ExtensionReglee>();
  for (const extension of extensions) {
    const { pluginName } = Array.isArray(extension) ? extension[0] : extension;
    if (!parNom.has(pluginName)) parNom.set(pluginName, extension);
  }
  return parNom;
}
