import fc from "fast-check";
import { INSTRUCTION_VIDE } from "../../src/domaine/instruction/instruction";
import { planifier } from "../../src/plan";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import { ecarts, recalculer } from "../outils/libreoffice";
import { tirage } from "../plan/outils/dossiers";
import { echangeTire } from "../plan/outils/echanges";
import { feuilleDe } from "../plan/outils/lirePlan";
import { lireClasseur, type ClasseurLu } from "../xlsx/lecteur";

const DOSSIERS = 10;

const enInstruction = tirage().chain(({ modele, dossier }) =>
  fc
    .tuple(
      ...dossier.grilles.map(({ identifiant }) => echangeTire(identifiant, modele, dossier.politiques, true)),
    )
    .map((echanges) => {
      const instruction = {
        ...INSTRUCTION_VIDE,
        etat: "en-instruction" as const,
        contreNotes: true,
        echanges,
      };
      const seul = { ...dossier, financement: null, departement: null, journal: null, planDAction: null };
      return { modele, dossier: { ...seul, instruction } };
    }),
);

test(`sur ${DOSSIERS} dossiers tirés au hasard, LibreOffice trouve chaque cellule de l’échange`, async () => {
  const plans = fc
    .sample(enInstruction, { numRuns: DOSSIERS, seed: 20_260_312 })
    .map(({ dossier, modele }) => ({ dossier, plan: planifier(dossier, modele) }));
  const classeurs = await Promise.all(plans.map(({ plan }) => ecrireClasseur(plan, { titre: "Essai" })));
  const recalcules = await recalculer(classeurs);
  let pourcentages = 0;
  plans.forEach(({ dossier, plan }, rang) => {
    const recalcule = recalcules[rang] as ClasseurLu;
    const nos = ecarts(lireClasseur(classeurs[rang] as Uint8Array), recalcule);
    for (const { identifiant } of dossier.grilles) {
      const { nom } = feuilleDe(plan, `echange:${identifiant}`);
      expect(nos.filter((ecart) => ecart.startsWith(`${nom}!`))).toEqual([]);
      const calculees = Object.values(recalcule[nom] ?? {}).filter(({ formule }) => formule !== undefined);
      pourcentages += calculees.length;
    }
  });
  expect(pourcentages).toBeGreaterThan(1000);
});
