import { ctg } from "./commandeCtg";
import type { Issue } from "./issue";

/** Ni 0, ni 1, qui voudraient dire que quelque chose a été lu. */
const IMPREVU = 3;

function conclure({ code, sortie, erreur }: Issue): void {
  process.stdout.write(sortie);
  process.stderr.write(erreur);
  process.exitCode = code;
}

function echouer(erreur: unknown): void {
  const message = erreur instanceof Error ? erreur.message : String(erreur);
  process.stderr.write(`La commande s’est arrêtée sur une erreur imprévue\u00a0: ${message}\n`);
  process.exitCode = IMPREVU;
}

// « ctg lire … | head » ferme la sortie avant la fin : ce n'est pas une panne.
process.stdout.on("error", (erreur: NodeJS.ErrnoException) => {
  if (erreur.code !== "EPIPE") throw erreur;
});

void ctg(process.argv.slice(2)).then(conclure).catch(echouer);
