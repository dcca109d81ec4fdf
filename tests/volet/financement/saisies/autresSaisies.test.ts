import { PROFILS } from "../../../../src/donnees";
import {
  cleDuDiagnostic,
  lireLeDiagnostic,
  saisieDuDiagnostic,
  validerLeDiagnostic,
} from "../../../../src/volet/financement/saisies/diagnostic";
import {
  ajouterLIngenierie,
  cleDeLIngenierie,
  decrireLIngenierie,
  ingenierieNeuve,
  lireLIngenierie,
  nommerLIngenierie,
  saisieDeLIngenierie,
  validerLIngenierie,
} from "../../../../src/volet/financement/saisies/ingenieries";
import { choixDeLecture, cleDeLaLecture } from "../../../../src/volet/financement/saisies/lectures";
import { financement } from "../../../domaine/financement/outils/dossiers";

describe("le diagnostic", () => {
  const CTG = { debutCtg: "2020-01-01", finCtg: "2024-12-31" };
  const enFaute = (depense: string, annee: string, territoire = CTG) => [
    ...validerLeDiagnostic({ depense, annee }, territoire).keys(),
  ];

  test("se montre et se relit ; deux champs vides, il n’y en a pas", () => {
    const engage = { depense: 12000.5, annee: 2024 };
    expect(lireLeDiagnostic(saisieDuDiagnostic(engage))).toEqual(engage);
    expect(lireLeDiagnostic(saisieDuDiagnostic(null))).toBeNull();
    expect(enFaute("", "")).toEqual([]);
  });

  test("l’un ne va pas sans l’autre, et l’année est la première ou la dernière de la CTG", () => {
    expect(enFaute("12000", "")).toEqual([cleDuDiagnostic("annee")]);
    expect(enFaute("", "2024")).toEqual([cleDuDiagnostic("depense")]);
    expect(enFaute("12000", "2022")).toEqual([cleDuDiagnostic("annee")]);
    expect(enFaute("12000", "2020")).toEqual([]);
    expect(enFaute("-1", "2024")).toEqual([cleDuDiagnostic("depense")]);
  });

  test("sans les dates de la CTG, l’année ne se juge pas ici", () => {
    expect(enFaute("12000", "2022", { debutCtg: "", finCtg: "" })).toEqual([]);
  });
});

describe("une ingénierie", () => {
  const SAISIE = { ...ingenierieNeuve(2024), objet: "Étude", forme: "etp" as const, etp: "0,2" };
  const enFaute = (partie: Partial<typeof SAISIE>) => [
    ...validerLIngenierie({ ...SAISIE, ...partie }).keys(),
  ];

  test("se montre et se relit à l’identique", () => {
    const ingenierie = { identifiant: "i1", ...lireLIngenierie(SAISIE) };
    expect(ingenierie).toEqual({
      identifiant: "i1",
      objet: "Étude",
      annee: 2024,
      forme: "etp",
      etp: 0.2,
      depense: null,
    });
    expect(saisieDeLIngenierie(ingenierie)).toEqual(SAISIE);
  });

  test("l’objet, l’année, les ETP d’un coût ETP sont exigés", () => {
    expect(enFaute({})).toEqual([]);
    expect(enFaute({ objet: " ", annee: "", etp: "" })).toEqual([
      cleDeLIngenierie("objet"),
      cleDeLIngenierie("annee"),
      cleDeLIngenierie("etp"),
    ]);
    expect(enFaute({ etp: "0" })).toEqual([cleDeLIngenierie("etp")]);
    expect(validerLIngenierie({ ...SAISIE, forme: "prestation", etp: "" }).size).toBe(0);
    expect(enFaute({ depense: "-1" })).toEqual([cleDeLIngenierie("depense")]);
  });

  test("ajoutée, elle prend un identifiant libre au moment d’écrire", () => {
    const connue = { identifiant: "i1", ...lireLIngenierie(SAISIE) };
    const suivant = ajouterLIngenierie(lireLIngenierie(SAISIE))(financement({ ingenieries: [connue] }));
    expect(suivant?.ingenieries.map(({ identifiant }) => identifiant)).toEqual(["i1", "i2"]);
  });

  test("se nomme et se décrit", () => {
    const ingenierie = { identifiant: "i1", ...lireLIngenierie(SAISIE) };
    expect(nommerLIngenierie(ingenierie)).toBe("Étude, 2024");
    expect(nommerLIngenierie({ objet: "", annee: 2024 })).toBe("Ingénierie sans objet, 2024");
    expect(decrireLIngenierie(ingenierie)).toEqual([
      "Coût ETP\u00a0: 0,2\u00a0ETP.",
      "Coût réel pas encore connu.",
    ]);
    expect(decrireLIngenierie({ ...ingenierie, forme: "prestation", depense: 8000 })).toEqual([
      "Prestation forfaitaire.",
      "Coût réel\u00a0: 8\u00a0000\u00a0€.",
    ]);
  });
});

test("les lectures du profil de la Charente se proposent toutes, et ne rien appliquer d’abord", () => {
  const [phrase] = PROFILS.find(({ identifiant }) => identifiant === "charente")!.lecturesAConfirmer;
  const choix = choixDeLecture(phrase!);
  expect(choix[0]).toMatchObject({ cle: "", lecture: null });
  expect(choix).toHaveLength(phrase!.lectures.length + 1);
  expect(new Set(choix.map(({ cle }) => cle)).size).toBe(choix.length);
  for (const { cle, lecture } of choix) expect(cleDeLaLecture(lecture)).toBe(cle);
});
