import type { Periode } from "../../../../src/domaine/equipe/equipe";
import type { MoisDuPoste } from "../../../../src/domaine/equipe/moisDuPoste";
import { bandesDeLAnnee, etatDuMois } from "../../../../src/volet/equipe/frise/bandes";

const maladie = (debut: string, fin: string): Periode => ({ nature: "maladie", debut, fin });
const presence = (debut: string, fin: string, quotite = 0.7): Periode => ({
  nature: "presence",
  debut,
  fin,
  quotite,
});

test("une période de toute l’année va d’un bord à l’autre", () => {
  expect(bandesDeLAnnee([presence("2020-01-06", "")], 2024)).toEqual([
    { nature: "presence", debut: 0, fin: 1, texte: "0,7" },
  ]);
});

test("un mois entier tient dans sa colonne, quel que soit son nombre de jours", () => {
  for (const fin of ["2024-02-29", "2023-02-28"]) {
    const annee = Number(fin.slice(0, 4));
    const [bande] = bandesDeLAnnee([maladie(`${annee}-02-01`, fin)], annee);
    expect(bande?.debut).toBeCloseTo(1 / 12, 12);
    expect(bande?.fin).toBeCloseTo(2 / 12, 12);
  }
});

test("les bandes sont au jour près", () => {
  const [bande] = bandesDeLAnnee([maladie("2024-04-16", "2024-04-30")], 2024);
  expect(bande?.debut).toBeCloseTo(3.5 / 12, 12);
  expect(bande?.fin).toBeCloseTo(4 / 12, 12);
});

test("un seul jour a une largeur, et deux jours qui se suivent se touchent", () => {
  const [premier, second] = bandesDeLAnnee(
    [maladie("2024-02-29", "2024-02-29"), maladie("2024-03-01", "2024-03-01")],
    2024,
  );
  expect(premier?.fin).toBeGreaterThan(premier?.debut ?? 1);
  expect(second?.debut).toBe(premier?.fin);
});

test("une période à cheval se coupe aux bords de l’année", () => {
  const cheval = maladie("2023-12-16", "2024-01-31");
  const [avant] = bandesDeLAnnee([cheval], 2023);
  expect(avant?.fin).toBe(1);
  expect(avant?.debut).toBeGreaterThan(11 / 12);
  const [apres] = bandesDeLAnnee([cheval], 2024);
  expect(apres?.debut).toBe(0);
  expect(apres?.fin).toBeCloseTo(1 / 12, 12);
});

test("ni les autres années, ni une date qui n’existe pas n’ont de bande", () => {
  expect(
    bandesDeLAnnee(
      [
        maladie("2023-12-01", "2023-12-31"),
        maladie("2025-01-01", ""),
        maladie("2024-02-30", "2024-03-10"),
        maladie("2024-03-10", "2024-03-01"),
      ],
      2024,
    ),
  ).toEqual([]);
});

test("une bande trop courte ne porte pas de texte, une longue porte sa lettre", () => {
  const vacance: Periode = { nature: "vacance", debut: "2024-06-01", fin: "2024-09-30", information: "" };
  const textes = bandesDeLAnnee(
    [maladie("2024-03-01", "2024-03-04"), maladie("2024-04-01", "2024-04-30"), vacance],
    2024,
  );
  expect(textes.map(({ texte }) => texte)).toEqual(["", "M", "V"]);
});

test("l’état d’un mois : déduit l’emporte, un mois sans présence dite est inconnu", () => {
  const mois = (partie: Partial<MoisDuPoste>): MoisDuPoste => ({
    mois: 24288,
    quotite: 0.7,
    present: 0,
    finance: 0,
    deduit: false,
    ...partie,
  });
  expect(etatDuMois(mois({ deduit: true }))).toBe("deduit");
  // R-VAC-1 : vacant pendant le délai, financé sans être présent.
  expect(etatDuMois(mois({ finance: 0.7 }))).toBe("finance");
  expect(etatDuMois(mois({ quotite: 0 }))).toBe("hors-poste");
  expect(etatDuMois(undefined)).toBe("inconnu");
});
