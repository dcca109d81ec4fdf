import fc from "fast-check";

import { TYPES_D_ENTREE, type EntreeDeJournal } from "../../../src/domaine/journal/journal";
import {
  brouillonDe,
  brouillonNeuf,
  brouillonSuivant,
  entreeDe,
  estPrecise,
  validerLEntree,
} from "../../../src/volet/journal/entrees/brouillon";
import {
  anneesDuJournal,
  compterParType,
  entreesMontrees,
  typesProposes,
} from "../../../src/volet/journal/entrees/choisir";
import { direLEntree, nommerLeCharge, preciser } from "../../../src/volet/journal/entrees/phrases";
import { lireDateCourte } from "../../../src/volet/journal/lireDateCourte";
import { journalTire } from "../../plan/outils/activites";

const COPIL: EntreeDeJournal = {
  date: "2024-03-12",
  type: "copil",
  objet: "Bilan",
  thematique: "petite-enfance",
  partenaires: "Caf ; MSA",
  participants: 14,
  poste: "p1",
  remarque: "",
};

describe("un jour écrit vite", () => {
  test.each([
    ["12/3", "2024-03-12"],
    [" 12/03 ", "2024-03-12"],
    ["12/03/25", "2025-03-12"],
    ["12/03/2023", "2023-03-12"],
    ["2023-03-12", "2023-03-12"],
    ["31/2", null],
    ["mars", null],
    ["", null],
  ])("« %s » se lit %s", (texte, iso) => {
    expect(lireDateCourte(texte, 2024)).toBe(iso);
  });
});

describe("le brouillon", () => {
  test("une entrée lisible se récrit telle quelle", () => {
    expect(entreeDe(brouillonDe(COPIL), 2024)).toEqual(COPIL);
    expect(validerLEntree(brouillonDe(COPIL), 2024, "ajout").size).toBe(0);
  });

  test("chaque manque se dit dans l’ordre des champs", () => {
    const fautes = validerLEntree({ ...brouillonNeuf("", ""), participants: "une dizaine" }, 2024, "ajout");
    expect([...fautes.keys()]).toEqual(["ajout.date", "ajout.type", "ajout.objet", "ajout.participants"]);
  });

  test("la suivante garde le jour, le type et le chargé, rien d’autre", () => {
    const suivant = brouillonSuivant(brouillonDe(COPIL));
    expect(suivant).toEqual({ ...brouillonNeuf("2024-03-12", "p1"), type: "copil" });
    expect(estPrecise(suivant)).toBe(false);
    expect(estPrecise(brouillonDe(COPIL))).toBe(true);
  });
});

describe("la liste", () => {
  const journal: EntreeDeJournal[] = [
    COPIL,
    { ...COPIL, date: "2023-05-04", type: "elus" },
    { ...COPIL, date: "", type: "" },
    { ...COPIL, date: "2024-10-01", type: "support" },
    { ...COPIL, date: "2024-09-01", type: "support" },
  ];

  test("la plus récente d’abord, celles qui attendent leur date avant toutes", () => {
    const rangs = (annee: number | null, type: EntreeDeJournal["type"] | null = null) =>
      entreesMontrees(journal, { annee, type }).map(({ rang }) => rang);
    expect(rangs(2024)).toEqual([2, 3, 4, 0]);
    expect(rangs(2023)).toEqual([2, 1]);
    expect(rangs(null)).toEqual([2, 3, 4, 0, 1]);
    expect(rangs(2024, "support")).toEqual([3, 4]);
    expect(rangs(2024, "")).toEqual([2]);
    // Une date que la feuille dit mal attend aussi la sienne.
    expect(
      entreesMontrees([COPIL, { ...COPIL, date: "mi-mars" }], { annee: 2024, type: null })[0]?.rang,
    ).toBe(1);
  });

  test("les années du journal et celle du dossier, une fois chacune", () => {
    expect(anneesDuJournal(journal, 2025)).toEqual([2025, 2024, 2023]);
    expect(anneesDuJournal([], 2024)).toEqual([2024]);
  });

  test("les types les plus employés se proposent d’abord", () => {
    const { employes, autres } = typesProposes(journal);
    expect(employes).toEqual(["support", "copil", "elus"]);
    expect([...employes, ...autres].sort()).toEqual([...TYPES_D_ENTREE].sort());
  });

  test("toute entrée est comptée sous un type, et un seul", () => {
    fc.assert(
      fc.property(journalTire(["p1", "p2"]), (tire) => {
        const entrees = tire ?? [];
        const total = compterParType(entrees).reduce((somme, { nombre }) => somme + nombre, 0);
        expect(total).toBe(entrees.length);
        expect(entreesMontrees(entrees, { annee: null, type: null })).toHaveLength(entrees.length);
      }),
    );
  });
});

describe("les phrases", () => {
  const postes = [
    {
      identifiant: "p1",
      prenom: "Camille",
      nom: "Essai",
      libelle: "pilote",
      intitule: "",
      quotite: 1,
    } as const,
    {
      identifiant: "p2",
      prenom: "Dominique",
      nom: "Essai",
      libelle: "thematique",
      intitule: "",
      quotite: 1,
    } as const,
  ];

  test("une entrée se nomme même incomplète", () => {
    expect(direLEntree(COPIL)).toBe("Copil, 12/03/2024\u00a0: Bilan");
    expect(direLEntree({ ...COPIL, type: "", date: "", objet: "" })).toBe("Type à dire, sans date");
  });

  test("le chargé ne se dit que s’il y en a plusieurs, et un poste disparu reste dit", () => {
    expect(preciser(COPIL, postes)).toEqual([
      "Petite enfance",
      "14\u00a0participants",
      "Camille Essai",
      "Caf ; MSA",
    ]);
    expect(preciser({ ...COPIL, participants: null }, postes.slice(0, 1))).toEqual([
      "Petite enfance",
      "Caf ; MSA",
    ]);
    expect(nommerLeCharge("p9", postes)).toBe("Poste p9");
    expect(nommerLeCharge("", postes)).toBe("Toute l’équipe");
  });
});
