import fc from "fast-check";
import {
  apresLeDelai,
  dernierJour,
  ecrireJour,
  jourDExcel,
  lireJour,
  moisDuJour,
  premierJour,
} from "../../../src/domaine/equipe/jours";

const UN_JOUR = 24 * 3600 * 1000;

/** Le calendrier de JavaScript, auquel le nôtre doit se conformer. */
const selonDate = (iso: string) => new Date(`${iso}T00:00:00Z`).getTime() / UN_JOUR;

test("une date se lit en jours depuis 1970, comme le calendrier de JavaScript, et se réécrit", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString().slice(0, 10);
        const jour = lireJour(iso);
        expect(jour).toBe(selonDate(iso));
        expect(ecrireJour(jour ?? NaN)).toBe(iso);
      },
    ),
    { numRuns: 1000 },
  );
});

test("chaque jour de 1896 à 1904 et de 1996 à 2004, années séculaires comprises, suit le précédent", () => {
  for (const [premiere, derniere] of [
    ["1896-01-01", "1904-12-31"],
    ["1996-01-01", "2004-12-31"],
  ] as const) {
    for (let jour = selonDate(premiere); jour <= selonDate(derniere); jour++) {
      expect(lireJour(ecrireJour(jour))).toBe(jour);
    }
  }
});

test.each([
  "2023-02-29",
  "1900-02-29",
  "2024-02-30",
  "2024-04-31",
  "2024-13-01",
  "2024-00-10",
  "2024-01-00",
  "2024-1-1",
  "01/02/2024",
  " 2024-01-01",
  "",
])("« %s » n’est pas une date", (texte) => expect(lireJour(texte)).toBeNull());

test.each(["2024-02-29", "2000-02-29", "1969-12-31", "2024-12-31"])("« %s » en est une", (texte) =>
  expect(lireJour(texte)).toBe(selonDate(texte)),
);

test("un mois va de son premier à son dernier jour, et les mois se suivent", () => {
  for (let mois = 1899 * 12; mois < 2101 * 12; mois++) {
    expect(premierJour(mois + 1)).toBe(dernierJour(mois) + 1);
    expect(moisDuJour(premierJour(mois))).toBe(mois);
    expect(moisDuJour(dernierJour(mois))).toBe(mois);
  }
});

test("une date d’Excel compte depuis 1900, l’heure ôtée ; avant mars 1900, elle n’est pas sûre", () => {
  expect(jourDExcel(45292)).toBe(selonDate("2024-01-01"));
  expect(jourDExcel(45292.75)).toBe(selonDate("2024-01-01"));
  expect([60, 2958466, NaN].map(jourDExcel)).toEqual([null, null, null]);
});

test("un délai va de quantième à quantième, et au bout du mois quand le quantième n’existe pas", () => {
  const apres = (iso: string, mois: number) => ecrireJour(apresLeDelai(selonDate(iso), mois));
  expect(apres("2024-03-10", 3)).toBe("2024-06-10");
  expect(apres("2023-11-30", 3)).toBe("2024-03-01");
  expect(apres("2024-01-31", 1)).toBe("2024-03-01");
  expect(apres("2024-01-01", 0)).toBe("2024-01-01");
});
