import type { BaremeSaisi } from "../../../../src/domaine/financement/financement";
import {
  BAREMES_LIVRES,
  baremeNeuf,
  cleDuBareme,
  decrireLeBareme,
  lireLeBareme,
  nommerLeBareme,
  optionsDesCodes,
  saisieDuBareme,
  validerLeBareme,
} from "../../../../src/volet/financement/saisies/baremes";
import { NOUVEL_ETP_2025 } from "../../../domaine/financement/outils/dossiers";

const TAUX: BaremeSaisi = {
  code: "taux-cofinancement",
  annee: 2025,
  valeur: 0.5,
  source: "Courrier fictif",
};
const SAISI = saisieDuBareme(NOUVEL_ETP_2025);
const TAUX_SAISI = saisieDuBareme(TAUX);

const enFaute = (...arguments_: Parameters<typeof validerLeBareme>) => [
  ...validerLeBareme(...arguments_).keys(),
];

test("un barème se montre en français et se relit à l’identique, un taux en pour cent", () => {
  expect(SAISI).toMatchObject({ annee: "2025", valeur: "24500" });
  expect(TAUX_SAISI).toMatchObject({ valeur: "50\u00a0%" });
  expect(lireLeBareme(SAISI)).toEqual(NOUVEL_ETP_2025);
  expect(lireLeBareme(TAUX_SAISI)).toEqual(TAUX);
  expect(lireLeBareme({ ...TAUX_SAISI, valeur: "0,8" }).valeur).toBe(0.8);
});

test("neuf, il propose l’année évaluée, jamais une valeur", () => {
  expect(baremeNeuf(2025)).toEqual({ code: "nouvel-etp", annee: "2025", valeur: "", source: "" });
  expect(baremeNeuf(0).annee).toBe("");
});

test("l’année, la valeur et la source sont exigées", () => {
  expect(enFaute({ ...SAISI, annee: "", valeur: "", source: " " }, [])).toEqual([
    cleDuBareme("annee"),
    cleDuBareme("valeur"),
    cleDuBareme("source"),
  ]);
  expect(enFaute(SAISI, [])).toEqual([]);
});

test("un taux de 80 pour 0,8, un barème nul ou négatif sont refusés", () => {
  expect(enFaute({ ...TAUX_SAISI, valeur: "80" }, [])).toEqual([cleDuBareme("valeur")]);
  expect(enFaute({ ...TAUX_SAISI, valeur: "80 %" }, [])).toEqual([]);
  expect(enFaute({ ...SAISI, valeur: "0" }, [])).toEqual([cleDuBareme("valeur")]);
  expect(enFaute({ ...TAUX_SAISI, valeur: "0" }, [])).toEqual([cleDuBareme("valeur")]);
  expect(enFaute({ ...SAISI, valeur: "-1" }, [])).toEqual([cleDuBareme("valeur")]);
});

test("un même barème ne se saisit pas deux fois pour une année", () => {
  expect(enFaute(SAISI, [TAUX, { ...NOUVEL_ETP_2025, valeur: 1 }])).toEqual([cleDuBareme("annee")]);
  expect(enFaute(SAISI, [TAUX, { ...NOUVEL_ETP_2025, annee: 2026 }])).toEqual([]);
});

test("ceux du département ne se proposent pas ; celui que la feuille dit reste", () => {
  const codes = (dit: BaremeSaisi["code"]) => optionsDesCodes(dit).map(({ valeur }) => valeur);
  expect(codes("nouvel-etp")).not.toContain("cooperation-departementale");
  expect(codes("cooperation-departementale")).toContain("cooperation-departementale");
});

test("il se nomme et se décrit avec sa source", () => {
  expect(nommerLeBareme(TAUX)).toBe("Taux de cofinancement, 2025");
  expect(decrireLeBareme(TAUX)).toEqual(["50\u00a0%", "Source\u00a0: Courrier fictif"]);
  expect(decrireLeBareme({ ...NOUVEL_ETP_2025, source: "" })).toEqual([
    "24\u00a0500\u00a0€ par ETP",
    "Source à dire.",
  ]);
});

test("les barèmes livrés sont tous ceux de 2024, chacun avec sa source", () => {
  expect(BAREMES_LIVRES.map(nommerLeBareme)).toEqual([
    "Barème par nouvel ETP, 2024",
    "Plafond de la dépense par ETP, 2024",
    "Plafond de la dépense de diagnostic, 2024",
  ]);
  expect(BAREMES_LIVRES.every(({ source }) => source !== "")).toBe(true);
});
