import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * Construit une fois le classeur embarqué, que tous les essais ouvrent. `E2E_SANS_CONSTRUIRE=1` reprend la construction
 * d'avant, quand on met au point un essai.
 */
export default async function construire(): Promise<void> {
  if (process.env["E2E_SANS_CONSTRUIRE"]) return;
  const webpack = require.resolve("webpack-cli/bin/cli.js");
  try {
    await promisify(execFile)(process.execPath, [webpack, "--mode", "development", "--env", "hote"]);
  } catch (erreur) {
    throw new Error(
      `Le classeur embarqué ne se construit pas.\n${(erreur as { stdout?: string }).stdout ?? ""}`,
      {
        cause: erreur,
      },
    );
  }
}
