import { execFile } from "node:child_process";
import { resolve } from "node:path";

export interface Fin {
  readonly code: number;
  readonly sortie: string;
  readonly erreur: string;
}

const RACINE = resolve(__dirname, "../../..");

/** Le vrai processus, comme `npm run --silent ctg -- …` le lance. */
export function lancer(args: readonly string[], cwd = RACINE): Promise<Fin> {
  const commande = [
    resolve(RACINE, "node_modules/tsx/dist/cli.mjs"),
    resolve(RACINE, "src/cli/ctg.ts"),
    ...args,
  ];
  return new Promise((rendre) => {
    execFile(process.execPath, commande, { cwd, timeout: 60_000 }, (erreur, sortie, texte) =>
      rendre({ code: typeof erreur?.code === "number" ? erreur.code : 0, sortie, erreur: texte }),
    );
  });
}
