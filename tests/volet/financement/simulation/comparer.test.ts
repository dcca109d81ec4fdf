import { SCENARIO_NEUTRE } from "../../../../src/domaine/financement/simulation/scenario";
import type { SimulationFaite } from "../../../../src/domaine/financement/simulation/simulation";
import { simuler } from "../../../../src/domaine/financement/simulation/simuler";
import { cadreDesScenarios } from "../../../../src/volet/financement/simulation/cadre";
import { comparer } from "../../../../src/volet/financement/simulation/comparer";
import { derouler, type ASimuler } from "../../../../src/volet/financement/simulation/derouler";
import { detailParEmployeur } from "../../../../src/volet/financement/simulation/detailParEmployeur";
import { direLeResultat, raisonsDuRefus } from "../../../../src/volet/financement/simulation/phrases";
import { renouvellements } from "../../../../src/volet/financement/simulation/renouvellements";
import { ajouterUneLigne } from "../../../../src/volet/financement/simulation/saisie";
import { A_SIMULER, changement, revalorisation, scenario } from "./fabrique";

function actuelle({ dossier, financement, profil }: ASimuler = A_SIMULER): SimulationFaite {
  const simulation = simuler(dossier, financement, profil, SCENARIO_NEUTRE);
  if (simulation.etat === "refuse") throw new Error(JSON.stringify(simulation.refus));
  return simulation;
}

const NEUTRE = derouler(scenario(), A_SIMULER);
const CROISSANCE = derouler(
  scenario({ identifiant: "2", nom: "Croissance", changements: [changement()] }),
  A_SIMULER,
);
const INCOMPLET = derouler(
  scenario({ identifiant: "3", nom: "", changements: [changement({ etp: "" })] }),
  A_SIMULER,
);
const IMPOSSIBLE = derouler(
  scenario({ identifiant: "4", nom: "Trop", changements: [changement({ sens: "retrait", etp: "2" })] }),
  A_SIMULER,
);

describe("comparer", () => {
  const { colonnes, annees, total } = comparer(actuelle(), [NEUTRE, CROISSANCE, INCOMPLET, IMPOSSIBLE]);

  test("une colonne par scénario, après la situation actuelle", () => {
    expect(colonnes).toEqual([
      { scenario: "", nom: "Situation actuelle" },
      { scenario: "1", nom: "Scénario\u00a01" },
      { scenario: "2", nom: "Croissance" },
      { scenario: "3", nom: "Sans nom" },
      { scenario: "4", nom: "Trop" },
    ]);
  });

  test("chaque année dit le montant et l’écart ; un scénario sans changement est la situation actuelle", () => {
    expect(annees.map(({ annee }) => annee)).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(annees[1]?.cases.slice(0, 3)).toEqual([
      { etat: "montant", montant: 28000, ecart: null },
      { etat: "montant", montant: 28000, ecart: 0 },
      { etat: "montant", montant: 28000, ecart: 0 },
    ]);
    expect(annees[2]?.cases[2]).toEqual({ etat: "montant", montant: 40000, ecart: 12000 });
    expect(total[2]).toEqual({ etat: "montant", montant: 176000, ecart: 36000 });
  });

  test("ce qui ne se simule pas garde sa colonne, sans montant", () => {
    expect(annees[0]?.cases.slice(3)).toEqual([{ etat: "a-completer" }, { etat: "refuse" }]);
    expect(total.slice(3)).toEqual([{ etat: "a-completer" }, { etat: "refuse" }]);
  });

  test("une année sans barème est refusée, les autres gardent leur montant", () => {
    const sansBareme: ASimuler = {
      ...A_SIMULER,
      financement: { ...A_SIMULER.financement, baremes: [] },
    };
    const simule = derouler(scenario({ changements: [changement({ annee: 2024 })] }), sansBareme);
    const comparee = comparer(actuelle(sansBareme), [simule]);
    expect(comparee.annees.map(({ cases }) => cases[1]?.etat)).toEqual([
      "montant",
      "montant",
      "montant",
      "montant",
      "refuse",
    ]);
    expect(comparee.total[1]).toEqual({ etat: "refuse" });
    expect(raisonsDuRefus(simule)).toHaveLength(1);
    expect(raisonsDuRefus(simule)[0]).toContain("2025");
  });
});

describe("direLeResultat", () => {
  test.each([
    [NEUTRE, "Scénario\u00a01\u00a0: 140\u00a0000\u00a0€ sur la CTG, comme aujourd’hui."],
    [
      CROISSANCE,
      "Croissance\u00a0: 176\u00a0000\u00a0€ sur la CTG, 36\u00a0000\u00a0€ de plus qu’aujourd’hui.",
    ],
    [INCOMPLET, "Sans nom\u00a0: 2\u00a0champs à compléter ou à corriger."],
    [IMPOSSIBLE, "Trop\u00a0: ne se simule pas ainsi."],
  ])("scénario %#", (deroule, phrase) => {
    expect(direLeResultat(deroule)).toBe(phrase);
  });

  test("une baisse se dit sans signe", () => {
    const baisse = derouler(
      scenario({ changements: [changement({ sens: "retrait", nature: "deja-soutenu" })] }),
      A_SIMULER,
    );
    expect(direLeResultat(baisse)).toContain("27\u00a0000\u00a0€ de moins");
  });

  test("un refus dit sa raison", () => {
    expect(raisonsDuRefus(IMPOSSIBLE).join()).toContain("impossible");
    expect(raisonsDuRefus(NEUTRE)).toEqual([]);
  });
});

describe("cadreDesScenarios", () => {
  const cadre = cadreDesScenarios(actuelle(), A_SIMULER, 2023);

  test("les lignes neuves se simulent telles quelles, à partir de l’année évaluée", () => {
    const neuf = scenario({
      changements: ajouterUneLigne([], cadre.changementNeuf),
      revalorisations: ajouterUneLigne([], cadre.revalorisationNeuve),
    });
    expect(neuf.changements[0]).toMatchObject({ employeur: "e1", annee: 2023 });
    expect(derouler(neuf, A_SIMULER).etat).toBe("simule");
  });

  test("une année évaluée hors de la CTG : la première de la CTG", () => {
    expect(cadreDesScenarios(actuelle(), A_SIMULER, 2030).changementNeuf.annee).toBe(2021);
  });

  test("le plafond est celui du profil, à défaut le barème de l’année, sinon il n’est pas connu", () => {
    const revalorisation = A_SIMULER.profil.regles.revalorisation;
    expect(cadre.plafondEn(2030)).toBe(revalorisation?.plafond);
    const { revalorisation: _, ...regles } = A_SIMULER.profil.regles;
    const sansPlafond = { ...A_SIMULER, profil: { ...A_SIMULER.profil, regles } };
    const { plafondEn } = cadreDesScenarios(actuelle(), sansPlafond, 2023);
    expect([plafondEn(2025), plafondEn(2030)]).toEqual([24000, null]);
  });
});

describe("renouvellements", () => {
  test("par employeur, la situation actuelle puis chaque scénario (R-FORFAIT-4)", () => {
    const [premier, second] = renouvellements(actuelle(), [CROISSANCE, INCOMPLET]);
    expect(premier?.nom).toBe("Employeur e1");
    expect(premier?.lignes).toMatchObject([
      { nom: "Situation actuelle", renouvellement: { etpPrecedenteCtg: 1, forfaitParEtp: 18000 } },
      { nom: "Croissance", renouvellement: { etpPrecedenteCtg: 1.5, forfaitParEtp: 20000 } },
      { nom: "Sans nom", renouvellement: null },
    ]);
    expect(second?.lignes[1]?.renouvellement).toMatchObject({ montantDu: 10000, forfaitParEtp: 20000 });
  });
});

describe("detailParEmployeur", () => {
  test("chaque employeur a ses années", () => {
    if (CROISSANCE.etat !== "simule") throw new Error("Le scénario ne s’est pas déroulé.");
    const [premier, second] = detailParEmployeur(CROISSANCE.simulation);
    expect(premier?.annees.map(({ employeur }) => employeur.repartition?.nouveaux)).toEqual([
      0, 0, 0.5, 0.5, 0.5,
    ]);
    expect(second?.annees.map(({ employeur }) => employeur.nom)).toEqual(Array(5).fill("Employeur e2"));
  });
});

test("une revalorisation sans contrepartie ni accord se simule, et le constate (R-FORFAIT-5)", () => {
  const deroule = derouler(
    scenario({ revalorisations: [revalorisation({ contrepartie: "", validationDeLaCnaf: "" })] }),
    A_SIMULER,
  );
  if (deroule.etat !== "simule") throw new Error("Le scénario ne s’est pas déroulé.");
  expect(deroule.simulation.constats.filter(({ gravite }) => gravite === "bloquant")).toHaveLength(2);
});
