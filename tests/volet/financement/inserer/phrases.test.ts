import { composerInsertion, FONCTIONS_A_INSERER } from "../../../../src/plan/formulesAInserer";
import {
  direLaPlace,
  direLeContenu,
  direLesFigees,
  direLesTrouvees,
} from "../../../../src/volet/financement/inserer/phrases";

const VENTILATION = FONCTIONS_A_INSERER.find(({ nom }) => nom === "CTG.VENTILATION");

test.each([
  ["ctg", "Dans Mon budget!C2:C4, que le résultat remplira\u00a0:"],
  ["native", "Dans Mon budget!C2:C4, 3\u00a0formules, dont la première\u00a0:"],
] as const)("la place du résultat (%s)", (forme, attendue) => {
  if (VENTILATION === undefined) throw new Error("CTG.VENTILATION ne s’insère pas.");
  const cible = { feuille: "Mon budget", ligne: 1, colonne: 2 };
  const insertion = composerInsertion(VENTILATION, { montant: "A1", cle: "B2:B4" }, forme, cible);
  expect(direLaPlace(insertion)).toBe(attendue);
});

test.each([
  [{ formule: 12, texte: "12,00" }, "Cette cellule contient déjà «\u00a012,00\u00a0»."],
  [
    { formule: "=SUM(A1,B1)", texte: "3" },
    "Cette cellule contient déjà la formule =SOMME(A1;B1), qui affiche «\u00a03\u00a0».",
  ],
  [
    { formule: "=XLOOKUP(A1,B1)", texte: "3" },
    "Cette cellule contient déjà la formule =XLOOKUP(A1,B1), qui affiche «\u00a03\u00a0».",
  ],
])("ce que la cellule contient : %j", (contenu, attendue) => {
  expect(direLeContenu(contenu)).toBe(attendue);
});

test("les formules trouvées et figées se comptent", () => {
  const formule = { feuille: "F", adresse: "A1", formule: "=CTG.ETP(1)", montre: "0", obstacle: null };
  expect(direLesTrouvees([])).toContain("rien à figer");
  expect(direLesTrouvees([formule])).toMatch(/^1\u00a0formule CTG/);
  expect([direLesFigees(1), direLesFigees(2)]).toEqual(["Une formule figée.", "2\u00a0formules figées."]);
});
