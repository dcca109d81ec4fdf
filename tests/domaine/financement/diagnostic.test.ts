import fc from "fast-check";
import { BaremeInconnu } from "../../../src/domaine/erreurs";
import { anneesDeLaCtg } from "../../../src/domaine/financement/anneesDeLaCtg";
import { calculerDiagnostic, DIAGNOSTIC_DE_2024 } from "../../../src/domaine/financement/calculerDiagnostic";
import { diagnosticDuDossier } from "../../../src/domaine/financement/diagnosticDuDossier";
import { exigerAnneeDuDiagnostic } from "../../../src/domaine/financement/exigerAnneeDuDiagnostic";
import type { BaremeSaisi } from "../../../src/domaine/financement/financement";
import { chargerProfil } from "../../../src/donnees";

const EN_2024 = { ...DIAGNOSTIC_DE_2024, source: "Document" };
const ctg = (debutCtg: string, finCtg: string) => ({ debutCtg, finCtg });
const CHATELLERAULT = ctg("2019-12-31", "2024-12-31");
const EN_JUILLET = ctg("2020-07-01", "2025-06-30");

describe("R-DIAG-1 : le diagnostic", () => {
  test.each([
    [15000, 7500],
    [20000, 7500],
    [10000, 5000],
    [0, 0],
    [33.33, 16.67],
  ])("%p € de dépense : %p €", (depense, attendu) => {
    expect(calculerDiagnostic(depense, EN_2024).montant).toBe(attendu);
  });

  test("croît avec la dépense et ne dépasse pas 7 500 €", () => {
    fc.assert(
      fc.property(fc.nat(40000), fc.nat(40000), (depense, enPlus) => {
        const montant = calculerDiagnostic(depense, EN_2024).montant;
        expect(calculerDiagnostic(depense + enPlus, EN_2024).montant).toBeGreaterThanOrEqual(montant);
        expect(montant).toBeLessThanOrEqual(7500);
      }),
    );
  });

  test("refuse une dépense négative, un taux de 50", () => {
    expect(() => calculerDiagnostic(-1, EN_2024)).toThrow("dépense\u00a0: -1 est négatif.");
    expect(() => calculerDiagnostic(1, { ...EN_2024, taux: 50 })).toThrow("Pour 50\u00a0%, écrivez 0,5.");
  });
});

describe("les années de la CTG", () => {
  test("signée le 31/12/2019, elle court de 2020 à 2024", () => {
    expect(anneesDeLaCtg(CHATELLERAULT)).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(anneesDeLaCtg(EN_JUILLET)).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
  });

  test.each([
    ["", "2024-12-31"],
    ["2020-02-30", "2024-12-31"],
    ["2024-12-31", "2020-01-01"],
    ["2024-01-02", "2024-01-31"],
  ])("« %s » à « %s » : refusé", (debut, fin) => {
    expect(() => anneesDeLaCtg(ctg(debut, fin))).toThrow("datesDeLaCtg");
  });

  test.each([2020, 2024])("%p convient à Grand Châtellerault", (annee) => {
    expect(exigerAnneeDuDiagnostic(annee, CHATELLERAULT)).toBe(annee);
  });

  test.each([2019, 2021, 2022, 2023, 2025])("%p est refusé à Grand Châtellerault", (annee) => {
    expect(() => exigerAnneeDuDiagnostic(annee, CHATELLERAULT)).toThrow(
      `annee\u00a0: ${annee} n’est ni la première, ni la dernière année de la CTG (2020 à 2024)`,
    );
  });

  test("commencée en juillet, ses douze premiers mois touchent deux années civiles", () => {
    const conviennent = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].filter((annee) => {
      try {
        return exigerAnneeDuDiagnostic(annee, EN_JUILLET) === annee;
      } catch {
        return false;
      }
    });
    expect(conviennent).toEqual([2020, 2021, 2024, 2025]);
  });
});

describe("le diagnostic du dossier", () => {
  const territoire = { nom: "", caf: "", ...CHATELLERAULT };
  const diagnostic = (profil: string, annee: number, baremes: readonly BaremeSaisi[] = []) =>
    diagnosticDuDossier({ depense: 20000, annee }, { territoire }, chargerProfil(profil), baremes);
  const source = "Barème fictif";

  test("au profil de la Charente, 2024 : 7 500 €", () => {
    expect(diagnostic("charente", 2024).montant).toBe(7500);
  });

  test("2020 n’est pas l’année du document : le barème se saisit, avec sa source", () => {
    expect(() => diagnostic("charente", 2020)).toThrow(BaremeInconnu);
    const baremes: BaremeSaisi[] = [
      { code: "taux-diagnostic", annee: 2020, valeur: 0.4, source },
      { code: "plafond-diagnostic", annee: 2020, valeur: 10000, source },
    ];
    const { montant, explication } = diagnostic("charente", 2020, baremes);
    expect(montant).toBe(4000);
    expect(explication.source).toContain(source);
  });

  test("au profil national, le taux n’est pas dit : il se saisit, le plafond livré de 2024 suffit", () => {
    expect(() => diagnostic("national", 2024)).toThrow(
      "«\u00a0Taux de prise en charge du diagnostic\u00a0» n’est pas connu pour 2024",
    );
    const taux: BaremeSaisi = { code: "taux-diagnostic", annee: 2024, valeur: 0.5, source };
    expect(diagnostic("national", 2024, [taux]).montant).toBe(7500);
  });
});
