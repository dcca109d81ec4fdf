import { EXEMPLE, validerDossier } from "../../src/donnees";
import { entree } from "../domaine/journal/fabrique";
import { action } from "../domaine/planDAction/fabrique";
import { messageApres } from "./outils";

const DOSSIER = { ...EXEMPLE.dossier, journal: [entree()], planDAction: [action()] };

test("un dossier d'avant le journal et le plan d'action se lit sans eux", () => {
  const ancien: Record<string, unknown> = { ...DOSSIER };
  delete ancien["journal"];
  delete ancien["planDAction"];
  delete ancien["departement"];
  expect(validerDossier(ancien, "f.json")).toMatchObject({
    journal: null,
    planDAction: null,
    instruction: null,
    controle: null,
    departement: null,
  });
});

test("un journal et un plan d'action, ouverts ou vides, se lisent tels quels", () => {
  expect(validerDossier(DOSSIER, "f.json")).toMatchObject({ journal: [entree()], planDAction: [action()] });
  const vides = { ...DOSSIER, journal: [], planDAction: [] };
  expect(validerDossier(vides, "f.json")).toMatchObject({ journal: [], planDAction: [] });
});

test.each<[string, (d: typeof DOSSIER) => void]>([
  ["journal[0].type", (d) => Object.assign(d.journal[0]!, { type: "apéritif" })],
  ["journal[0].date", (d) => Object.assign(d.journal[0]!, { date: "12/03/2024" })],
  ["journal[0].participants", (d) => Object.assign(d.journal[0]!, { participants: -1 })],
  ["planDAction[0].etat", (d) => Object.assign(d.planDAction[0]!, { etat: "perdue" })],
  ["planDAction[0].alerte", (d) => Object.assign(d.planDAction[0]!, { alerte: "oui" })],
])("ce qui n'est pas du journal ni du plan se refuse par son chemin : %s", (chemin, abimer) => {
  expect(messageApres(DOSSIER, abimer, validerDossier)).toContain(chemin);
});
