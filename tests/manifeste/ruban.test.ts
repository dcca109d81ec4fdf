/** @jest-environment jsdom */
import { ECRANS, ecranDemande } from "../../src/volet/ecran";
import { analyser, attribut, elements } from "./lireManifeste";

const manifeste = analyser();
const ressource = new Map(
  [...elements(manifeste, "Url"), ...elements(manifeste, "String")].map((element) => [
    attribut(element, "id"),
    attribut(element, "DefaultValue"),
  ]),
);
const enfant = (element: Element, nom: string) => [...element.children].find((e) => e.localName === nom);
const valeur = (element: Element | undefined) => ressource.get(attribut(element, "resid"));
const actions = (type: string) =>
  elements(manifeste, "Action").filter((action) => action.getAttribute("xsi:type") === type);

test("l’onglet du ruban s’appelle CTG, et il est seul : un complément n’en a qu’un", () => {
  const onglets = elements(manifeste, "CustomTab");
  expect(onglets.map((onglet) => valeur(enfant(onglet, "Label")))).toEqual(["CTG"]);
});

test("le nom de l’onglet vient après ses groupes : avant, Excel refuse le manifeste", () => {
  const [onglet] = elements(manifeste, "CustomTab");
  expect([...(onglet?.children ?? [])].at(-1)?.localName).toBe("Label");
});

test("aucun identifiant d’onglet, de groupe ou de bouton ne sert deux fois", () => {
  const ids = ["CustomTab", "Group", "Control", "Item"].flatMap((nom) =>
    elements(manifeste, nom).map((element) => attribut(element, "id")),
  );
  expect(ids.filter((id, rang) => ids.indexOf(id) !== rang)).toEqual([]);
});

test("un groupe a six boutons au plus : Excel cache les autres", () => {
  for (const groupe of elements(manifeste, "Group")) {
    expect([...groupe.children].filter((e) => e.localName === "Control").length).toBeLessThanOrEqual(6);
  }
});

test("tous les boutons ouvrent le même volet : deux identifiants en ouvriraient deux côte à côte", () => {
  const volets = actions("ShowTaskpane").map((action) => enfant(action, "TaskpaneId")?.textContent);
  expect(new Set(volets)).toEqual(new Set(["Office.AutoShowTaskpaneWithDocument"]));
});

test("le volet qui s’ouvre avec le classeur est l’accueil : Excel prend l’adresse du premier bouton", () => {
  const [premier] = actions("ShowTaskpane");
  expect(new URL(valeur(premier && enfant(premier, "SourceLocation")) ?? "").search).toBe("");
});

test("chaque bouton mène à un écran que le volet connaît", () => {
  const ecrans = actions("ShowTaskpane").map((action) => {
    const { pathname, search } = new URL(valeur(enfant(action, "SourceLocation")) ?? "");
    expect(pathname).toBe("/volet.html");
    const demande = new URLSearchParams(search).get("ecran");
    expect(ecranDemande(search)).toBe(demande ?? "accueil");
    return ecranDemande(search);
  });
  expect(new Set(ecrans)).toEqual(new Set(ECRANS));
});

test("le volet ouvert sans ruban est le même : Excel pour iPad n’a que cette adresse", () => {
  const parDefaut = elements(manifeste, "DefaultSettings").flatMap((e) => elements(e, "SourceLocation"))[0];
  expect(new URL(attribut(parDefaut, "DefaultValue")).pathname).toBe("/volet.html");
});
