import {
  cleDeLaRevalorisation,
  cleDuChangement,
  cleDuNom,
  lireLeScenario,
} from "../../../../src/volet/financement/simulation/lireLeScenario";
import { changement, revalorisation, scenario } from "./fabrique";

const fautes = (partie: Parameters<typeof scenario>[0]) => {
  const lu = lireLeScenario(scenario(partie));
  return lu.etat === "fautif" ? [...lu.fautes.keys()] : [];
};

describe("lireLeScenario", () => {
  test("les textes deviennent des nombres et une date", () => {
    const lu = lireLeScenario(
      scenario({
        nom: " Croissance ",
        changements: [changement({ etp: "0,25", coutParEtp: "48\u00a0000,50" })],
        revalorisations: [revalorisation({ validationDeLaCnaf: "1/2/2024" })],
        lisses: ["e2"],
      }),
    );
    expect(lu).toEqual({
      etat: "lu",
      scenario: {
        identifiant: "1",
        nom: "Croissance",
        changements: [
          { employeur: "e1", annee: 2023, sens: "ajout", nature: "nouveau", etp: 0.25, coutParEtp: 48000.5 },
        ],
        revalorisations: [
          {
            employeur: "e1",
            annee: 2024,
            forfaitVise: 24000,
            voie: "offre-de-service",
            contrepartie: "Un relais petite enfance de plus",
            validationDeLaCnaf: "2024-02-01",
          },
        ],
        lisses: ["e2"],
      },
    });
  });

  test("un coût et une date vides ne sont pas des fautes : ils ne sont pas encore connus", () => {
    const lu = lireLeScenario(
      scenario({
        changements: [changement({ coutParEtp: " " })],
        revalorisations: [revalorisation({ validationDeLaCnaf: "" })],
      }),
    );
    expect(lu).toMatchObject({
      scenario: { changements: [{ coutParEtp: null }], revalorisations: [{ validationDeLaCnaf: "" }] },
    });
  });

  test.each(["", "0", "-1", "un demi"])("«\u00a0%s\u00a0» n’est pas un nombre d’ETP", (etp) => {
    expect(fautes({ changements: [changement({ etp })] })).toEqual([cleDuChangement("1", "1", "etp")]);
  });

  test.each(["", "24.000,00 euros"])("«\u00a0%s\u00a0» n’est pas un forfait visé", (forfaitVise) => {
    expect(fautes({ revalorisations: [revalorisation({ forfaitVise })] })).toEqual([
      cleDeLaRevalorisation("1", "1", "forfaitVise"),
    ]);
  });

  test("les autres fautes ont chacune leur champ, dans l’ordre de la carte", () => {
    expect(
      fautes({
        nom: " ",
        changements: [changement(), changement({ cle: "2", coutParEtp: "cher" })],
        revalorisations: [revalorisation({ validationDeLaCnaf: "31/02/2024" })],
      }),
    ).toEqual([
      cleDuNom("1"),
      cleDuChangement("1", "2", "coutParEtp"),
      cleDeLaRevalorisation("1", "1", "validationDeLaCnaf"),
    ]);
  });
});
