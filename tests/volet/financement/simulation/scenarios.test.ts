import {
  ajouterUneLigne,
  changerUneLigne,
  retirerUneLigne,
  type ChangementSaisi,
} from "../../../../src/volet/financement/simulation/saisie";
import {
  ajouterUnScenario,
  changerLeScenario,
  copierLeScenario,
  retirerLeScenario,
} from "../../../../src/volet/financement/simulation/scenarios";
import { changement, scenario } from "./fabrique";

describe("les scénarios", () => {
  test("un scénario ajouté n’a pas de changement, et un identifiant neuf même après un retrait", () => {
    const deux = ajouterUnScenario(ajouterUnScenario([]));
    expect(deux.map(({ nom }) => nom)).toEqual(["Scénario\u00a01", "Scénario\u00a02"]);
    const suivants = ajouterUnScenario(retirerLeScenario(deux, "1"));
    expect(suivants.map(({ identifiant }) => identifiant)).toEqual(["2", "3"]);
    expect(suivants[1]).toEqual({
      identifiant: "3",
      nom: "Scénario\u00a03",
      changements: [],
      revalorisations: [],
      lisses: [],
    });
  });

  test("un scénario ajouté ne prend pas le nom d’un autre", () => {
    const [, neuf] = ajouterUnScenario([scenario({ nom: "Scénario\u00a02" })]);
    expect(neuf?.nom).toBe("Scénario\u00a03");
  });

  test("une copie reprend tout sous un autre nom, et ne suit plus l’original", () => {
    const original = scenario({ nom: "Croissance", changements: [changement()], lisses: ["e1"] });
    const copies = copierLeScenario(copierLeScenario([original], "1"), "1");
    expect(copies.map(({ nom }) => nom)).toEqual([
      "Croissance",
      "Croissance, variante\u00a01",
      "Croissance, variante\u00a02",
    ]);
    expect(copies[1]).toMatchObject({ changements: [changement()], lisses: ["e1"] });
    const changes = changerLeScenario(copies, "2", { changements: [] });
    expect(changes.map(({ changements }) => changements.length)).toEqual([1, 0, 1]);
  });

  test("copier un scénario qui n’est plus là ne change rien", () => {
    const scenarios = [scenario()];
    expect(copierLeScenario(scenarios, "9")).toBe(scenarios);
  });
});

describe("les lignes d’un scénario", () => {
  const { cle: _, ...neuf } = changement();
  const ajouter = (lignes: readonly ChangementSaisi[]) => ajouterUneLigne<ChangementSaisi>(lignes, neuf);

  test("une ligne ajoutée a une clé à elle, même après un retrait", () => {
    const lignes = ajouter(ajouter([]));
    expect(ajouter(retirerUneLigne(lignes, "1")).map(({ cle }) => cle)).toEqual(["2", "3"]);
  });

  test("changer une ligne laisse les autres", () => {
    const lignes = [changement(), changement({ cle: "2" })];
    expect(changerUneLigne(lignes, "2", { etp: "1" }).map(({ etp }) => etp)).toEqual(["0,5", "1"]);
  });
});
