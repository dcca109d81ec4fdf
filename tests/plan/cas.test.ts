import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validerDossier, validerModele } from "../../src/donnees";
import { planifier } from "../../src/plan";
import { decrirePlan } from "./outils/decrirePlan";

/**
 * Un dossier, un cas : `entree.json` (un modèle et un dossier) et `attendu.txt`, le plan en texte. Quand un changement
 * est voulu : `REECRIRE=1 npx jest tests/plan/cas.test.ts`, puis relire la différence avant de la valider.
 */
const CAS = join(__dirname, "cas");
const REECRIRE = process.env["REECRIRE"] === "1";

test.each(readdirSync(CAS))("%s", (cas) => {
  const chemin = join(CAS, cas, "entree.json");
  const entree = JSON.parse(readFileSync(chemin, "utf8")) as { modele: unknown; dossier: unknown };
  const modele = validerModele(entree.modele, chemin);
  const plan = decrirePlan(planifier(validerDossier(entree.dossier, chemin, modele), modele));
  const attendu = join(CAS, cas, "attendu.txt");
  if (REECRIRE) writeFileSync(attendu, plan);
  expect(existsSync(attendu)).toBe(true);
  expect(plan).toBe(readFileSync(attendu, "utf8"));
});
