import fc from "fast-check";
import type { Periode, PeriodeDeVacance } from "../../../../src/domaine/equipe/equipe";
import { vacancesAAnnoncer } from "../../../../src/domaine/equipe/ecrits/vacancesAAnnoncer";
import { ecrireJour, lireJour } from "../../../../src/domaine/equipe/jours";
import { moisDeduits } from "../../../../src/domaine/equipe/moisDeduits";
import { suiviDuPoste } from "../../../../src/domaine/equipe/suiviDuPoste";

const vacance = (debut: string, fin: string, information = ""): PeriodeDeVacance => ({
  nature: "vacance",
  debut,
  fin,
  information,
});

test("deux vacances séparées, fût-ce d’un jour, s’annoncent chacune, dans l’ordre", () => {
  const mars = vacance("2024-03-01", "2024-03-30", "2024-03-02");
  const avril = vacance("2024-04-01", "", "");
  expect(vacancesAAnnoncer([avril, mars])).toEqual([mars, avril]);
});

test("des vacances qui se touchent n’en font qu’une, et sa date d’information est la première donnée", () => {
  const parties = [
    vacance("2024-03-01", "2024-03-31"),
    vacance("2024-04-01", "2024-05-15", "2024-04-10"),
    vacance("2024-05-10", "2024-06-30", "2024-04-03"),
  ];
  expect(vacancesAAnnoncer(parties)).toEqual([vacance("2024-03-01", "2024-06-30", "2024-04-03")]);
});

test("une vacance en cours le reste, même si une autre, finie, commence après elle", () => {
  const parties = [vacance("2024-03-01", ""), vacance("2024-05-01", "2024-05-31", "2024-05-02")];
  expect(vacancesAAnnoncer(parties)).toEqual([vacance("2024-03-01", "", "2024-05-02")]);
});

test("une information qui n’est pas une date n’en est pas une", () => {
  const parties = [
    vacance("2024-03-01", "2024-03-31", "2024-02-30"),
    vacance("2024-04-01", "", "par téléphone"),
  ];
  expect(vacancesAAnnoncer(parties)).toEqual([vacance("2024-03-01", "", "")]);
});

test("ni présence, ni maladie, ni vacance illisible", () => {
  const periodes: Periode[] = [
    { nature: "presence", debut: "2024-01-01", fin: "", quotite: 1 },
    { nature: "maladie", debut: "2024-01-01", fin: "" },
    vacance("2024-02-31", ""),
    vacance("2024-03-10", "2024-03-01"),
  ];
  expect(vacancesAAnnoncer(periodes)).toEqual([]);
});

test("réunies ou non, les vacances déduisent les mêmes mois ; l’ordre ne compte pas", () => {
  const [premier, dernier] = [lireJour("2023-06-01") ?? NaN, lireJour("2024-12-31") ?? NaN];
  const tiree = fc
    .record({
      debut: fc.integer({ min: premier, max: dernier }),
      duree: fc.option(fc.nat(200), { nil: null }),
      information: fc.constantFrom("", "2024-01-15", "2024-02-30"),
    })
    .map(({ debut, duree, information }) =>
      vacance(ecrireJour(debut), duree === null ? "" : ecrireJour(debut + duree), information),
    );
  const deduits = (periodes: readonly Periode[]) => moisDeduits(suiviDuPoste({ periodes }).absences, 2024);
  fc.assert(
    fc.property(fc.array(tiree, { maxLength: 5 }), (periodes) => {
      const reunies = vacancesAAnnoncer(periodes);
      expect(deduits(reunies)).toEqual(deduits(periodes));
      expect(vacancesAAnnoncer([...periodes].reverse())).toEqual(reunies);
      expect(vacancesAAnnoncer(reunies)).toEqual(reunies);
    }),
  );
});
