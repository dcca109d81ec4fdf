import fc from "fast-check";
import { ErreurDeSaisie } from "../../../src/domaine/erreurs";
import type { DonneesDuForfait } from "../../../src/domaine/financement/calculerForfait";
import { calculerForfait } from "../../../src/domaine/financement/calculerForfait";
import { calculerForfaitParEtp } from "../../../src/domaine/financement/calculerForfaitParEtp";
import { detaillerForfait } from "../../../src/domaine/financement/detaillerForfait";

const DONNEES: DonneesDuForfait = {
  etpRetenus: 2.5,
  etpPrecedenteCtg: 2,
  forfaitParEtp: 18000,
  nouveauxEtp: 0.5,
  baremeNouvelEtp: 24000,
};

describe("R-FORFAIT-1 : le financement des postes", () => {
  it("plafonne les ETP retenus à l'existant de la précédente CTG, et ajoute les nouveaux", () => {
    expect(calculerForfait(DONNEES)).toEqual({
      etpPrisEnCompte: 2,
      etpEcartes: 0.5,
      partDejaSoutenue: 36000,
      partNouvelle: 12000,
      montant: 48000,
    });
  });

  it("un nouvel ETP seul : 24 000 € (forfait national)", () => {
    const seul = {
      etpRetenus: 0,
      etpPrecedenteCtg: 0,
      forfaitParEtp: 0,
      nouveauxEtp: 1,
      baremeNouvelEtp: 24000,
    };
    expect(calculerForfait(seul).montant).toBe(24000);
  });

  it("sans nouvel ETP, le barème n'est pas nécessaire", () => {
    const { etpRetenus, etpPrecedenteCtg, forfaitParEtp } = DONNEES;
    expect(calculerForfait({ etpRetenus, etpPrecedenteCtg, forfaitParEtp }).montant).toBe(36000);
  });

  it("sans nouvel ETP, un barème fautif est dit quand même", () => {
    expect(() => calculerForfait({ ...DONNEES, nouveauxEtp: 0, baremeNouvelEtp: -1 })).toThrow(
      "barème_nouvel_etp",
    );
  });

  it.each<[Partial<DonneesDuForfait>, string]>([
    [{ etpRetenus: -1 }, "etp_retenus\u00a0: -1 est négatif. Donnez un nombre positif ou nul."],
    [
      { etpPrecedenteCtg: Infinity },
      "etp_précédente_ctg\u00a0: un nombre illisible n’est pas un nombre. Donnez un nombre positif ou nul.",
    ],
    [
      { forfaitParEtp: "18 000" as unknown as number },
      "forfait_par_etp\u00a0: «\u00a018 000\u00a0» n’est pas un nombre. Donnez un nombre positif ou nul.",
    ],
    [{ nouveauxEtp: -0.5 }, "nouveaux_etp\u00a0: -0,5 est négatif. Donnez un nombre positif ou nul."],
    [{ baremeNouvelEtp: -1 }, "barème_nouvel_etp\u00a0: -1 est négatif. Donnez un nombre positif ou nul."],
    [{ baremeNouvelEtp: 0 }, "barème_nouvel_etp\u00a0: 0 ou cellule vide. Donnez un nombre supérieur à 0."],
    [
      { baremeNouvelEtp: undefined },
      "barème_nouvel_etp\u00a0: 0 ou cellule vide, alors qu’il y a de nouveaux ETP. Donnez le barème fixé par la Cnaf pour l’année.",
    ],
  ])("refuse %j", (fautives, message) => {
    const calcul = () => calculerForfait({ ...DONNEES, ...fautives });
    expect(calcul).toThrow(ErreurDeSaisie);
    expect(calcul).toThrow(message);
  });

  it("ne baisse jamais quand on retient plus d'ETP, et plafonne", () => {
    const etp = fc.integer({ min: 0, max: 100 }).map((dixiemes) => dixiemes / 10);
    fc.assert(
      fc.property(etp, etp, etp, (retenus, enPlus, plafond) => {
        const montant = (etpRetenus: number) =>
          calculerForfait({ etpRetenus, etpPrecedenteCtg: plafond, forfaitParEtp: 20000 }).montant;
        expect(montant(retenus + enPlus)).toBeGreaterThanOrEqual(montant(retenus));
        expect(montant(retenus)).toBeLessThanOrEqual(montant(plafond));
      }),
    );
  });
});

describe("R-FORFAIT-2 : le forfait par ETP déjà soutenu", () => {
  it("montant dû ÷ ETP soutenus en N-1, non arrondi", () => {
    expect(calculerForfaitParEtp(50000, 3)).toBe(50000 / 3);
    expect(calculerForfaitParEtp(0, 1)).toBe(0);
  });

  it("R-ARRONDI-1 : 50 000 ÷ 3 × 3 = 50 000, pas 50 000,01", () => {
    const forfaitParEtp = calculerForfaitParEtp(50000, 3);
    expect(calculerForfait({ etpRetenus: 3, etpPrecedenteCtg: 3, forfaitParEtp }).montant).toBe(50000);
  });

  it("R-ARRONDI-1 : le même nombre d'ETP redonne le montant dû, pour tout montant au centime", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.integer({ min: 1, max: 200 }),
        (centimes, dixiemes) => {
          const etp = dixiemes / 10;
          const forfaitParEtp = calculerForfaitParEtp(centimes / 100, etp);
          const { montant } = calculerForfait({ etpRetenus: etp, etpPrecedenteCtg: etp, forfaitParEtp });
          expect(montant).toBe(centimes / 100);
        },
      ),
    );
  });

  it.each([
    [50000, 0, "etp\u00a0: 0 ou cellule vide. Donnez un nombre supérieur à 0."],
    [50000, -1, "etp\u00a0: -1 est négatif. Donnez un nombre positif ou nul."],
    [-1, 1, "montant_dû\u00a0: -1 est négatif. Donnez un nombre positif ou nul."],
  ])("refuse %p € pour %p ETP", (montant, etp, message) => {
    expect(() => calculerForfaitParEtp(montant, etp)).toThrow(message);
  });
});

describe("le détail du forfait", () => {
  it("donne les dix étapes, ETP écartés par le plafond compris", () => {
    expect(detaillerForfait(DONNEES)).toEqual([
      { libelle: "ETP retenus par la Caf", valeur: 2.5 },
      { libelle: "ETP de la précédente CTG (plafond)", valeur: 2 },
      { libelle: "ETP pris en compte, après plafond", valeur: 2 },
      { libelle: "ETP écartés par le plafond", valeur: 0.5 },
      { libelle: "Forfait par ETP déjà soutenu (€)", valeur: 18000 },
      { libelle: "Part des ETP déjà soutenus (€)", valeur: 36000 },
      { libelle: "Nouveaux ETP", valeur: 0.5 },
      { libelle: "Barème par nouvel ETP (€)", valeur: 24000 },
      { libelle: "Part des nouveaux ETP (€)", valeur: 12000 },
      { libelle: "Financement (€)", valeur: 48000 },
    ]);
  });

  it("garde ses dix lignes sans nouvel ETP ni barème", () => {
    const etapes = detaillerForfait({ etpRetenus: 1, etpPrecedenteCtg: 1, forfaitParEtp: 20000 });
    expect(etapes).toHaveLength(10);
    expect(etapes[7]).toEqual({ libelle: "Barème par nouvel ETP (€)", valeur: null });
    expect(etapes[9]?.valeur).toBe(20000);
  });
});
