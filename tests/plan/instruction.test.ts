import fc from "fast-check";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { ETATS_D_INSTRUCTION } from "../../src/domaine/instruction/instruction";
import { planifier } from "../../src/plan";
import { STYLES } from "../../src/plan/charte";
import { plageDeLaListe } from "../../src/plan/listes";
import type { Style } from "../../src/plan/types";
import { styleDeSaisie, STYLES_VERROUILLES, verrouiller } from "../../src/plan/verrouiller";
import { BROUILLON, dossierEn } from "../domaine/instruction/fabrique";
import { Calculateur } from "./outils/calculer";
import { CHARENTE } from "./outils/dossiers";
import { faussesDe } from "./outils/faussesDe";
import { instructionTiree } from "./outils/instructions";
import { celluleEn, feuilleDe, lignesDe, valeurDe } from "./outils/lirePlan";

const planDe = (dossier: Dossier) => planifier(dossier, CHARENTE);

test("les formules de « CTG Instruction » disent ce que le domaine dit, dans Excel et dans LibreOffice", () => {
  fc.assert(
    fc.property(instructionTiree(BROUILLON, CHARENTE), (instruction) => {
      const plan = planDe({ ...BROUILLON, instruction });
      for (const tableur of ["Excel", "LibreOffice"] as const)
        expect(faussesDe(feuilleDe(plan, "instruction"), new Calculateur(plan, tableur))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test("un dossier sans instruction n’a ni ses feuilles, ni ses styles, ni ses listes", () => {
  const plan = planDe({ ...BROUILLON, controle: null });
  expect(plan.styles).toBe(STYLES);
  expect(
    plan.feuilles.map(({ cle }) => cle).filter((cle) => /instruction|echange|conclusion/.test(cle)),
  ).toEqual([]);
  const { colonne } = plageDeLaListe("avis");
  expect(celluleEn(feuilleDe(plan, "listes"), 0, colonne)).toBeUndefined();
  const avec = feuilleDe(planDe(dossierEn("remis")), "listes");
  expect(valeurDe(celluleEn(avec, 0, colonne)?.contenu)).toBe("Favorable");
});

test("verrouiller garde tout d’une feuille, sauf de quoi y saisir", () => {
  const grille = feuilleDe(planDe(BROUILLON), "grille:g1");
  const verrouillee = verrouiller(grille);
  const styles: Readonly<Record<string, Style>> = { ...STYLES, ...STYLES_VERROUILLES };
  expect({ ...verrouillee, cellules: [] }).toEqual({ ...grille, cellules: [] });
  verrouillee.cellules.forEach(({ style, ...reste }, rang) => {
    const { style: avant, ...autres } = grille.cellules[rang]!;
    expect(reste).toEqual(autres);
    expect(styles[style]).toBeDefined();
    expect(styles[style]?.verrouillee ?? true).toBe(true);
    // À qui elle est ne change pas : une reconstruction y garde ce que l'utilisateur a écrit.
    expect(styleDeSaisie(style)).toBe(styleDeSaisie(avant));
  });
  expect(verrouiller(verrouillee)).toEqual(verrouillee);
});

test("l’état se lit dans la feuille, et ce qui s’y saisit suit qui a la main", () => {
  const dits = ETATS_D_INSTRUCTION.filter((etat) => etat !== "brouillon").map((etat) => {
    const feuille = feuilleDe(planDe(dossierEn(etat)), "instruction");
    const ligne = lignesDe(feuille).get("instruction:etat") ?? NaN;
    return Array.from({ length: 6 }, (_, rang) => valeurDe(celluleEn(feuille, ligne + rang, 2)?.contenu));
  });
  expect(dits.map(([etat, version, , recue, , main]) => [etat, version, recue, main])).toEqual([
    ["Remis", 1, "Pas encore", "À la Caf"],
    ["En instruction", 1, "13/03/2026", "À la Caf"],
    ["À compléter", 1, "13/03/2026", "À l’agent"],
    ["Validé", 1, "13/03/2026", "À personne\u00a0: le dossier est validé"],
  ]);
});
