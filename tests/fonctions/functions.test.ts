import fc from "fast-check";
import { calculerScore } from "../../src/domaine/notation/calculerScore";
import { ecrireScore } from "../../src/domaine/notation/ecrireScore";
import {
  bareme,
  completude,
  etp,
  cofinancement,
  diagnostic,
  forfait,
  forfaitDetail,
  forfaitEtp,
  moisDeduitsDeLAnnee,
  score,
  scoreBornes,
  scoreEnsemble,
  ventilation,
} from "../../src/fonctions/functions";
import { desNotesPesees } from "../domaine/notation/arbitraires";

class ErreurDeCellule {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

beforeAll(() => {
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: ErreurDeCellule,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
  });
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, "CustomFunctions");
});

function erreurDe(appel: () => unknown): ErreurDeCellule {
  try {
    appel();
  } catch (erreur) {
    if (erreur instanceof ErreurDeCellule) return erreur;
    throw erreur;
  }
  throw new Error("aucune erreur levée");
}

/** Le message d'un `#VALEUR!`. */
function refus(appel: () => unknown): string {
  const erreur = erreurDe(appel);
  expect(erreur.code).toBe("#VALUE!");
  return erreur.message;
}

const CONSIGNE_NOTE = "n’est pas une note. Donnez un nombre entier de 0 à 3, NC, ou rien.";
const CONSIGNE_NOMBRE = "Donnez un nombre positif ou nul.";
const ERREUR_DE_CELLULE = { code: "#DIV/0!", message: "" };

describe("CTG.SCORE", () => {
  it("rend un pourcentage, NC, ou —", () => {
    expect(score([[3], [2], ["NC"], [1]])).toBe(6 / 9);
    expect(score([["NC", "nc"]])).toBe("NC");
    expect(score([[null]])).toBe("—");
  });

  it("lit une plage de toute forme", () => {
    expect(score([[3, 0]])).toBe(0.5);
    expect(score([[3], [0]])).toBe(0.5);
    const carre = [
      [3, 0],
      ["NC", 3],
    ];
    expect(score(carre)).toBe(2 / 3);
  });

  it("admet une valeur seule, comme une plage d'une cellule", () => {
    expect(score(3 as unknown as unknown[][])).toBe(1);
  });

  it('tient null et "" pour des vides ; le 0 du bureau, lui, ne se distingue pas d\'une note', () => {
    expect(score([[3], [null]])).toBe(1);
    expect(score([[3], [""]])).toBe(1);
    expect(score([[3], [undefined]])).toBe(1);
    expect(score([[3], [0]])).toBe(0.5);
  });

  it("R-SCORE-4 : tolère « 2 » en texte et NC entouré d'espaces", () => {
    expect(score([["2"], [" nc\u00a0"], [1]])).toBe(0.5);
  });

  it.each([
    [4, "4"],
    [-1, "-1"],
    [1.5, "1,5"],
    ["oui", "«\u00a0oui\u00a0»"],
    [true, "VRAI"],
    [45292, "45292"],
    [ERREUR_DE_CELLULE, "l’erreur #DIV/0!"],
  ])("R-SCORE-4 : refuse %p, en disant la place et la valeur", (valeur, dite) => {
    const plage = [
      [3, 2],
      [1, 0],
      [3, valeur],
    ];
    expect(refus(() => score(plage))).toBe(`ligne 3, colonne 2 de notes\u00a0: ${dite} ${CONSIGNE_NOTE}`);
  });

  it("R-SCORE-5 : prend le maximum de l'échelle ; omis ou vide, il vaut 3", () => {
    expect(score([[4, 2]], null as unknown as undefined, 4)).toBe(0.75);
    expect(score([[3]], undefined, null)).toBe(1);
    expect(score([[3]], undefined, "")).toBe(1);
  });

  it.each([
    [0, "note_max\u00a0: 0 ou cellule vide. Donnez un nombre supérieur à 0."],
    [-3, `note_max\u00a0: -3 est négatif. ${CONSIGNE_NOMBRE}`],
    [2.5, "note_max\u00a0: 2,5 n’est pas un nombre entier. Donnez la note la plus haute de l’échelle."],
    ["trois", `note_max\u00a0: «\u00a0trois\u00a0» n’est pas un nombre. ${CONSIGNE_NOMBRE}`],
    [true, `note_max\u00a0: VRAI n’est pas un nombre. ${CONSIGNE_NOMBRE}`],
    [ERREUR_DE_CELLULE, `note_max\u00a0: l’erreur #DIV/0! n’est pas un nombre. ${CONSIGNE_NOMBRE}`],
  ])("refuse le maximum %p", (noteMax, message) => {
    expect(refus(() => score([[1]], undefined, noteMax))).toBe(message);
  });

  it("R-SCORE-5 : pondère ; un poids vide vaut 0 sous ses trois formes", () => {
    expect(score([[3], [0]], [[2], [1]])).toBe(2 / 3);
    for (const vide of [0, null, ""]) expect(score([[3], [0]], [[1], [vide]])).toBe(1);
  });

  it.each([null, undefined, "", [[null]], [[""]]])("tient les poids %j pour omis", (poids) => {
    expect(score([[3], [0]], poids as unknown[][])).toBe(0.5);
  });

  it.each<[unknown[][], string]>([
    [[[1, 1]], "poids\u00a0: la plage fait 1 × 2, celle des notes 2 × 1. Donnez deux plages de même forme."],
    [[[1], [-1]], `ligne 2, colonne 1 de poids\u00a0: -1 est négatif. ${CONSIGNE_NOMBRE}`],
    [
      [["x"], [1]],
      `ligne 1, colonne 1 de poids\u00a0: «\u00a0x\u00a0» n’est pas un nombre. ${CONSIGNE_NOMBRE}`,
    ],
    [
      [[ERREUR_DE_CELLULE], [1]],
      `ligne 1, colonne 1 de poids\u00a0: l’erreur #DIV/0! n’est pas un nombre. ${CONSIGNE_NOMBRE}`,
    ],
    [[[0], [0]], "poids\u00a0: tous les poids sont à 0 ou vides. Donnez-en un au moins."],
  ])("refuse les poids %j", (poids, message) => {
    expect(refus(() => score([[3], [0]], poids))).toBe(message);
  });

  it("R-SCORE-6 : « complet » refuse de répondre tant qu'il reste des vides", () => {
    expect(score([[3], [null]], undefined, undefined, true)).toBe("—");
    expect(score([[3], ["NC"]], undefined, undefined, true)).toBe(1);
    expect(score([["NC"]], undefined, undefined, 1)).toBe("NC");
    for (const faux of [false, 0, null, ""]) expect(score([[3], [null]], undefined, undefined, faux)).toBe(1);
    expect(refus(() => score([[3]], undefined, undefined, "oui"))).toBe(
      "complet\u00a0: «\u00a0oui\u00a0» n’est ni VRAI ni FAUX.",
    );
  });

  it("dit la même chose que le domaine", () => {
    fc.assert(
      fc.property(desNotesPesees, ({ notes, poids }) => {
        const colonne = (valeurs: unknown[]) => valeurs.map((valeur) => [valeur]);
        expect(score(colonne(notes), colonne(poids))).toEqual(ecrireScore(calculerScore(notes, 3, poids)));
      }),
    );
  });
});

describe("une colonne entière (B:B)", () => {
  const LIGNES = 1048576;
  const colonne = (vide: unknown) => {
    const plage: unknown[][] = new Array<unknown[]>(LIGNES).fill([vide]);
    plage[0] = [3];
    plage[1] = [0];
    return plage;
  };

  it("ses vides sont non renseignés", () => {
    expect(score(colonne(null))).toBe(0.5);
    expect(score(colonne(""))).toBe(0.5);
    expect(score(colonne(null), undefined, undefined, true)).toBe("—");
    expect(completude(colonne(null))).toBe(2 / LIGNES);
  });

  it("ses vides devenus des 0 ne donnent pas un pourcentage faux", () => {
    expect(refus(() => score(colonne(0)))).toBe(
      "notes\u00a0: 1048576 notes. Dans une colonne entière, Excel peut compter les vides pour des 0\u00a0: " +
        "désignez la seule plage des notes.",
    );
  });

  it("son titre est une faute de saisie", () => {
    const titree = colonne(null);
    titree[0] = ["Famille"];
    expect(refus(() => score(titree))).toContain("ligne 1, colonne 1 de notes\u00a0: «\u00a0Famille\u00a0»");
  });

  it("deux colonnes entières, c'est trop", () => {
    const deux = new Array<unknown[]>(LIGNES).fill([null, null]);
    expect(refus(() => score(deux))).toBe(
      "notes\u00a0: plus de cellules qu’une colonne entière. Désignez une plage plus petite.",
    );
  });
});

describe("CTG.SCORE.BORNES", () => {
  it("rend le minimum et le maximum, côte à côte", () => {
    expect(scoreBornes([[3], [null]])).toEqual([[0.5, 1]]);
    expect(scoreBornes([[4], [""]], [[1], [3]], 4)).toEqual([[0.25, 1]]);
  });

  it("rend NC, NC d'une plage toute NC", () => {
    expect(scoreBornes([["NC"], ["NC"]])).toEqual([["NC", "NC"]]);
  });

  it("refuse ce que refuse CTG.SCORE", () => {
    expect(refus(() => scoreBornes([["?"]]))).toContain("ligne 1, colonne 1 de notes");
    expect(refus(() => scoreBornes([[1]], undefined, 0))).toContain("note_max");
  });
});

describe("CTG.SCORE.ENSEMBLE", () => {
  it("R-SCORE-3 : la moyenne des missions, chacune pesant autant", () => {
    expect(scoreEnsemble([[[3], [3], [3]], [[0]]])).toBe(0.5);
    expect(scoreEnsemble([[[3]], [["NC"]], [[null]]])).toBe(1);
  });

  it("rend NC si tout est NC, — si rien n'est noté", () => {
    expect(scoreEnsemble([[["NC"]], [["NC"]]])).toBe("NC");
    expect(scoreEnsemble([[["NC"]], [[null]]])).toBe("—");
  });

  it("dit dans quelle plage est la valeur fautive", () => {
    expect(refus(() => scoreEnsemble([[[3]], [[1], ["oui"]]]))).toBe(
      `ligne 2, colonne 1 de plage 2\u00a0: «\u00a0oui\u00a0» ${CONSIGNE_NOTE}`,
    );
  });

  it("veut une plage au moins", () => {
    const message = "plage\u00a0: aucune plage. Donnez-en une par mission.";
    expect(refus(() => scoreEnsemble([]))).toBe(message);
    expect(refus(() => scoreEnsemble(null as unknown as unknown[][][]))).toBe(message);
  });
});

describe("CTG.COMPLETUDE", () => {
  it("rend la part des activités notées ou NC", () => {
    expect(
      completude([
        [3, "NC"],
        [null, ""],
      ]),
    ).toBe(0.5);
    expect(completude([["NC"]])).toBe(1);
    expect(completude([[null]])).toBe(0);
  });

  it("refuse une valeur qui n'est pas une note", () => {
    expect(refus(() => completude([[4]]))).toBe(`ligne 1, colonne 1 de notes\u00a0: 4 ${CONSIGNE_NOTE}`);
  });
});

describe("CTG.FORFAIT", () => {
  it("R-FORFAIT-1 : plafonne à l'existant et ajoute les nouveaux ETP", () => {
    expect(forfait(2.5, 2, 18000, 0.5, 24000)).toBe(48000);
    expect(forfait(3, 3, 50000 / 3)).toBe(50000);
  });

  it("R-ARRONDI-1 : arrondit au centime", () => {
    expect(forfait(1, 1, 50000 / 3)).toBe(16666.67);
  });

  it.each([[0], [null], [""]])("admet des ETP et un forfait vides sous la forme %p", (vide) => {
    expect(forfait(vide, vide, vide, vide, vide)).toBe(0);
    expect(forfait(vide, vide, vide, 1, 24000)).toBe(24000);
  });

  it.each([[0], [null], [""], [undefined]])("de nouveaux ETP sans barème (%p) sont une erreur", (vide) => {
    expect(refus(() => forfait(1, 1, 20000, 1, vide))).toBe(
      "barème_nouvel_etp\u00a0: 0 ou cellule vide, alors qu’il y a de nouveaux ETP. " +
        "Donnez le barème fixé par la Cnaf pour l’année.",
    );
  });

  it.each<[string, unknown[], string]>([
    ["etp_retenus", [-1, 1, 1], "-1 est négatif"],
    ["etp_retenus", [true, 1, 1], "VRAI n’est pas un nombre"],
    ["etp_précédente_ctg", [1, "deux", 1], "«\u00a0deux\u00a0» n’est pas un nombre"],
    ["forfait_par_etp", [1, 1, ERREUR_DE_CELLULE], "l’erreur #DIV/0! n’est pas un nombre"],
    ["nouveaux_etp", [1, 1, 1, -2], "-2 est négatif"],
    ["barème_nouvel_etp", [1, 1, 1, 1, "24 000"], "«\u00a024 000\u00a0» n’est pas un nombre"],
  ])("nomme l'argument fautif : %s", (argument, arguments_, raison) => {
    const [a, b, c, d, e] = arguments_;
    expect(refus(() => forfait(a, b, c, d, e))).toBe(`${argument}\u00a0: ${raison}. ${CONSIGNE_NOMBRE}`);
    expect(refus(() => forfaitDetail(a, b, c, d, e))).toBe(
      `${argument}\u00a0: ${raison}. ${CONSIGNE_NOMBRE}`,
    );
  });
});

describe("CTG.FORFAIT.DETAIL", () => {
  it("rend dix lignes, libellé et valeur, ETP écartés compris, et finit par le montant de CTG.FORFAIT", () => {
    const detail = forfaitDetail(2.5, 2, 18000, 0.5, 24000);
    expect(detail).toHaveLength(10);
    expect(detail[3]).toEqual(["ETP écartés par le plafond", 0.5]);
    expect(detail[9]).toEqual(["Financement (€)", forfait(2.5, 2, 18000, 0.5, 24000)]);
  });

  it.each([[0], [null], [""]])("écrit — pour un barème vide (%p)", (vide) => {
    expect(forfaitDetail(1, 1, 20000, vide, vide)[7]).toEqual(["Barème par nouvel ETP (€)", "—"]);
  });
});

describe("CTG.FORFAIT.ETP", () => {
  it("R-FORFAIT-2 : montant dû ÷ ETP, non arrondi", () => {
    expect(forfaitEtp(50000, 3)).toBe(50000 / 3);
  });

  it.each([[0], [null], [""]])(
    "0 ETP, ou une cellule vide (%p), est une erreur ; un montant vide vaut 0",
    (vide) => {
      expect(refus(() => forfaitEtp(50000, vide))).toBe(
        "etp\u00a0: 0 ou cellule vide. Donnez un nombre supérieur à 0.",
      );
      expect(forfaitEtp(vide, 2)).toBe(0);
    },
  );

  it("refuse un texte", () => {
    expect(refus(() => forfaitEtp("50 000", 3))).toContain("montant_dû\u00a0: «\u00a050 000\u00a0»");
  });
});

describe("CTG.BAREME", () => {
  it("R-FORFAIT-3 : rend la valeur du barème livré", () => {
    expect(bareme("nouvel-etp", 2024)).toBe(24000);
    expect(bareme("plafond-etp", 2024)).toBe(48000);
    expect(bareme("plafond-diagnostic", 2024)).toBe(15000);
  });

  it("rend #N/A pour un code ou une année sans barème, avec un message", () => {
    expect(erreurDe(() => bareme("nouvel-etp", 2023))).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("n’est livré pour 2023") as string,
    });
    expect(erreurDe(() => bareme("etp", 2024))).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("nouvel-etp, plafond-etp, plafond-diagnostic") as string,
    });
  });

  it("rend #VALEUR! pour ce qui n'est ni un code ni une année", () => {
    for (const vide of [0, null, ""]) {
      expect(refus(() => bareme(vide, 2024))).toContain("code\u00a0:");
      expect(refus(() => bareme("nouvel-etp", vide))).toContain("année\u00a0:");
    }
    expect(refus(() => bareme("nouvel-etp", 45292))).toContain("45292 n’est pas une année");
  });
});

describe("CTG.COFINANCEMENT", () => {
  const colonne = (...valeurs: unknown[]) => valeurs.map((valeur) => [valeur]);

  it("R-COFI-1 : plafonné poste par poste, puis sommé", () => {
    expect(cofinancement(colonne(60000, 30000), colonne(1, 1))).toBe(39000);
    expect(cofinancement(colonne(48000), colonne(0.5))).toBe(12000);
    expect(cofinancement(colonne(60000), colonne(1), 0.8, 50000)).toBe(40000);
  });

  it.each([0, null, ""])("une ligne sans dépense (%p) ne compte pas, quotité ou non", (vide) => {
    expect(cofinancement(colonne(60000, vide, vide), colonne(1, vide, 0.5))).toBe(24000);
    expect(cofinancement(colonne(vide), colonne(vide))).toBe(0);
  });

  it.each([0, null, ""])(
    "refuse une dépense sans quotité (%p) : elle se financerait de 0 € sans rien en dire",
    (vide) => {
      expect(refus(() => cofinancement(colonne(10, 60000), colonne(1, vide)))).toBe(
        "ligne 2, colonne 1 de quotités\u00a0: 0 ou cellule vide, en face d’une dépense. Donnez la quotité du poste\u00a0: 0,8 pour 80\u00a0%.",
      );
    },
  );

  it("dit la faute et la cellule", () => {
    expect(refus(() => cofinancement(colonne(60000), colonne(80)))).toBe(
      "ligne 1, colonne 1 de quotités\u00a0: 80 n’est pas la quotité d’un poste, entre 0 et 1. Pour 80\u00a0%, écrivez 0,8. Une ligne par poste.",
    );
    expect(refus(() => cofinancement(colonne(60000), colonne(120)))).not.toContain("écrivez");
    expect(refus(() => cofinancement(colonne("48 k€"), colonne(1)))).toContain(
      "ligne 1, colonne 1 de dépenses\u00a0: «\u00a048 k€\u00a0» n’est pas un nombre.",
    );
    expect(refus(() => cofinancement(colonne(-1), colonne(1)))).toContain("-1 est négatif");
    expect(refus(() => cofinancement(colonne(1, 2), colonne(1)))).toBe(
      "quotités\u00a0: la plage fait 1 × 1, celle des dépenses 2 × 1. Donnez deux plages de même forme.",
    );
    expect(refus(() => cofinancement(colonne(1), colonne(1), 80))).toBe(
      "taux\u00a0: 80 n’est pas un taux entre 0 et 1. Pour 80\u00a0%, écrivez 0,8.",
    );
    expect(refus(() => cofinancement(colonne(1), colonne(1), 0))).toContain("taux\u00a0: 0 ou cellule vide");
    expect(refus(() => cofinancement(colonne(1), colonne(1), null, 0))).toContain(
      "plafond\u00a0: 0 ou cellule",
    );
  });

  it("ne donne jamais plus que le taux × la dépense, ni que le taux × le plafond de chacun", () => {
    const desPostes = fc.array(
      fc.record({ depense: fc.integer({ min: 1, max: 200000 }), quotite: fc.integer({ min: 1, max: 100 }) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(desPostes, (postes) => {
        const montant = cofinancement(
          colonne(...postes.map(({ depense }) => depense)),
          colonne(...postes.map(({ quotite }) => quotite / 100)),
        );
        const somme = (valeurs: number[]) => valeurs.reduce((total, valeur) => total + valeur, 0);
        expect(montant).toBeLessThanOrEqual(somme(postes.map(({ depense }) => depense / 2)) + 0.01);
        expect(montant).toBeLessThanOrEqual(somme(postes.map(({ quotite }) => 240 * quotite)) + 0.01);
        expect(montant).toBeGreaterThan(0);
      }),
    );
  });
});

describe("CTG.DIAGNOSTIC", () => {
  it("R-DIAG-1 : la moitié de la dépense, plafonnée à 15 000 €", () => {
    expect(diagnostic(15000)).toBe(7500);
    expect(diagnostic(40000)).toBe(7500);
    expect(diagnostic(9999.99)).toBe(5000);
    expect(diagnostic(20000, 0.8, 10000)).toBe(8000);
    for (const vide of [0, null, ""]) expect(diagnostic(vide)).toBe(0);
  });

  it("refuse ce qui n’est ni une dépense, ni un taux, ni un plafond", () => {
    expect(refus(() => diagnostic(-5))).toBe(`dépense\u00a0: -5 est négatif. ${CONSIGNE_NOMBRE}`);
    expect(refus(() => diagnostic(1000, 50))).toContain("Pour 50\u00a0%, écrivez 0,5.");
    expect(refus(() => diagnostic(1000, 0.5, 0))).toContain("plafond\u00a0: 0 ou cellule vide");
  });
});

describe("CTG.VENTILATION", () => {
  it("R-VENT-1 : au centime, de somme exacte, dans la forme de la clé", () => {
    expect(ventilation(100, [[1 / 3, 1 / 3, 1 / 3]])).toEqual([[33.34, 33.33, 33.33]]);
    expect(ventilation(100, [[0.25], [0.75]])).toEqual([[25], [75]]);
    expect(ventilation(0, [[0.5, 0.5]])).toEqual([[0, 0]]);
  });

  it.each([0, null, ""])("une part vide (%p) ne reçoit rien", (vide) => {
    expect(ventilation(100, [[0.4, vide, 0.6]])).toEqual([[40, 0, 60]]);
  });

  it("refuse une clé qui ne fait pas 100 %, une part négative, un montant négatif", () => {
    expect(refus(() => ventilation(100, [[0.5, 0.4]]))).toBe(
      "clé\u00a0: les parts font 90\u00a0%\u00a0: elles doivent faire 100\u00a0%.",
    );
    expect(refus(() => ventilation(100, [[1.5, -0.5]]))).toContain(
      "ligne 1, colonne 2 de clé\u00a0: -0,5 est négatif",
    );
    expect(refus(() => ventilation(100, [["50 %", 0.5]]))).toContain("ligne 1, colonne 1 de clé");
    expect(refus(() => ventilation(-1, [[1]]))).toContain("montant\u00a0: -1 est négatif");
  });

  it("la somme des parts est toujours le montant au centime", () => {
    const desCles = fc
      .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 })
      .filter((poids) => poids.some((p) => p > 0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), desCles, (centimes, poids) => {
        const total = poids.reduce((somme, p) => somme + p, 0);
        const [montants = []] = ventilation(centimes / 100, [poids.map((p) => p / total)]);
        const recus = (montants as number[]).map((montant) => Math.round(montant * 100));
        expect(recus.reduce((somme, recu) => somme + recu, 0)).toBe(centimes);
      }),
    );
  });
});

describe("CTG.MOIS.DEDUITS", () => {
  const [JANVIER, FIN_JANVIER, DIX_MARS, FIN_2024] = [45292, 45322, 45361, 45657];
  const deduits = (
    lignes: readonly (readonly [debut: unknown, fin: unknown, nature: unknown])[],
    annee: unknown = 2024,
  ) =>
    moisDeduitsDeLAnnee(
      lignes.map(([debut]) => [debut]),
      lignes.map(([, fin]) => [fin]),
      lignes.map(([, , nature]) => [nature]),
      annee,
    );

  it("R-ABS-1, R-VAC-1 : les exemples de la règle, toutes périodes réunies", () => {
    expect(deduits([[JANVIER, FIN_JANVIER, "maladie"]])).toBe(1);
    expect(deduits([[JANVIER + 1, FIN_JANVIER + 27, "maladie"]])).toBe(0);
    expect(deduits([[DIX_MARS, FIN_2024, "vacance"]])).toBe(6);
    expect(deduits([[DIX_MARS, FIN_2024, "vacance sans information"]])).toBe(9);
    expect(
      deduits([
        [JANVIER, FIN_JANVIER, "maladie"],
        [DIX_MARS, FIN_2024, "vacance"],
      ]),
    ).toBe(7);
  });

  it.each([0, null, ""])("une fin vide (%p) est une absence en cours, une ligne vide est ignorée", (vide) => {
    expect(
      deduits([
        [DIX_MARS, vide, "vacance"],
        [vide, vide, vide],
      ]),
    ).toBe(6);
    expect(deduits([[vide, vide, vide]])).toBe(0);
  });

  it("lit une nature en majuscules et entourée d’espaces, une date en texte, une date avec son heure", () => {
    expect(deduits([["10/03/2024", FIN_2024 + 0.75, "\u00a0VACANCE "]])).toBe(6);
  });

  it("dit la cellule et quoi faire", () => {
    expect(refus(() => deduits([[JANVIER, FIN_JANVIER, "congé"]]))).toBe(
      "ligne 1, colonne 1 de natures\u00a0: «\u00a0congé\u00a0» n’est pas une nature d’absence. Écrivez maladie, vacance (Caf informée par écrit) ou vacance sans information.",
    );
    expect(refus(() => deduits([[JANVIER, "", ""]]))).toContain("une cellule vide n’est pas une nature");
    expect(refus(() => deduits([["", FIN_JANVIER, "maladie"]]))).toContain(
      "ligne 1, colonne 1 de débuts\u00a0: une cellule vide n’est pas une date. Écrivez-la JJ/MM/AAAA.",
    );
    expect(refus(() => deduits([["31/02/2024", "", "maladie"]]))).toContain("n’est pas une date");
    expect(refus(() => deduits([[FIN_JANVIER, JANVIER, "maladie"]]))).toContain("la fin est avant le début");
    expect(refus(() => deduits([[JANVIER, FIN_JANVIER, "maladie"]], 24))).toContain("24 n’est pas une année");
    expect(refus(() => moisDeduitsDeLAnnee([[JANVIER]], [[""], [""]], [["maladie"]], 2024))).toBe(
      "fins\u00a0: la plage fait 2 × 1, celle des débuts 1 × 1. Donnez trois plages de même forme.",
    );
    expect(refus(() => moisDeduitsDeLAnnee([[JANVIER]], [[""]], [["maladie", ""]], 2024))).toContain(
      "natures",
    );
  });
});

describe("CTG.ETP", () => {
  it("R-ETP-3 : heures ÷ 1 607 par défaut", () => {
    expect(etp(1607)).toBe(1);
    expect(etp(803.5, null)).toBe(0.5);
    expect(etp(1820, 1820)).toBe(1);
    for (const vide of [0, null, ""]) expect(etp(vide)).toBe(0);
  });

  it("refuse une base à 0 et des heures illisibles", () => {
    expect(refus(() => etp(100, 0))).toBe("base\u00a0: 0 ou cellule vide. Donnez un nombre supérieur à 0.");
    expect(refus(() => etp(-1))).toBe(`heures\u00a0: -1 est négatif. ${CONSIGNE_NOMBRE}`);
    expect(refus(() => etp("35h"))).toBe(
      `heures\u00a0: «\u00a035h\u00a0» n’est pas un nombre. ${CONSIGNE_NOMBRE}`,
    );
  });
});
