import { readFileSync } from "node:fs";
import { fichiersSous } from "./outils";

const REGLE = /\bR-[A-Z]+-\d+\b/g;
const decrites = readFileSync("docs/regles.md", "utf8")
  .split("\n")
  .filter((ligne) => ligne.startsWith("### "))
  .map((ligne) => ligne.slice(4));

const regles = (texte: string): string[] => [...new Set(texte.match(REGLE) ?? [])];

test("toute règle citée dans le code, les données et les tests est décrite dans docs/regles.md", () => {
  const sansDescription = [
    ...fichiersSous("src", /\.(tsx?|json|css|html)$/),
    ...fichiersSous("tests", /\.tsx?$/),
  ]
    .flatMap((fichier) => regles(readFileSync(fichier, "utf8")).map((regle) => ({ fichier, regle })))
    .filter(({ regle }) => !decrites.includes(regle));
  expect(sansDescription).toEqual([]);
});

test("une règle n'est décrite qu'une fois, et dit sa source ou qu'elle est une décision", () => {
  expect([...new Set(decrites)]).toEqual(decrites);
  const sections = readFileSync("docs/regles.md", "utf8").split(/^### /m).slice(1);
  expect(sections.filter((s) => !/^- (Source|Décision)/m.test(s)).map((s) => s.split("\n")[0])).toEqual([]);
});

test("docs/regles.md ne renvoie qu'à des règles qu'il décrit", () => {
  const citees = regles(readFileSync("docs/regles.md", "utf8"));
  expect(citees.filter((regle) => !decrites.includes(regle))).toEqual([]);
});
