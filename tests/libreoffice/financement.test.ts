import fc from "fast-check";
import { EXEMPLE } from "../../src/donnees";
import { planifier } from "../../src/plan";
import { DEPARTEMENT } from "../../src/plan/departement";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { ecarts, recalculer } from "../outils/libreoffice";
import { departementTire } from "../plan/outils/departements";
import { CHARENTE } from "../plan/outils/dossiers";
import { dossiersAFinancer } from "../plan/outils/dossiersAFinancer";
import { feuilleDe } from "../plan/outils/lirePlan";
import { lireClasseur, type ClasseurLu } from "../xlsx/lecteur";

const DOSSIERS = 24;
const DEPARTEMENTS = 12;
const [EMPLOYEURS, POSTES] = [50, 75];

test(`sur ${DOSSIERS * EMPLOYEURS} employeurs tirés au hasard, LibreOffice trouve nos montants, nos refus, et aucun écart`, async () => {
  const plans = fc
    .sample(dossiersAFinancer(EMPLOYEURS, POSTES), { numRuns: DOSSIERS, seed: 20241001 })
    .map((dossier) => planifier(dossier, CHARENTE));
  const classeurs = await Promise.all(plans.map((plan) => ecrireClasseur(plan, { titre: "Essai" })));
  const recalcules = await recalculer(classeurs);
  let [justes, refuses] = [0, 0];
  plans.forEach((plan, rang) => {
    const recalcule = recalcules[rang] as ClasseurLu;
    const { nom } = feuilleDe(plan, "financement");
    const nos = ecarts(lireClasseur(classeurs[rang] as Uint8Array), recalcule);
    expect(nos.filter((ecart) => ecart.startsWith(`${nom}!`))).toEqual([]);
    const constats = Object.values(recalcule[nom] ?? {}).map(({ valeur }) => valeur);
    expect(constats).not.toContain("a changé");
    justes += constats.filter((constat) => constat === "juste").length;
    refuses += constats.filter((constat) => constat === "à compléter").length;
  });
  expect(justes).toBeGreaterThan(400);
  expect(justes + refuses).toBeGreaterThan(1000);
});

test(`R-DEP-1 : sur ${DEPARTEMENTS} dossiers départementaux tirés au hasard, LibreOffice trouve chaque cellule de la feuille`, async () => {
  const sansLeReste = {
    ...EXEMPLE.dossier,
    grilles: [],
    financement: null,
    journal: null,
    planDAction: null,
    instruction: null,
    controle: null,
  };
  const plans = fc
    .sample(departementTire(fc.constantFrom("Réseau fictif", "Étude fictive", "")), {
      numRuns: DEPARTEMENTS,
      seed: 20241001,
    })
    .map((departement) => planifier({ ...sansLeReste, departement }, CHARENTE));
  const classeurs = await Promise.all(plans.map((plan) => ecrireClasseur(plan, { titre: "Essai" })));
  const recalcules = await recalculer(classeurs);
  const constats = plans.flatMap((plan, rang) => {
    const recalcule = recalcules[rang] as ClasseurLu;
    expect(ecarts(lireClasseur(classeurs[rang] as Uint8Array), recalcule)).toEqual([]);
    const { nom } = feuilleDe(plan, DEPARTEMENT);
    return Object.values(recalcule[nom] ?? {}).map(({ valeur }) => valeur);
  });
  expect(constats).not.toContain("a changé");
  expect(constats.filter((constat) => constat === "juste").length).toBeGreaterThan(DEPARTEMENTS);
  expect(constats.filter((constat) => constat === "à compléter").length).toBeGreaterThan(DEPARTEMENTS);
});
