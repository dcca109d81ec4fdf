import type { Dossier } from "../../../src/domaine/dossier/dossier";
import { employeursHorsEquipe } from "../../../src/domaine/financement/employeursHorsEquipe";
import {
  FINANCEMENT_VIDE,
  financementVideDeLEmployeur,
  type Financement,
  type IngenierieCtg,
} from "../../../src/domaine/financement/financement";
import {
  ajouterBareme,
  changerLEmployeurFinance,
  changerLIngenierie,
  choisirLaLecture,
  oublierLEmployeurFinance,
  ouvrirLeFinancement,
  poserLeDiagnostic,
  poserLesCouts,
  poserLIngenierie,
  remplacerBareme,
  retirerBareme,
  retirerLIngenierie,
  surLeFinancement,
  type GesteDeFinancement,
} from "../../../src/domaine/financement/gestes";
import { EXEMPLE } from "../../../src/donnees";
import { finance, financement, NOUVEL_ETP_2025 } from "./outils/dossiers";

const avec = (dit: Financement | null): Dossier => ({ ...EXEMPLE.dossier, financement: dit });

function faire(geste: GesteDeFinancement, depart: Financement): Financement {
  const suivant = geste(depart);
  if (suivant === null) throw new Error("Le geste n’a pas abouti.");
  return suivant;
}

describe("le financement du dossier", () => {
  test("s’ouvre vide ; déjà ouvert, il reste ce qu’il est", () => {
    expect(ouvrirLeFinancement(avec(null))).toEqual(avec(FINANCEMENT_VIDE));
    const dit = financement({ employeurs: [finance({ montantDu: 22300 })] });
    expect(ouvrirLeFinancement(avec(dit))).toEqual(avec(dit));
  });

  test("absent, aucun geste ne s’y fait ; présent, le reste du dossier ne bouge pas", () => {
    const geste = surLeFinancement(poserLeDiagnostic({ depense: 12000, annee: 2024 }));
    expect(geste(avec(null))).toBeNull();
    expect(geste(avec(FINANCEMENT_VIDE))).toEqual(
      avec(financement({ diagnostic: { depense: 12000, annee: 2024 } })),
    );
    expect(surLeFinancement(() => null)(avec(FINANCEMENT_VIDE))).toBeNull();
  });
});

describe("un employeur", () => {
  test("naît avec les seuls champs donnés", () => {
    expect(faire(changerLEmployeurFinance("e1", { montantDu: 22300 }), FINANCEMENT_VIDE).employeurs).toEqual([
      { ...financementVideDeLEmployeur("e1"), montantDu: 22300 },
    ]);
  });

  test("garde ce que la feuille dit des autres champs, et sa place", () => {
    const depart = financement({
      employeurs: [finance({ montantDu: 22300, etpSoutenus: 1 }), finance({ employeur: "e2" })],
    });
    const { employeurs } = faire(changerLEmployeurFinance("e1", { etpSoutenus: 2 }), depart);
    expect(employeurs).toEqual([finance({ montantDu: 22300, etpSoutenus: 2 }), finance({ employeur: "e2" })]);
  });
});

test("un coût se pose, se remplace, s’oublie ; les autres postes gardent le leur", () => {
  const depart = financement({
    couts: [
      { poste: "p1", montant: 48000 },
      { poste: "p2", montant: 30000 },
    ],
  });
  const couts = new Map([
    ["p1", 50000],
    ["p2", null],
    ["p3", 0],
  ]);
  expect(faire(poserLesCouts(couts), depart).couts).toEqual([
    { poste: "p1", montant: 50000 },
    { poste: "p3", montant: 0 },
  ]);
  expect(faire(poserLesCouts(new Map([["p2", 1]])), depart).couts).toEqual([
    { poste: "p1", montant: 48000 },
    { poste: "p2", montant: 1 },
  ]);
});

describe("un barème", () => {
  const depart = financement({ baremes: [NOUVEL_ETP_2025] });
  const de2026 = { ...NOUVEL_ETP_2025, annee: 2026 };

  test("s’ajoute, sauf si ce code a déjà une valeur pour l’année", () => {
    expect(faire(ajouterBareme(de2026), depart).baremes).toEqual([NOUVEL_ETP_2025, de2026]);
    expect(ajouterBareme({ ...NOUVEL_ETP_2025, valeur: 1 })(depart)).toBeNull();
  });

  test("se remplace à sa place, sans prendre l’année d’un autre", () => {
    const deux = financement({ baremes: [NOUVEL_ETP_2025, de2026] });
    const corrige = { ...NOUVEL_ETP_2025, valeur: 25000 };
    expect(faire(remplacerBareme(NOUVEL_ETP_2025, corrige), deux).baremes).toEqual([corrige, de2026]);
    expect(remplacerBareme(NOUVEL_ETP_2025, { ...corrige, annee: 2026 })(deux)).toBeNull();
  });

  test("changé dans la feuille entre-temps, il ne se remplace ni ne se retire", () => {
    const autre = { ...NOUVEL_ETP_2025, valeur: 1 };
    expect(remplacerBareme(autre, de2026)(depart)).toBeNull();
    expect(retirerBareme(autre)(depart)).toBeNull();
    expect(retirerBareme({ ...NOUVEL_ETP_2025, source: "" })(depart)).toBeNull();
    expect(faire(retirerBareme({ ...NOUVEL_ETP_2025 }), depart).baremes).toEqual([]);
  });
});

test("la lecture et le diagnostic se posent et se retirent", () => {
  const lecture = { phrase: "charente-80-pour-cent", lecture: "taux" };
  const choisie = faire(choisirLaLecture(lecture), FINANCEMENT_VIDE);
  expect(choisie).toEqual(financement({ lecture }));
  expect(faire(choisirLaLecture(null), choisie)).toEqual(FINANCEMENT_VIDE);
  expect(faire(poserLeDiagnostic(null), financement({ diagnostic: { depense: 1, annee: 2024 } }))).toEqual(
    FINANCEMENT_VIDE,
  );
});

test("une ingénierie se pose, change champ par champ, se retire ; disparue, elle ne renaît pas", () => {
  const ingenierie: IngenierieCtg = {
    identifiant: "i1",
    objet: "Étude des besoins",
    annee: 2024,
    forme: "prestation",
    etp: 0,
    depense: null,
  };
  const avecElle = faire(poserLIngenierie(ingenierie), FINANCEMENT_VIDE);
  expect(avecElle.ingenieries).toEqual([ingenierie]);
  expect(faire(changerLIngenierie("i1", { depense: 8000 }), avecElle).ingenieries).toEqual([
    { ...ingenierie, depense: 8000 },
  ]);
  expect(changerLIngenierie("i2", { depense: 8000 })(avecElle)).toBeNull();
  expect(faire(retirerLIngenierie("i1"), avecElle)).toEqual(FINANCEMENT_VIDE);
});

describe("un employeur que l’équipe n’a plus (R-EMP-1)", () => {
  const depart = financement({
    employeurs: ["", "e1", "e9"].map((employeur) => finance({ employeur, montantDu: 100 })),
  });
  const horsDe = (employeurs: readonly string[]) =>
    employeursHorsEquipe(depart, {
      employeurs: employeurs.map((identifiant) => ({ identifiant, nom: "", perimetre: "", lien: "" })),
    }).map(({ employeur }) => employeur);

  test("celui du dossier en est, dès que l’équipe a un employeur", () => {
    expect(horsDe(["e1"])).toEqual(["", "e9"]);
    expect(horsDe([])).toEqual(["e1", "e9"]);
    expect(horsDe(["e1", "e9"])).toEqual([""]);
  });

  test("ce que l’on en a saisi s’oublie, une fois", () => {
    const oublie = faire(oublierLEmployeurFinance("e9"), depart);
    expect(oublie.employeurs.map(({ employeur }) => employeur)).toEqual(["", "e1"]);
    expect(oublierLEmployeurFinance("e9")(oublie)).toBeNull();
  });
});
