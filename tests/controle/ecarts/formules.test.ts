import { decouperLaFormule } from "../../../src/controle/ecarts/decouperLaFormule";
import { feuillesParNom, memeFormule } from "../../../src/controle/ecarts/memeFormule";
import { poserLePlan } from "../../../src/controle/ecarts/poserLePlan";
import { classeurNeuf, DOSSIER } from "../outils/examen";

const coin = (ligne: number, colonne: number, fixes = "--") => ({ ligne, colonne, fixes });
const cellule = (ligne: number, colonne: number, fixes = "--", feuille = "") => ({
  feuille,
  debut: coin(ligne, colonne, fixes),
  fin: null,
});

describe("découper une formule", () => {
  test.each([
    ["=SUM(A1,$B$2)", ["=", "SUM", "(", cellule(0, 0), ",", cellule(1, 1, "$$"), ")"]],
    ["=sum( a1 , $b$2 )", ["=", "SUM", "(", cellule(0, 0), ",", cellule(1, 1, "$$"), ")"]],
    ["='L’un'' l''autre'!C3", ["=", cellule(2, 2, "--", "l’un' l'autre")]],
    ["=Feuil1!C3", ["=", cellule(2, 2, "--", "feuil1")]],
    ['="A1 : ""x"" "&A$1', ["=", '"A1 : ""x"" "', "&", cellule(0, 0, "-$")]],
    ["=LOG10(2)+CTG_A1", ["=", "LOG10", "(", "2", ")", "+", "CTG_A1"]],
    ["=_xlfn._xlws.FILTER(1)", ["=", "FILTER", "(", "1", ")"]],
    ["=IF(TRUE(),1,FALSE())", ["=", "IF", "(", "TRUE", ",", "1", ",", "FALSE", ")"]],
    ["='F'!#REF!+#REF!$A$1+#REF!", ["=", "#REF!", "+", "#REF!", "+", "#REF!"]],
  ])("%s", (formule, morceaux) => {
    expect(decouperLaFormule(formule)).toEqual(morceaux);
  });

  test("une plage a deux coins", () => {
    expect(decouperLaFormule("=A1:$B2")).toEqual([
      "=",
      { feuille: "", debut: coin(0, 0), fin: coin(1, 1, "$-") },
    ]);
  });

  test("une formule hostile ne coûte qu’un instant", () => {
    const debut = Date.now();
    decouperLaFormule(`=${"'".repeat(8_000)}`);
    expect(Date.now() - debut).toBeLessThan(3_000);
  });
});

describe("la même formule", () => {
  const { classeur, grille } = classeurNeuf();
  const rang = grille.ligneDe("activite:m1.a03");
  grille.supprimerLigne(rang);
  const lu = classeur.lireDossier();
  const { posees } = poserLePlan(lu.dossier, lu);
  const posee = posees.get("grille:g1");
  if (posee === undefined) throw new Error("Pas de grille.");
  const meme = (attendue: string, lue: string) => memeFormule(attendue, lue, posee, feuillesParNom(posees));
  const [avant, perdue, apres] = [rang, rang + 1, rang + 2];

  test("suit les lignes, et la feuille nommée ou non", () => {
    expect(meme(`=C${apres}`, `=C${perdue}`)).toBe(true);
    expect(meme(`=C${apres}`, `=C${apres}`)).toBe(false);
    expect(meme(`=C${apres}`, `='${grille.nom}'!C${perdue}`)).toBe(true);
    expect(meme(`=C${apres}`, `='CTG Postes'!C${perdue}`)).toBe(false);
  });

  test("n’exige rien de ce qui désigne la ligne disparue, mais tout du reste", () => {
    expect(meme(`=C${perdue}+C${avant}`, `=#REF!+C${avant}`)).toBe(true);
    expect(meme(`=C${perdue}+C${avant}`, `=#REF!+D${avant}`)).toBe(false);
    expect(meme(`=C${avant}+1`, "=#REF!+1")).toBe(false);
    expect(meme(`=SUM(C${avant}:C${apres})`, `=SUM(C${avant}:C${perdue})`)).toBe(true);
    expect(meme(`=SUM(C${avant}:C${apres})`, `=SUM(C${avant}:C${avant})`)).toBe(false);
  });

  test("une feuille qui a quitté le classeur, ou une feuille libre, n’est pas jugée", () => {
    expect(meme("='CTG Journal'!A1", "=#REF!")).toBe(true);
    expect(meme("='CTG Journal'!A1", "=#REF!A1")).toBe(true);
    expect(meme("='CTG Journal'!A1", "=12")).toBe(false);
  });

  test("une formule démesurée n’est pas la même", () => {
    expect(meme("=1", `=1${"+0".repeat(5_000)}`)).toBe(false);
  });

  test("le dossier d’essai n’a pas de journal", () => expect(DOSSIER.journal).toBeNull());
});
