import type { Budget, LigneDeBudget } from "../../../src/domaine/financement/budget/budget";
import { etablirBudget, type BudgetAdditionne } from "../../../src/domaine/financement/budget/etablirBudget";
import { examinerLeBudget } from "../../../src/domaine/financement/budget/examinerLeBudget";
import { montantDe, tenter, type Calcul } from "../../../src/domaine/financement/explication/calcul";
import { etape } from "../../../src/domaine/financement/explication/etape";
import { exigerPositif } from "../../../src/domaine/saisie/exigerPositif";

const droitDe = (montant: number): Calcul =>
  tenter("R-FORFAIT-1", () => ({
    montant: exigerPositif(montant, "montantDu"),
    explication: etape({
      libelle: "Droit",
      valeur: montant,
      unite: "euros",
      regle: "R-FORFAIT-1",
      source: "x",
    }),
  }));

const ligne = (
  identifiant: string,
  sens: LigneDeBudget["sens"],
  ...[prevu, actualise, realise]: (number | null)[]
): LigneDeBudget => ({
  identifiant,
  sens,
  libelle: `Ligne ${identifiant}`,
  participationDeLaCaf: identifiant === "caf",
  prevu: prevu ?? null,
  actualise: actualise ?? null,
  realise: realise ?? null,
});

const BUDGET: Budget = {
  lignes: [
    ligne("salaires", "charge", 48000, 48500, 47900.1),
    ligne("frais", "charge", 2000, null, 2000.2),
    ligne("caf", "produit", 22300, 22300, 20441.67),
    ligne("commune", "produit", 27700, 26200, 29458.63),
  ],
  verseParLaCaf: 15610,
};

const etabli = (budget: Budget = BUDGET, droit = droitDe(20441.67)): BudgetAdditionne => {
  const rendu = etablirBudget(budget, droit);
  if (rendu.etat === "refuse") throw new Error(JSON.stringify(rendu.refus));
  return rendu;
};
const phrases = (budget: Budget, droit = droitDe(20441.67)) =>
  examinerLeBudget(budget, etablirBudget(budget, droit), droit).map(({ phrase }) => phrase);

describe("R-BUDGET-1", () => {
  test("additionne chaque colonne au centime, et dit l’équilibre", () => {
    expect(etabli().colonnes).toEqual({
      prevu: { charges: 50000, produits: 50000, solde: 0, equilibree: true, complete: true, vide: false },
      actualise: {
        charges: 48500,
        produits: 48500,
        solde: 0,
        equilibree: true,
        complete: false,
        vide: false,
      },
      realise: {
        charges: 49900.3,
        produits: 49900.3,
        solde: 0,
        equilibree: true,
        complete: true,
        vide: false,
      },
    });
  });

  test("l’écart du réalisé se mesure à l’actualisé, à défaut au prévu", () => {
    expect(etabli().ecarts).toEqual([
      { identifiant: "salaires", ecart: -599.9 },
      { identifiant: "frais", ecart: 0.2 },
      { identifiant: "caf", ecart: -1858.33 },
      { identifiant: "commune", ecart: 3258.63 },
    ]);
    const sansRealise = { ...BUDGET, lignes: [ligne("x", "charge", 10)] };
    expect(etabli(sansRealise).ecarts).toEqual([{ identifiant: "x", ecart: null }]);
  });

  test.each([
    [15610, 4831.67, "Complément à recevoir de la Caf"],
    [22300, -1858.33, "Trop-perçu à rendre à la Caf"],
    [20441.67, 0, "Aucune régularisation"],
  ])("versé %p € : régularisation de %p €", (verseParLaCaf, attendu, libelle) => {
    const { regularisation } = etabli({ ...BUDGET, verseParLaCaf });
    expect(regularisation === null ? null : montantDe(regularisation)).toBe(attendu);
    expect(regularisation).toMatchObject({ explication: { libelle, regle: "R-BUDGET-1" } });
  });

  test("sans versement dit, ni régularisation ; sans droit, son refus", () => {
    expect(etabli({ ...BUDGET, verseParLaCaf: null }).regularisation).toBeNull();
    expect(etabli(BUDGET, droitDe(-1)).regularisation).toMatchObject({ refus: [{ champ: "montantDu" }] });
  });

  test("refuse un montant négatif ou illisible, et dit la ligne et la colonne", () => {
    const fautif = { lignes: [ligne("frais", "charge", -1, NaN)], verseParLaCaf: -2 };
    expect(phrases(fautif)).toEqual([
      "Ligne frais. Prévu\u00a0: -1 est négatif. Donnez un nombre positif ou nul.",
      "Ligne frais. Actualisé\u00a0: un nombre illisible n’est pas un nombre. Donnez un nombre positif ou nul.",
      "Déjà versé par la Caf\u00a0: -2 est négatif. Donnez un nombre positif ou nul.",
    ]);
  });

  test("les constats : équilibre, lignes sans montant, participation autre que le calcul", () => {
    expect(phrases(BUDGET)).toEqual([
      "Le budget prévisionnel inscrit 22\u00a0300\u00a0€ de participation de la Caf, et le calcul donne 20\u00a0441,67\u00a0€.",
      "Le budget actualisé inscrit 22\u00a0300\u00a0€ de participation de la Caf, et le calcul donne 20\u00a0441,67\u00a0€.",
      "Le budget actualisé est incomplet\u00a0: des lignes n’y ont pas de montant.",
    ]);
    const penche = { lignes: [ligne("a", "charge", 10), ligne("b", "produit", 9.99)], verseParLaCaf: null };
    expect(phrases(penche)).toEqual([
      "Le budget prévisionnel n’est pas équilibré\u00a0: 10\u00a0€ de charges, 9,99\u00a0€ de produits.",
    ]);
    expect(phrases({ lignes: [], verseParLaCaf: null })).toEqual([]);
  });
});
