import { BaremeInconnu, ErreurDeSaisie } from "../../../src/domaine/erreurs";
import { chercherBaremeDuDossier } from "../../../src/domaine/financement/chercherBaremeDuDossier";
import type { BaremeSaisi } from "../../../src/domaine/financement/financement";
import { NOUVEL_ETP_2025 } from "./outils/dossiers";

const chercher = (annee: number, ...saisis: BaremeSaisi[]) =>
  chercherBaremeDuDossier("nouvel-etp", annee, saisis);

describe("R-FORFAIT-3 : les barèmes du dossier", () => {
  test("2024 est livré, avec sa source", () => {
    const { valeur, etape } = chercher(2024);
    expect(valeur).toBe(24000);
    expect(etape.source).toMatch(/Charente/);
    expect(etape.regle).toBe("R-FORFAIT-3");
  });

  test("2025 n’est pas connu : un refus clair, jamais 24 000 €", () => {
    expect(() => chercher(2025)).toThrow(BaremeInconnu);
    expect(() => chercher(2025)).toThrow(
      "bareme\u00a0: «\u00a0Barème par nouvel ETP\u00a0» n’est pas connu pour 2025. Saisissez la valeur de 2025 et sa source\u00a0; elle n’est jamais supposée.",
    );
  });

  test("un code que nous ne livrons jamais se saisit aussi", () => {
    expect(() => chercherBaremeDuDossier("ingenierie-departementale", 2024, [])).toThrow(BaremeInconnu);
  });

  test("celui que l’on saisit l’emporte, pour son année seulement", () => {
    expect(chercher(2025, NOUVEL_ETP_2025).valeur).toBe(24500);
    expect(chercher(2025, NOUVEL_ETP_2025).etape.source).toBe("Circulaire fictive");
    expect(chercher(2024, NOUVEL_ETP_2025).valeur).toBe(24000);
    expect(() => chercher(2026, NOUVEL_ETP_2025)).toThrow(BaremeInconnu);
  });

  test.each<[string, Partial<BaremeSaisi>, string]>([
    ["sans source", { source: " " }, "est saisi sans sa source"],
    ["nul", { valeur: 0 }, "0 ou cellule vide"],
    ["négatif", { valeur: -1 }, "-1 est négatif"],
    ["illisible", { valeur: NaN }, "un nombre illisible"],
  ])("refuse un barème %s", (_, fautif, message) => {
    const calcul = () => chercher(2025, { ...NOUVEL_ETP_2025, ...fautif });
    expect(calcul).toThrow(ErreurDeSaisie);
    expect(calcul).not.toThrow(BaremeInconnu);
    expect(calcul).toThrow(message);
  });

  test("refuse deux barèmes pour la même année, et un taux de 50", () => {
    expect(() => chercher(2025, NOUVEL_ETP_2025, NOUVEL_ETP_2025)).toThrow("est saisi 2 fois");
    const taux: BaremeSaisi = { code: "taux-diagnostic", annee: 2025, valeur: 50, source: "x" };
    expect(() => chercherBaremeDuDossier("taux-diagnostic", 2025, [taux])).toThrow(
      "Pour 50\u00a0%, écrivez 0,5.",
    );
  });
});
