import fc from "fast-check";
import { dernierJour, lireJour, moisDeLAnnee, premierJour } from "../../../src/domaine/equipe/jours";
import { moisDeduits, REGLES_D_ABSENCE, type Absence } from "../../../src/domaine/equipe/moisDeduits";

type Nature = "maladie" | "vacance" | "vacance sans information";

const jour = (iso: string): number => {
  const lu = lireJour(iso);
  if (lu === null) throw new Error(`${iso} n’est pas une date.`);
  return lu;
};

function absence(nature: Nature, debut: string, fin: string | null): Absence {
  return {
    nature: nature === "maladie" ? "maladie" : "vacance",
    informee: nature === "vacance",
    debut: jour(debut),
    fin: fin === null ? Infinity : jour(fin),
  };
}

/** Les mois déduits de l'année, de 1 à 12. */
const deduits = (annee: number, ...absences: Absence[]) =>
  moisDeduits(absences, annee).map((mois) => (mois % 12) + 1);

describe("R-ABS-1 : la maladie", () => {
  test("du 1er au 31 janvier : un mois déduit", () =>
    expect(deduits(2024, absence("maladie", "2024-01-01", "2024-01-31"))).toEqual([1]));
  test("du 2 janvier au 27 février : aucun", () =>
    expect(deduits(2023, absence("maladie", "2023-01-02", "2023-02-27"))).toEqual([]));
  test("jusqu’au 28 février d’une année bissextile : le mois n’est pas entier", () => {
    expect(deduits(2024, absence("maladie", "2024-01-15", "2024-02-28"))).toEqual([]);
    expect(deduits(2023, absence("maladie", "2023-01-15", "2023-02-28"))).toEqual([2]);
    expect(deduits(2024, absence("maladie", "2024-01-15", "2024-02-29"))).toEqual([2]);
  });
  test("à cheval sur deux années, chacune a ses mois", () => {
    const longue = absence("maladie", "2023-11-20", "2024-03-10");
    expect(deduits(2023, longue)).toEqual([12]);
    expect(deduits(2024, longue)).toEqual([1, 2]);
    expect(deduits(2025, longue)).toEqual([]);
  });
  test("en cours : jusqu’à la fin de l’année, et l’année suivante entière", () => {
    const enCours = absence("maladie", "2024-10-02", null);
    expect(deduits(2024, enCours)).toEqual([11, 12]);
    expect(deduits(2025, enCours)).toHaveLength(12);
  });
});

describe("R-VAC-1 : la vacance", () => {
  test("du 10 mars au 31 décembre, la Caf informée : délai jusqu’au 9 juin, juillet à décembre déduits", () =>
    expect(deduits(2024, absence("vacance", "2024-03-10", "2024-12-31"))).toEqual([7, 8, 9, 10, 11, 12]));
  test("la même sans information : d’avril à décembre", () =>
    expect(deduits(2024, absence("vacance sans information", "2024-03-10", "2024-12-31"))).toEqual([
      4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]));
  test("commencée le 1er d’un mois : le quatrième mois est le premier déduit", () =>
    expect(deduits(2024, absence("vacance", "2024-01-01", "2024-05-31"))).toEqual([4, 5]));
  test("commencée le 30 novembre : le délai va au bout de février", () => {
    expect(deduits(2024, absence("vacance", "2023-11-30", "2024-12-31"))[0]).toBe(3);
    expect(deduits(2025, absence("vacance", "2024-11-30", "2025-12-31"))[0]).toBe(3);
  });
  test("deux vacances séparées ont chacune leur délai", () =>
    expect(
      deduits(
        2024,
        absence("vacance", "2024-01-01", "2024-04-30"),
        absence("vacance", "2024-06-01", "2024-10-31"),
      ),
    ).toEqual([4, 9, 10]));
  test("deux vacances qui se touchent n’en font qu’une, annoncée dès qu’une partie l’est", () =>
    expect(
      deduits(
        2024,
        absence("vacance sans information", "2024-01-01", "2024-04-30"),
        absence("vacance", "2024-05-01", "2024-06-30"),
      ),
    ).toEqual([4, 5, 6]));
  test("une maladie suivie d’une vacance : le mois du passage est déduit si rien n’y est accordé", () => {
    const maladie = absence("maladie", "2024-02-01", "2024-03-15");
    expect(deduits(2024, maladie, absence("vacance sans information", "2024-03-16", "2024-04-30"))).toEqual([
      2, 3, 4,
    ]);
    expect(deduits(2024, maladie, absence("vacance", "2024-03-16", "2024-07-31"))).toEqual([2, 7]);
  });
});

test("une règle absente du profil ne déduit rien", () => {
  const absences = [absence("maladie", "2024-01-01", "2024-02-29"), absence("vacance", "2024-03-01", null)];
  const avec = (regles: Partial<typeof REGLES_D_ABSENCE>) =>
    moisDeduits(absences, 2024, { ...REGLES_D_ABSENCE, ...regles }).length;
  expect(avec({})).toBe(2 + 7);
  expect(avec({ maladie: false })).toBe(7);
  expect(avec({ vacance: null })).toBe(2);
  expect(avec({ vacance: { delaiEnMois: 3, informationEcrite: false } })).toBe(9);
});

describe("propriétés", () => {
  const [debut, fin] = [jour("2022-12-01"), jour("2025-02-28")];
  const uneAbsence = fc
    .record({
      nature: fc.constantFrom<Absence["nature"]>("maladie", "vacance"),
      informee: fc.boolean(),
      debut: fc.integer({ min: debut, max: fin }),
      duree: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constant(Infinity)),
    })
    .map(({ duree, ...reste }): Absence => ({ ...reste, fin: reste.debut + duree }));
  const absences = fc.array(uneAbsence, { maxLength: 6 });

  test("de 0 à 12 mois, et l’ordre ne compte pas", () =>
    fc.assert(
      fc.property(absences, (tirees) => {
        const mois = moisDeduits(tirees, 2024);
        expect(mois.length).toBeLessThanOrEqual(12);
        expect(moisDeduits([...tirees].reverse(), 2024)).toEqual(mois);
      }),
    ));

  test("couper une période en deux ne change rien", () =>
    fc.assert(
      fc.property(absences, uneAbsence, fc.nat(400), (tirees, coupee, decalage) => {
        const milieu = Math.min(coupee.debut + decalage, coupee.fin);
        const morceaux = [
          { ...coupee, fin: milieu },
          { ...coupee, debut: Math.min(milieu + 1, coupee.fin) },
        ];
        expect(moisDeduits([...tirees, ...morceaux], 2024)).toEqual(moisDeduits([...tirees, coupee], 2024));
      }),
    ));

  test("une période en double ne compte qu’une fois", () =>
    fc.assert(
      fc.property(absences, (tirees) => {
        expect(moisDeduits([...tirees, ...tirees], 2024)).toEqual(moisDeduits(tirees, 2024));
      }),
    ));

  test("une maladie de plus ne rend jamais un mois", () =>
    fc.assert(
      fc.property(absences, uneAbsence, (tirees, autre) => {
        const avec = moisDeduits([...tirees, { ...autre, nature: "maladie" }], 2024);
        for (const mois of moisDeduits(tirees, 2024)) expect(avec).toContain(mois);
      }),
    ));

  test("additivité : l’année n’a que les mois dont chaque jour est déductible, jour par jour", () =>
    fc.assert(
      fc.property(fc.array(uneAbsence, { maxLength: 3 }), (tirees) => {
        const maladies = tirees.filter(({ nature }) => nature === "maladie");
        const attendus = moisDeLAnnee(2024).filter((mois) => {
          for (let j = premierJour(mois); j <= dernierJour(mois); j++) {
            if (!maladies.some((m) => m.debut <= j && j <= m.fin)) return false;
          }
          return true;
        });
        expect(moisDeduits(maladies, 2024)).toEqual(attendus);
      }),
    ));
});
