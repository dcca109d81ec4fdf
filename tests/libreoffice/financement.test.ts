import fc from "fast-check";
import { planifier } from "../../src/plan";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { ecarts, recalculer } from "../outils/libreoffice";
import { CHARENTE } from "../plan/outils/dossiers";
import { dossiersAFinancer } from "../plan/outils/dossiersAFinancer";
import { feuilleDe } from "../plan/outils/lirePlan";
import { lireClasseur, type ClasseurLu } from "../xlsx/lecteur";

const DOSSIERS = 24;

test(`sur ${DOSSIERS} dossiers tirés au hasard, LibreOffice trouve nos montants, nos refus, et aucun écart`, async () => {
  const plans = fc
    .sample(dossiersAFinancer(4, 7), { numRuns: DOSSIERS, seed: 20241001 })
    .map((dossier) => planifier(dossier, CHARENTE));
  const classeurs = await Promise.all(plans.map((plan) => ecrireClasseur(plan, { titre: "Essai" })));
  const recalcules = await recalculer(classeurs);
  let justes = 0;
  plans.forEach((plan, rang) => {
    const recalcule = recalcules[rang] as ClasseurLu;
    const { nom } = feuilleDe(plan, "financement");
    const nos = ecarts(lireClasseur(classeurs[rang] as Uint8Array), recalcule);
    expect(nos.filter((ecart) => ecart.startsWith(`${nom}!`))).toEqual([]);
    const constats = Object.values(recalcule[nom] ?? {}).map(({ valeur }) => valeur);
    expect(constats).not.toContain("a changé");
    justes += constats.filter((constat) => constat === "juste").length;
  });
  expect(justes).toBeGreaterThan(DOSSIERS * 2);
});
