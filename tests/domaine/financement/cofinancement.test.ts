import fc from "fast-check";
import {
  calculerCofinancement,
  COFINANCEMENT_DE_2024,
} from "../../../src/domaine/financement/calculerCofinancement";
import { parametresDuCofinancement } from "../../../src/domaine/financement/parametresDuCofinancement";
import { chargerProfil } from "../../../src/donnees";
import { financement } from "./outils/dossiers";

const CHARENTE = chargerProfil("charente");
const NATIONAL = chargerProfil("national");

const cofinancer = (...postes: [number, number][]) =>
  calculerCofinancement(postes.map(([depense, quotite]) => ({ depense, quotite })));

describe("R-COFI-1 : calculerCofinancement", () => {
  test("50 % de la dépense plafonnée à 48 000 €, soit 24 000 €", () => {
    expect(cofinancer([48000, 1]).montant).toBe(24000);
    expect(cofinancer([60000, 1]).montant).toBe(24000);
  });

  test("le plafond s’applique poste par poste : 24 000 + 15 000 = 39 000 €, pas 45 000", () => {
    const { montant, parts } = cofinancer([60000, 1], [30000, 1]);
    expect(montant).toBe(39000);
    expect(parts).toEqual([24000, 15000]);
  });

  test("le plafond se proratise à la quotité", () => {
    expect(cofinancer([40000, 0.5]).montant).toBe(12000);
    expect(cofinancer([20000, 0]).montant).toBe(0);
  });

  test("R-ARRONDI-1 : seule la somme s’arrondit", () => {
    expect(cofinancer([0.01, 1], [0.01, 1]).montant).toBe(0.01);
  });

  test.each<[string, Partial<typeof COFINANCEMENT_DE_2024>, string]>([
    [
      "un taux de 80",
      { taux: 80 },
      "taux\u00a0: 80 n’est pas un taux entre 0 et 1. Pour 80\u00a0%, écrivez 0,8.",
    ],
    ["un taux nul", { taux: 0 }, "taux\u00a0: 0 ou cellule vide."],
    ["un taux négatif", { taux: -0.5 }, "taux\u00a0: -0,5 est négatif."],
    ["un taux illisible", { taux: NaN }, "taux\u00a0: un nombre illisible"],
    ["un taux démesuré", { taux: 4800 }, "taux\u00a0: 4800 n’est pas un taux entre 0 et 1."],
    ["un plafond nul", { plafondDeLaDepense: 0 }, "plafond\u00a0: 0 ou cellule vide."],
    ["un plafond de part négatif", { plafondDeLaPart: -1 }, "plafond\u00a0: -1 est négatif."],
    ["une part des postes de 80", { partDesPostes: 80 }, "partDesPostes\u00a0: 80 n’est pas un taux"],
  ])("refuse %s", (_, fautif, message) => {
    const calcul = () =>
      calculerCofinancement([{ depense: 1, quotite: 1 }], { ...COFINANCEMENT_DE_2024, ...fautif });
    expect(calcul).toThrow(message);
  });

  test("une dépense ou une quotité fautive dit sa place", () => {
    expect(() => cofinancer([1, 1], [-5, 1])).toThrow("dépenses, valeur n° 2\u00a0: -5 est négatif.");
    expect(() => cofinancer([1, NaN])).toThrow("quotités, valeur n° 1\u00a0: un nombre illisible");
  });

  test("croît avec la dépense, reste positif et sous le taux, et l’ordre des postes est indifférent", () => {
    const tire = fc.tuple(
      fc.integer({ min: 0, max: 9e6 }).map((c) => c / 100),
      fc.integer({ min: 0, max: 10 }).map((d) => d / 10),
    );
    fc.assert(
      fc.property(fc.array(tire, { minLength: 1, maxLength: 6 }), fc.nat(1e6), (postes, enPlus) => {
        const { montant } = cofinancer(...postes);
        const depense = postes.reduce((somme, [d]) => somme + d, 0);
        expect(montant).toBeGreaterThanOrEqual(0);
        expect(montant).toBeLessThanOrEqual(depense / 2 + 0.01);
        expect(cofinancer(...[...postes].reverse()).montant).toBe(montant);
        const [premier = [0, 0], ...autres] = postes;
        const plus: [number, number] = [premier[0] + enPlus, premier[1]];
        expect(cofinancer(plus, ...autres).montant).toBeGreaterThanOrEqual(montant);
      }),
    );
  });
});

describe("les paramètres du cofinancement", () => {
  const parametres = (lecture: string | null, annee = 2024, baremes = financement({}).baremes) =>
    parametresDuCofinancement(
      CHARENTE,
      { lecture: lecture === null ? null : { phrase: "charente-80-pour-cent", lecture }, baremes },
      annee,
    );
  const part = (lecture: string | null, depense: number) =>
    calculerCofinancement([{ depense, quotite: 1 }], parametres(lecture)?.parametres).montant;

  test("un profil sans la règle ne l’applique pas", () => {
    expect(parametresDuCofinancement(NATIONAL, financement({}), 2024)).toBeNull();
  });

  test("sans lecture choisie, c’est la règle du profil : jamais 80 % par défaut", () => {
    expect(part(null, 60000)).toBe(24000);
  });

  test.each([
    ["taux", 60000, 38400],
    ["taux", 30000, 24000],
    ["part-des-postes", 60000, 19200],
    ["plafond-de-la-part", 60000, 48000],
    ["plafond-de-la-part", 50000, 40000],
  ])("la lecture « %s » : %p € donnent %p €", (lecture, depense, attendu) => {
    expect(part(lecture, depense)).toBe(attendu);
    expect(parametres(lecture)?.source).toMatch(/^Lecture à confirmer auprès de la Caf/);
  });

  test("une lecture inconnue est refusée", () => {
    expect(() => parametres("autre")).toThrow("n’a pas la lecture «\u00a0autre\u00a0»");
  });

  test("le document vaut pour 2024 : pour 2025, plafond et taux se saisissent", () => {
    const source = "Notification fictive";
    const plafond = { code: "plafond-etp", annee: 2025, valeur: 49000, source } as const;
    const taux = { code: "taux-cofinancement", annee: 2025, valeur: 0.5, source } as const;
    expect(() => parametres(null, 2025)).toThrow(
      "«\u00a0Plafond de la dépense par ETP\u00a0» n’est pas connu pour 2025",
    );
    expect(() => parametres(null, 2025, [plafond])).toThrow(
      "«\u00a0Taux de cofinancement\u00a0» n’est pas connu pour 2025",
    );
    expect(parametres(null, 2025, [plafond, taux])?.parametres).toMatchObject({
      taux: 0.5,
      plafondDeLaDepense: 49000,
    });
    expect(parametres("plafond-de-la-part", 2025, [plafond, taux])?.parametres).toMatchObject({
      plafondDeLaDepense: null,
      plafondDeLaPart: 49000,
    });
  });
});
