import { PROFILS } from "../../../../src/donnees";
import { REGLES_D_ABSENCE } from "../../../../src/domaine/equipe/moisDeduits";
import { moisDuPoste } from "../../../../src/domaine/equipe/moisDuPoste";
import { suiviDuPoste } from "../../../../src/domaine/equipe/suiviDuPoste";
import type { Periode } from "../../../../src/domaine/equipe/equipe";
import {
  direLAnnee,
  direLeMois,
  direLesDeductions,
  direLesMois,
} from "../../../../src/volet/equipe/frise/phrases";

function annee(...periodes: Periode[]) {
  return moisDuPoste(suiviDuPoste({ periodes }), 2025, REGLES_D_ABSENCE);
}

const presence = (debut: string, fin = ""): Periode => ({ nature: "presence", debut, fin, quotite: 0.7 });
const maladie = (debut: string, fin: string): Periode => ({ nature: "maladie", debut, fin });

test("chaque mois a un nom complet", () => {
  const mois = annee(presence("2024-01-01"), maladie("2025-03-01", "2025-03-31"));
  expect(direLeMois(2025 * 12 + 2, mois[2])).toBe("mars\u00a02025\u00a0: déduit, présent 0, financé 0");
  expect(direLeMois(2025 * 12 + 3, mois[3])).toBe("avril\u00a02025\u00a0: financé, présent 0,7, financé 0,7");
  expect(direLeMois(2025 * 12, undefined)).toBe("janvier\u00a02025\u00a0: aucune présence n’est dite");
});

test("une année dit les mois financés, puis les déduits", () => {
  expect(direLAnnee(annee(presence("2024-01-01"), maladie("2025-02-26", "2025-05-05")))).toBe(
    "10 mois financés sur 12\u00a0; mars et avril déduits.",
  );
  expect(direLAnnee(annee(presence("2024-01-01"), maladie("2025-03-01", "2025-03-31")))).toBe(
    "11 mois financés sur 12\u00a0; mars déduit.",
  );
  expect(direLAnnee(annee(presence("2024-01-01")))).toBe("12 mois financés sur 12.");
});

test("une arrivée en cours de mois finance ce mois en partie ; avant elle, le poste n’existe pas", () => {
  expect(direLAnnee(annee(presence("2025-09-15")))).toBe(
    "4 mois financés sur 12, dont septembre en partie\u00a0; de janvier à août hors poste.",
  );
});

test("rien à financer, un seul mois, aucune présence dite", () => {
  expect(direLAnnee(annee(presence("2027-01-01")))).toBe(
    "Aucun mois financé\u00a0; de janvier à décembre hors poste.",
  );
  expect(direLAnnee(annee(presence("2025-12-01")))).toBe(
    "1 mois financé sur 12\u00a0; de janvier à novembre hors poste.",
  );
  expect(direLAnnee(undefined)).toBe("Aucune présence n’est dite\u00a0: les mois de ce poste sont inconnus.");
});

test("trois mois qui se suivent se disent d’un coup", () => {
  expect(direLesMois([2])).toBe("mars");
  expect(direLesMois([2, 3])).toBe("mars et avril");
  expect(direLesMois([3, 4, 5, 8])).toBe("d’avril à juin et septembre");
  expect(direLesMois([0, 7, 8, 9, 10])).toBe("janvier et d’août à novembre");
});

test("la légende dit d’où viennent les mois déduits, ou pourquoi rien ne l’est", () => {
  const avecRegles = PROFILS.find(
    ({ regles }) => regles.maladie !== undefined && regles.vacance !== undefined,
  );
  const sansRegle = PROFILS.find(
    ({ regles }) => regles.maladie === undefined && regles.vacance === undefined,
  );
  if (avecRegles === undefined || sansRegle === undefined) throw new Error("Il manque un profil d’essai.");
  expect(direLesDeductions(avecRegles)).toBe(
    `Profil «\u00a0${avecRegles.libelle}\u00a0»\u00a0: mois entiers de maladie ou de vacance déduits, selon ses règles.`,
  );
  expect(direLesDeductions(sansRegle)).toBe(
    `Profil «\u00a0${sansRegle.libelle}\u00a0»\u00a0: aucune règle d’absence, rien n’est déduit.`,
  );
  expect(direLesDeductions({ ...avecRegles, regles: { vacance: avecRegles.regles.vacance! } })).toContain(
    "mois entiers de vacance déduits",
  );
  expect(direLesDeductions(null)).toContain("rien n’est déduit");
});
