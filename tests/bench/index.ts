import { mesurerLaConstruction } from "./construction";
import { mesurerLeControle } from "./controle";
import { mesurerLEquipe } from "./equipe";
import { mesurerLeForfait } from "./forfait";
import { mesurerLesFonctions } from "./fonctions";
import { mesurerLaLecture } from "./lecture";
import { mesurerLesPoids } from "./poids";
import { mesurerLaSaisie } from "./saisie";

/** Des rapports contre un pair nommé, dans la même exécution : rien ici ne juge. */
async function mesurer(): Promise<void> {
  await mesurerLesFonctions();
  await mesurerLeForfait();
  await mesurerLEquipe();
  await mesurerLaConstruction();
  await mesurerLaLecture();
  mesurerLeControle();
  await mesurerLaSaisie();
  await mesurerLesPoids();
}

mesurer().catch((erreur: unknown) => {
  process.stderr.write(`${erreur instanceof Error ? (erreur.stack ?? erreur.message) : String(erreur)}\n`);
  process.exitCode = 1;
});
