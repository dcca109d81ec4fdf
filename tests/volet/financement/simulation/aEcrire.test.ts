import type { Dossier } from "../../../../src/domaine/dossier/dossier";
import { SCENARIO_NEUTRE } from "../../../../src/domaine/financement/simulation/scenario";
import { simuler } from "../../../../src/domaine/financement/simulation/simuler";
import { EXEMPLE } from "../../../../src/donnees";
import { proposerLEcriture } from "../../../../src/volet/financement/simulation/aEcrire";
import { derouler } from "../../../../src/volet/financement/simulation/derouler";
import { A_SIMULER, changement, scenario } from "./fabrique";

const DOSSIER: Dossier = { ...EXEMPLE.dossier, ...A_SIMULER.dossier };
const { dossier, financement, profil } = A_SIMULER;
const sansBareme = { ...financement, baremes: [] };

function proposer(...scenarios: Parameters<typeof derouler>[0][]) {
  const actuelle = simuler(dossier, financement, profil, SCENARIO_NEUTRE);
  if (actuelle.etat === "refuse") throw new Error(JSON.stringify(actuelle.refus));
  const deroules = scenarios.map((saisi) => derouler(saisi, A_SIMULER));
  return proposerLEcriture(DOSSIER, actuelle, deroules, "2026-11-02");
}

describe("proposerLEcriture", () => {
  test("tous les scénarios ont leurs montants : la feuille est prête, dans leur ordre", () => {
    const proposee = proposer(
      scenario(),
      scenario({ identifiant: "2", nom: "Croissance", changements: [changement()] }),
    );
    if (proposee.etat !== "prete") throw new Error(proposee.raison);
    expect(proposee.simulation.scenarios.map(({ scenario: { nom } }) => nom)).toEqual([
      "Scénario\u00a01",
      "Croissance",
    ]);
    expect(proposee.simulation).toMatchObject({ dossier: DOSSIER, jour: "2026-11-02" });
  });

  test("sans scénario, elle attend", () => {
    expect(proposer()).toMatchObject({
      etat: "attend",
      raison: expect.stringContaining("Ajoutez un scénario"),
    });
  });

  test.each([
    ["à compléter", scenario({ identifiant: "2", changements: [changement({ etp: "" })] })],
    ["impossible", scenario({ identifiant: "2", changements: [changement({ sens: "retrait", etp: "2" })] })],
  ])("un seul scénario %s la retient", (_, fautif) => {
    expect(proposer(scenario(), fautif).etat).toBe("attend");
  });

  test("une année sans montant la retient : un total n’est jamais partiel", () => {
    const actuelle = simuler(dossier, sansBareme, profil, SCENARIO_NEUTRE);
    if (actuelle.etat === "refuse") throw new Error(JSON.stringify(actuelle.refus));
    const deroule = derouler(scenario({ changements: [changement()] }), {
      ...A_SIMULER,
      financement: sansBareme,
    });
    expect(deroule.etat).toBe("simule");
    expect(proposerLEcriture(DOSSIER, actuelle, [deroule], "2026-11-02").etat).toBe("attend");
  });
});
