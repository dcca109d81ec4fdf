import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import type { Configuration } from "webpack";
import webpack from "webpack";

type Configurer = (env: object, argv: { mode: string }) => Promise<Configuration[]>;
const configurer = require("../../webpack.config.js") as Configurer;

/** Empaquette les fonctions comme la livraison, dans un dossier à part. Rend functions.js. */
export async function empaqueter(): Promise<string> {
  const constructions = await configurer({}, { mode: "production" });
  const livree = constructions.find(({ name }) => name === "fonctions");
  const dossier = mkdtempSync(join(tmpdir(), "ctg-fonctions-"));
  try {
    await compiler({ ...livree, plugins: [], output: { ...livree?.output, path: dossier } });
    return readFileSync(join(dossier, "functions.js"), "utf8");
  } finally {
    rmSync(dossier, { recursive: true, force: true });
  }
}

function compiler(configuration: Configuration): Promise<void> {
  return new Promise((reussir, echouer) => {
    webpack(configuration, (panne, bilan) => {
      if (panne) echouer(panne);
      else if (bilan?.hasErrors()) echouer(new Error(bilan.toString("errors-only")));
      else reussir();
    });
  });
}

/** Ce qu'un environnement d'Excel pour Windows n'a pas : tout ce qui est venu après ES2016, et Intl. */
const RETIRER_CE_QUI_SUIT_ES2016 = `
  delete Object.entries; delete Object.values; delete Object.fromEntries;
  delete Object.getOwnPropertyDescriptors; delete Object.hasOwn;
  delete String.prototype.padStart; delete String.prototype.padEnd; delete String.prototype.replaceAll;
  delete String.prototype.trimStart; delete String.prototype.trimEnd; delete String.prototype.matchAll;
  delete String.prototype.at; delete Array.prototype.at;
  delete Array.prototype.flat; delete Array.prototype.flatMap; delete Array.prototype.findLast;
  delete Promise.prototype.finally; delete globalThis.Intl; delete globalThis.structuredClone;
  delete globalThis.globalThis;
`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- comme Excel : des arguments de toute sorte.
export type FonctionPersonnalisee = (...arguments_: any[]) => unknown;

export interface ErreurDeCellule {
  readonly code: string;
  readonly message: string;
}

/** Exécute le paquet là où il n'y a que JavaScript ES2016 et un `CustomFunctions` réduit à trois membres. */
export function charger(paquet: string): Map<string, FonctionPersonnalisee> {
  const associees = new Map<string, FonctionPersonnalisee>();
  const contexte = createContext({
    CustomFunctions: {
      associate: (identifiant: string, fonction: FonctionPersonnalisee) => {
        if (associees.has(identifiant)) throw new Error(`${identifiant} est associé deux fois`);
        associees.set(identifiant, fonction);
      },
      Error: class {
        constructor(
          readonly code: string,
          readonly message: string,
        ) {}
      },
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
  });
  runInContext(RETIRER_CE_QUI_SUIT_ES2016, contexte);
  runInContext(paquet, contexte);
  return associees;
}
