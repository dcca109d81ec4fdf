import { metadonneesDesFonctions } from "../../../outils/metadonnees-fonctions";
import { annuler, chercherFormules, figer } from "../../../src/classeur/inserer";
import { appelleCtg } from "../../../src/classeur/inserer/appelleCtg";
import type { Metadonnees } from "../../../src/hote/fonctions";
import { demarrerHote, type HoteSansEcran } from "../../../src/hote/sansEcran";
import { empaqueter } from "../../fonctions/bacASable";
import { ecrire, lireValeurs } from "../../hote/outils";
import { batir, coller, contenuDe, refus } from "../outils/petitClasseur";

jest.setTimeout(120_000);

let code: string;
let metadonnees: Metadonnees;
let hote: HoteSansEcran;

beforeAll(async () => {
  metadonnees = JSON.parse(await metadonneesDesFonctions("src/fonctions/functions.ts")) as Metadonnees;
  code = await empaqueter();
});

beforeEach(async () => {
  hote = demarrerHote({ feuille: "Budget", fonctions: { code, metadonnees } });
  await ecrire("A1:D3", [
    [1, 1, 22300, "=CTG.FORFAIT(A1,B1,C1)"],
    [0.5, 0.3, 0.2, '="CTG.SCORE("&A2'],
    ["=CTG.VENTILATION(D1,A2:C2)", "", "", "=SUM(A3:C3)+D1"],
  ]);
});

afterEach(() => hote.arreter());

test.each([
  ["=CTG.SCORE(A1:A3)", true],
  ["=1+ctg.forfait.etp (A1,B1)", true],
  ["=_xldudf_CTG_SCORE(A1:A3)", true],
  ["=_xlfn._xldudf_CTG_FORFAIT_ETP(A1,B1)", true],
  ['="CTG.SCORE("&A1', false],
  ["='CTG.SCORE(1)'!A1", false],
  ["=MACTG.SCORE(A1)", false],
  ["CTG.SCORE(A1)", false],
  [12, false],
])("%s appelle-t-elle CTG.* ? %s", (formule, attendu) => {
  expect(appelleCtg(formule)).toBe(attendu);
});

test("les formules se trouvent hors des feuilles du dossier, avec ce qu’elles montrent", async () => {
  await batir();
  const trouvees = await chercherFormules();
  expect(
    trouvees.map(({ feuille, adresse, montre, obstacle }) => [feuille, adresse, montre, obstacle]),
  ).toEqual([
    ["Budget", "D1", "22300", null],
    ["Budget", "A3", "11150", null],
  ]);
});

test("elles deviennent leurs valeurs, débordement compris ; les autres formules restent", async () => {
  const avant = await lireValeurs("A1:D3");
  await figer(await chercherFormules());
  expect(await lireValeurs("A1:D3")).toEqual(avant);
  expect(await contenuDe(hote, "Budget", "D1")).toBe(22300);
  expect(await contenuDe(hote, "Budget", "C3")).toBe(4460);
  expect(await contenuDe(hote, "Budget", "D3")).toBe("=SUM(A3:C3)+D1");
  await ecrire("C1", [[0]]);
  expect(await lireValeurs("A3:C3")).toEqual([[11150, 6690, 4460]]);
});

test("annuler rend les formules, vivantes ; refusé si une cellule figée a changé", async () => {
  const ecritures = await figer(await chercherFormules());
  await annuler(ecritures);
  await ecrire("C1", [[10000]]);
  expect(await lireValeurs("A3:D3")).toEqual([[5000, 3000, 2000, 20000]]);
  const encore = await figer(await chercherFormules());
  await ecrire("B3", [[1]]);
  expect((await refus(annuler(encore))).code).toBe("ContenuChange");
});

test("une formule en erreur n’est pas figée, une feuille protégée non plus : elles sont dites", async () => {
  await ecrire("E1", [["=CTG.FORFAIT(-1,B1,C1)"]]);
  await hote.host.utilisateur.ajouterFeuille("Fermée");
  await coller(hote, "Fermée", "A1", "=CTG.ETP(1607)");
  hote.host.utilisateur.protegerFeuille("Fermée");
  const trouvees = await chercherFormules();
  expect(trouvees.map(({ adresse, obstacle }) => [adresse, obstacle])).toEqual([
    ["D1", null],
    ["E1", "erreur"],
    ["A3", null],
    ["A1", "feuille-protegee"],
  ]);
  await figer(trouvees);
  expect(await contenuDe(hote, "Budget", "E1")).toBe("=CTG.FORFAIT(-1,B1,C1)");
  expect(await contenuDe(hote, "Fermée", "A1")).toBe("=CTG.ETP(1607)");
});

test("des formules égales et voisines se figent toutes, un texte reste un texte", async () => {
  await ecrire("F1:G1", [["=CTG.ETP($C$1)", "=CTG.ETP($C$1)"]]);
  await ecrire("F2", [['=CTG.ETP(0)&"1/2"']]);
  const avant = await lireValeurs("A1:G3");
  await figer(await chercherFormules());
  expect(await lireValeurs("A1:G3")).toEqual(avant);
  expect(await chercherFormules()).toEqual([]);
});

test("les formules ont changé depuis qu’on les a montrées : rien n’est figé", async () => {
  const trouvees = await chercherFormules();
  await ecrire("E1", [["=CTG.ETP(1607)"]]);
  expect((await refus(figer(trouvees))).code).toBe("ContenuChange");
  expect(await contenuDe(hote, "Budget", "D1")).toBe("=CTG.FORFAIT(A1,B1,C1)");
});

test("un débordement seul au bord de la feuille se fige aussi", async () => {
  await ecrire("F6", [["=CTG.VENTILATION(C1,A2:C2)"]]);
  await figer(await chercherFormules());
  expect(await lireValeurs("F6:H6")).toEqual([[11150, 6690, 4460]]);
});

test("une formule qui dépend du débordement passerait en erreur : tout revient, et c’est dit", async () => {
  await ecrire("A6", [['=FILTER(A3:C3,A3:C3<>"")']]);
  const avant = await lireValeurs("A1:D6");
  expect(avant[5]).toEqual([11150, 6690, 4460, ""]);
  expect((await refus(figer(await chercherFormules()))).code).toBe("FigeageImpossible");
  expect(await lireValeurs("A1:D6")).toEqual(avant);
  expect(await contenuDe(hote, "Budget", "D1")).toBe("=CTG.FORFAIT(A1,B1,C1)");
});

test.each([{ lot: 3, action: 12 }, { lot: 4 }, { lot: 5 }])(
  "Excel refuse une écriture ($lot) : les formules reviennent",
  async (panne) => {
    const trouvees = await chercherFormules();
    const avant = (await hote.host.instantane()).feuilles;
    hote.host.panne({ ...panne, code: "GeneralException" });
    await refus(figer(trouvees));
    hote.host.retirerPannes();
    expect((await hote.host.instantane()).feuilles).toEqual(avant);
  },
);
