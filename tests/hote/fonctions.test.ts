import { demarrerHote } from "../../src/hote/sansEcran";
import type { HoteSansEcran } from "../../src/hote/sansEcran";
import type { Vide } from "../../src/hote/fonctions";
import { ecrire, lireValeurs } from "./outils";

/** Un petit paquet écrit comme le vrai : il ne connaît que `CustomFunctions`. */
const CODE = `
  CustomFunctions.associate("VOIR", function (plage) { return JSON.stringify(plage); });
  CustomFunctions.associate("ARGUMENTS", function (a, b, c) { return JSON.stringify([a, b, c]); });
  CustomFunctions.associate("SOMME", function (plages) {
    return plages.reduce(function (t, p) { return t + p.reduce(function (u, l) { return u + l.reduce(function (v, x) { return v + x; }, 0); }, 0); }, 0);
  });
  CustomFunctions.associate("BORNES", function () { return [[1, "NC"], [3, true]]; });
  CustomFunctions.associate("REFUSER", function (code) {
    throw new CustomFunctions.Error(code === "na" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue, "Ligne 2 : « oui » n\\u2019est pas une note.");
  });
  CustomFunctions.associate("PLANTER", function () { return undefined.x; });
  CustomFunctions.associate("MODERNE", function () { return typeof Object.entries + " " + typeof [].flat + " " + typeof Excel + " " + typeof fetch; });
`;

const plage = { name: "plage", type: "any", dimensionality: "matrix" };
const METADONNEES = {
  allowErrorForDataTypeAny: true,
  functions: [
    { id: "VOIR", name: "VOIR", parameters: [plage] },
    {
      id: "ARGUMENTS",
      name: "ARGUMENTS",
      parameters: [
        { name: "a", type: "number" },
        { name: "b", type: "number", optional: true },
        { ...plage, name: "c", optional: true },
      ],
    },
    { id: "SOMME", name: "SOMME", parameters: [{ ...plage, repeating: true }] },
    { id: "BORNES", name: "BORNES" },
    { id: "REFUSER", name: "REFUSER", parameters: [{ name: "code", type: "string" }] },
    { id: "PLANTER", name: "PLANTER" },
    { id: "MODERNE", name: "MODERNE" },
  ],
};

let hote: HoteSansEcran;
afterEach(() => hote.arreter());

async function evaluer(formule: string, vide: Vide = 0): Promise<unknown> {
  hote = demarrerHote({ fonctions: { code: CODE, metadonnees: METADONNEES, vide } });
  await ecrire("A1:B2", [
    [1, "NC"],
    ["", "=NA()"],
  ]);
  await ecrire("D1", [[formule]]);
  return (await lireValeurs("D1"))[0]?.[0];
}

describe("fonctions personnalisées", () => {
  const erreur = { type: "Error", basicType: "Error", basicValue: "#N/A", errorType: "NotAvailable" };

  test.each<[Vide]>([[0], [null], [""]])("une cellule vide arrive comme %j", async (vide) => {
    const vue = JSON.parse(String(await evaluer("=CTG.VOIR(A1:B2)", vide))) as unknown;
    expect(vue).toEqual([
      [1, "NC"],
      [vide, erreur],
    ]);
  });

  test.each([
    ["=CTG.VOIR(A1)", [[1]]],
    ["=CTG.VOIR(5)", [[5]]],
    ["=CTG.VOIR(A1:A2)", [[1], [0]]],
    ['=CTG.VOIR(IF(ISBLANK(A1:A2),"",A1:A2))', [[1], [""]]],
    ["=CTG.ARGUMENTS(1)", [1, null, null]],
    ["=CTG.ARGUMENTS(A1,2)", [1, 2, null]],
    ["=CTG.ARGUMENTS(A1,2,)", [1, 2, null]],
    ["=CTG.ARGUMENTS(A1,,A1:A2)", [1, null, [[1], [0]]]],
  ])("%s reçoit %j", async (formule, attendu) => {
    expect(JSON.parse(String(await evaluer(formule)))).toEqual(attendu);
  });

  test("un argument répété reçoit toutes ses plages", async () => {
    expect(await evaluer("=CTG.SOMME(A1:A2,A1,10)")).toBe(12);
  });

  test("un tableau se répand", async () => {
    await evaluer("=CTG.BORNES()");
    expect(await lireValeurs("D1:E2")).toEqual([
      [1, "NC"],
      [3, true],
    ]);
  });

  test("les erreurs levées donnent leur code et leur message", async () => {
    expect(await evaluer('=CTG.REFUSER("x")')).toBe("#VALUE!");
    expect(hote.host.messageDErreur("Feuil1", "D1")).toBe("Ligne 2 : « oui » n’est pas une note.");
    await ecrire("D1", [['=CTG.REFUSER("na")']]);
    expect(await lireValeurs("D1")).toEqual([["#N/A"]]);
    await ecrire("D1", [["=CTG.PLANTER()"]]);
    expect(await lireValeurs("D1")).toEqual([["#VALUE!"]]);
    expect(hote.host.messageDErreur("Feuil1", "D1")).toBeUndefined();
  });

  test("une fonction inconnue est #NAME?, et le résultat suit les cellules", async () => {
    expect(await evaluer("=CTG.ABSENTE(1)")).toBe("#NAME?");
    await ecrire("D1", [["=CTG.SOMME(A1)"]]);
    await ecrire("A1", [[7]]);
    expect(await lireValeurs("D1")).toEqual([[7]]);
  });

  test("elles tournent dans un monde ES2016, sans Excel ni réseau", async () => {
    expect(await evaluer("=CTG.MODERNE()")).toBe("undefined undefined undefined undefined");
  });

  test("sans le drapeau des métadonnées, une erreur d'argument est le résultat", async () => {
    hote = demarrerHote({
      fonctions: { code: CODE, metadonnees: { functions: METADONNEES.functions } },
    });
    await ecrire("A1:D1", [["=1/0", "", "", "=CTG.VOIR(A1:B1)"]]);
    expect(await lireValeurs("D1")).toEqual([["#DIV/0!"]]);
  });
});
