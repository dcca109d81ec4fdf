import { exemple } from "./commandeExemple";

void exemple(process.argv.slice(2)).then(({ code, sortie, erreur }) => {
  process.stdout.write(sortie);
  process.stderr.write(erreur);
  process.exitCode = code;
});
