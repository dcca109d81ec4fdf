import type { Dossier } from "../../../src/domaine/dossier/dossier";
import { MODELE, SAIN } from "./exempleSain";
import { constatsDe, ecartDe, type Essai } from "./outils";

const sain: Essai = { dossier: SAIN, modele: MODELE };
const ajoutes = (dossier: Dossier, aujourdHui = "") =>
  ecartDe({ ...sain, aujourdHui }, { ...sain, dossier, aujourdHui }).ajoutes;

const journal = SAIN.journal ?? [];
const plan = SAIN.planDAction ?? [];

it("une entrée sans date, puis sans type, à sa cellule", () => {
  const avec = (changement: object) => ({
    ...SAIN,
    journal: journal.map((entree, rang) => (rang === 1 ? { ...entree, ...changement } : entree)),
  });
  const duJournal = (dossier: Dossier) => ajoutes(dossier).filter((c) => c.startsWith("C-JOURNAL"));
  expect(duJournal(avec({ date: "" }))).toEqual([
    expect.stringMatching(/^C-JOURNAL-2 CTG Journal!B\d+ a-corriger$/),
  ]);
  expect(duJournal(avec({ type: "" }))).toEqual([
    expect.stringMatching(/^C-JOURNAL-2 CTG Journal!C\d+ a-corriger$/),
  ]);
});

it("une date illisible ne se dit qu’une fois", () => {
  const malmener: Essai["malmener"] = (classeur) => {
    const feuille = classeur.feuille("journal");
    const titres = feuille.ligneDe("titres:journal");
    feuille.ecrire(titres + 2, feuille.colonneDe("journal.date"), "un mardi");
  };
  const constats = ecartDe(sain, { ...sain, malmener }).ajoutes;
  expect(constats.filter((constat) => constat.startsWith("C-JOURNAL"))).toEqual([
    expect.stringMatching(/^C-JOURNAL-1 CTG Journal!B\d+ a-corriger$/),
  ]);
});

it("une action bloquée sans alerte ; une échéance passée seulement si l’on sait le jour", () => {
  const bloquee: Dossier = {
    ...SAIN,
    planDAction: plan.map((action, rang) =>
      rang === 0 ? { ...action, etat: "bloquee", alerte: "" } : action,
    ),
  };
  expect(ajoutes(bloquee)).toContainEqual(
    expect.stringMatching(/^C-PLAN-1 CTG Plan d’action!G\d+ a-corriger$/),
  );
  const duPlan = (aujourdHui: string) =>
    constatsDe({ ...sain, aujourdHui }).filter(({ controle }) => controle === "C-PLAN-1").length;
  expect(duPlan("")).toBe(0);
  expect(duPlan("2026-01-05")).toBeGreaterThan(0);
});

it("des indicateurs que le journal contredit sont une information par grille ; sans journal, rien", () => {
  const indicateurs = (dossier: Dossier) =>
    constatsDe({ ...sain, dossier }).filter(({ controle }) => controle === "C-IND-5");
  expect(indicateurs(SAIN).every(({ gravite }) => gravite === "information")).toBe(true);
  const grilles = indicateurs(SAIN).map(({ feuille }) => feuille);
  expect(grilles.length).toBeGreaterThan(0);
  expect(new Set(grilles).size).toBe(grilles.length);
  expect(indicateurs(SAIN)[0]?.phrase).toMatch(
    /\d+ indicateurs ne disent pas .* \(\d+, et non \d+\).* autres?\.$/,
  );
  expect(indicateurs({ ...SAIN, journal: null, planDAction: null })).toEqual([]);
});
