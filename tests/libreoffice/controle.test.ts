import fc from "fast-check";
import { EXEMPLE, chargerModele } from "../../src/donnees";
import { planifier } from "../../src/plan";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { ecarts, recalculer } from "../outils/libreoffice";
import { controleTire } from "../plan/outils/controles";
import { lireClasseur, type ClasseurLu } from "../xlsx/lecteur";

const RAPPORTS = 6;

test(`sur ${RAPPORTS} rapports tirés au hasard, LibreOffice décompte les constats comme le domaine`, async () => {
  const modele = chargerModele(EXEMPLE.dossier.modele.identifiant);
  const plans = fc
    .sample(controleTire, { numRuns: RAPPORTS, seed: 7 })
    .map((controle) => planifier({ ...EXEMPLE.dossier, controle }, modele));
  const octets = await Promise.all(plans.map((plan) => ecrireClasseur(plan, { titre: "Essai" })));
  const recalcules = await recalculer(octets);
  octets.forEach((un, rang) => {
    expect(ecarts(lireClasseur(un), recalcules[rang] as ClasseurLu)).toEqual([]);
  });
});
