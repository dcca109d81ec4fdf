import { ficheVide, type Periode } from "../../../src/domaine/equipe/equipe";
import { anneeDeDepart, anneesDeLaFrise } from "../../../src/volet/equipe/annees";

function dossier(debutCtg: string, finCtg: string, periodes: readonly Periode[] = []) {
  return {
    territoire: { nom: "", caf: "", debutCtg, finCtg },
    equipe: { employeurs: [], cofs: [], fiches: [{ ...ficheVide("p1"), periodes }], pieces: [] },
  };
}

test("la frise s’ouvre sur l’année du dossier, à défaut sur l’année en cours", () => {
  expect(anneeDeDepart({ annee: 2024 }, 2026)).toBe(2024);
  expect(anneeDeDepart({ annee: 0 }, 2026)).toBe(2026);
});

test("sans date connue, l’année d’avant et celle d’après", () => {
  expect(anneesDeLaFrise(dossier("", ""), 2024)).toEqual([2023, 2024, 2025]);
});

test("toutes les années de la CTG et des périodes, sans trou", () => {
  const periodes: Periode[] = [{ nature: "presence", debut: "2019-09-01", fin: "2026-01-15", quotite: 1 }];
  expect(anneesDeLaFrise(dossier("2020-01-01", "2024-12-31", periodes), 2024)).toEqual([
    2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
  ]);
});

test("une date impossible ou lointaine n’ouvre pas des siècles", () => {
  const periodes: Periode[] = [{ nature: "maladie", debut: "2024-02-31", fin: "2204-03-01" }];
  expect(anneesDeLaFrise(dossier("0204-01-01", "", periodes), 2024)).toEqual([2023, 2024, 2025]);
});
