import fc from "fast-check";
import { lireJour } from "../../../src/domaine/equipe/jours";
import { moisDeduits, REGLES_D_ABSENCE, type Absence } from "../../../src/domaine/equipe/moisDeduits";
import { moisDuPoste, type Presence } from "../../../src/domaine/equipe/moisDuPoste";

const jour = (iso: string): number => lireJour(iso) ?? NaN;

const presence = (quotite: number, debut: string, fin: string | null = null): Presence => ({
  quotite,
  debut: jour(debut),
  fin: fin === null ? Infinity : jour(fin),
});

const absence = (
  nature: Absence["nature"],
  debut: string,
  fin: string | null,
  informee = false,
): Absence => ({
  nature,
  informee,
  debut: jour(debut),
  fin: fin === null ? Infinity : jour(fin),
});

function annee2024(presences: readonly Presence[], absences: readonly Absence[] = []) {
  return moisDuPoste({ presences, absences }, 2024, REGLES_D_ABSENCE);
}

test("R-PRES-1 : un pilote à 0,6 recruté en septembre a une quotité de 0,6, pas 0,2", () => {
  const mois = annee2024([presence(0.6, "2024-09-01")]);
  expect(mois.map(({ quotite }) => quotite)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0.6, 0.6, 0.6, 0.6]);
  expect(mois.map(({ finance }) => finance)).toEqual(mois.map(({ present }) => present));
  expect(mois.some(({ deduit }) => deduit)).toBe(false);
});

test("arrivé le 16 juin : présent la moitié du mois, quotité entière", () => {
  const juin = annee2024([presence(1, "2024-06-16")])[5];
  expect(juin).toMatchObject({ quotite: 1, present: 0.5, finance: 0.5 });
});

test("changement de quotité au 1er juillet", () => {
  const mois = annee2024([presence(0.5, "2023-01-01", "2024-06-30"), presence(0.8, "2024-07-01")]);
  expect(mois.map(({ finance }) => finance)).toEqual([...Array(6).fill(0.5), ...Array(6).fill(0.8)]);
});

test("malade en mars : absent, financé seulement si le mois n’est pas entier", () => {
  const entier = annee2024([presence(1, "2020-01-01")], [absence("maladie", "2024-03-01", "2024-03-31")])[2];
  expect(entier).toMatchObject({ quotite: 1, present: 0, finance: 0, deduit: true });
  const partiel = annee2024([presence(1, "2020-01-01")], [absence("maladie", "2024-03-02", "2024-03-31")])[2];
  expect(partiel).toMatchObject({ present: 1 / 31, finance: 1, deduit: false });
});

test("vacance annoncée après un départ le 9 mars : financée à la dernière quotité jusqu’en juin", () => {
  const mois = annee2024(
    [presence(0.7, "2020-01-01", "2024-03-09")],
    [absence("vacance", "2024-03-10", "2024-12-31", true)],
  );
  mois.forEach(({ finance }, rang) => expect(finance).toBeCloseTo(rang < 6 ? 0.7 : 0, 12));
  expect(mois.slice(3).every(({ present }) => present === 0)).toBe(true);
  expect(mois.map(({ deduit }) => deduit)).toEqual([...Array(6).fill(false), ...Array(6).fill(true)]);
});

test("une vacance commencée l’année d’avant garde la dernière quotité et le délai qu’elle a ouvert", () => {
  const mois = annee2024(
    [presence(0.5, "2020-01-01", "2022-06-30"), presence(0.7, "2022-07-01", "2023-11-14")],
    [absence("vacance", "2023-11-15", "2024-04-30", true)],
  );
  expect(mois.slice(0, 4).map(({ quotite }) => quotite)).toEqual([0.7, 0.7, 0.7, 0.7]);
  expect(mois.slice(0, 5).map(({ finance }) => finance)).toEqual([0.7, 0.7, 0, 0, 0]);
  expect(mois.map(({ deduit }) => deduit).indexOf(true)).toBe(2);
});

test("une présence finie avant l’année n’en cache pas une plus ancienne, encore en cours", () => {
  const mois = annee2024([presence(0.5, "2020-01-01"), presence(1, "2023-02-01", "2023-05-31")]);
  expect(mois.map(({ quotite }) => quotite)).toEqual(Array(12).fill(0.5));
});

test("un départ sans vacance déclarée : le poste n’existe plus, rien n’est déduit", () => {
  const mois = annee2024([presence(0.7, "2020-01-01", "2024-03-31")]);
  expect(mois.slice(3)).toEqual(mois.slice(3).map((m) => ({ ...m, quotite: 0, finance: 0, deduit: false })));
});

test("de deux présences qui se recouvrent, la plus récente l’emporte ; elles ne s’ajoutent pas", () => {
  const mois = annee2024([presence(0.5, "2020-01-01"), presence(1, "2024-07-01", "2024-08-31")]);
  expect(mois.map(({ present }) => present)).toEqual([
    0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1, 1, 0.5, 0.5, 0.5, 0.5,
  ]);
});

test("propriétés : présent ≤ quotité, financé ≤ quotité, et les mois déduits sont ceux de la règle", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          nature: fc.constantFrom<Absence["nature"]>("maladie", "vacance"),
          informee: fc.boolean(),
          debut: fc.integer({ min: jour("2023-06-01"), max: jour("2024-12-31") }),
          duree: fc.integer({ min: 0, max: 300 }),
        }),
        { maxLength: 4 },
      ),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (tirees, quotite) => {
        const absences = tirees.map(({ duree, ...reste }) => ({ ...reste, fin: reste.debut + duree }));
        const mois = annee2024([presence(quotite, "2000-01-01")], absences);
        for (const m of mois) {
          expect(m.present).toBeLessThanOrEqual(m.quotite + 1e-9);
          expect(m.finance).toBeLessThanOrEqual(m.quotite + 1e-9);
          expect(m.quotite).toBeCloseTo(quotite, 9);
        }
        expect(mois.filter(({ deduit }) => deduit).map((m) => m.mois)).toEqual(moisDeduits(absences, 2024));
      },
    ),
  ));
