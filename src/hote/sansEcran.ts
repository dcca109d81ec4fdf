import { readFileSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bacASableNode } from "./bacASableNode";
import type { Bibliotheque } from "./bibliotheque";
import { evaluerBibliotheque } from "./bibliotheque";
import type { Ensembles } from "./exigences";
import { extraireExigences, lireEnsemblesDuManifeste } from "./exigences";
import type { TableDesExigences } from "./exigences";
import type { PaquetDeFonctions } from "./fonctions";
import { chargerFonctions } from "./fonctions";
import type { MessagesDErreur } from "./fonctions";
import { HoteExcel } from "./hoteExcel";
import { demarrerMoteur } from "./moteur/moteur";
import { NiveauApi } from "./protocole/niveau";

export interface OptionsDHote {
  /** Les ensembles d'exigences offerts ; ceux du manifeste par défaut, ou ExcelApi 1.9 s'il n'y en a pas. */
  readonly ensembles?: Ensembles;
  readonly fonctions?: PaquetDeFonctions;
  /** `Feuil1` par défaut. */
  readonly feuille?: string;
  /** Pose `Excel` et `OfficeExtension` en variables globales (vrai par défaut) ; `arreter` les retire. */
  readonly globales?: boolean;
}

export interface HoteSansEcran {
  readonly Excel: Bibliotheque["Excel"];
  readonly host: HoteExcel;
  /** Fait de cet hôte celui que désigne la variable globale `Excel`. */
  activer(): void;
  arreter(): void;
}

const SANS_MANIFESTE: Ensembles = { ExcelApi: "1.9" };

/** Démarre un classeur embarqué sans écran, neuf, avec sa propre bibliothèque Office.js. */
export function demarrerHote(options: OptionsDHote = {}): HoteSansEcran {
  const niveau = new NiveauApi(exigences(), options.ensembles ?? ensemblesDuManifeste());
  const messages: MessagesDErreur = new Map();
  const fonctions = options.fonctions ? chargerFonctions(options.fonctions, bacASableNode, messages) : [];
  const bibliotheque = chargerBibliotheque(niveau);
  const moteur = demarrerMoteur(options.feuille ?? "Feuil1", fonctions);
  const host = new HoteExcel(moteur, niveau, messages);
  host.raccorder(bibliotheque);
  const globales = globalThis as unknown as Record<string, unknown>;
  const activer = (): void => {
    globales["Excel"] = bibliotheque.Excel;
    globales["OfficeExtension"] = bibliotheque.OfficeExtension;
  };
  if (options.globales !== false) activer();
  return {
    Excel: bibliotheque.Excel,
    host,
    activer,
    arreter: () => {
      host.fermer();
      if (globales["Excel"] !== bibliotheque.Excel) return;
      delete globales["Excel"];
      delete globales["OfficeExtension"];
    },
  };
}

const resoudre = createRequire(join(process.cwd(), "package.json")).resolve;
let tableEnCache: TableDesExigences | undefined;
let sourceEnCache: string | undefined;

function exigences(): TableDesExigences {
  tableEnCache ??= extraireExigences(readFileSync(resoudre("@types/office-js/index.d.ts"), "utf8"));
  return tableEnCache;
}

function ensemblesDuManifeste(): Ensembles {
  const chemin = join(process.cwd(), "manifest.xml");
  if (!existsSync(chemin)) return SANS_MANIFESTE;
  const declares = lireEnsemblesDuManifeste(readFileSync(chemin, "utf8"));
  return declares["ExcelApi"] === undefined ? { ...declares, ...SANS_MANIFESTE } : declares;
}

function chargerBibliotheque(niveau: NiveauApi): Bibliotheque {
  sourceEnCache ??= readFileSync(resoudre("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
  return evaluerBibliotheque(sourceEnCache, niveau);
}
