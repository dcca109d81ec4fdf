import { garderLaReprise, lireLaReprise } from "../../src/classeur";
import type { PlaceDeGrille } from "../../src/domaine/grille/saisie";
import { hoteParTest } from "../hote/outils";

const hote = hoteParTest();

const PLACE: PlaceDeGrille = { grille: "g1", nature: "activite", ligne: "m1.a01", politique: "famille" };

async function remplacerLaPartie(xml: string): Promise<void> {
  hote().host.utilisateur.effacerPartiesXml();
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
}

test("la dernière place se garde et se relit, en deux allers-retours et une seule partie", async () => {
  expect(await lireLaReprise()).toBeNull();
  await garderLaReprise(PLACE);
  const suite: PlaceDeGrille = { grille: "g2", nature: "indicateur", ligne: 'f1.1.s1<&">', politique: "" };
  const avant = hote().host.journal.lots.length;
  await garderLaReprise(suite);
  expect(hote().host.journal.lots.length - avant).toBe(2);
  expect(await lireLaReprise()).toEqual(suite);
  const parties = await Excel.run(async (context) => {
    const toutes = context.workbook.customXmlParts.getByNamespace("urn:ctg-excel:saisie:1");
    toutes.load("items/id");
    await context.sync();
    return toutes.items;
  });
  expect(parties).toHaveLength(1);
});

test("rien ne s’écrit en lecture seule", async () => {
  hote().host.lectureSeule = true;
  await garderLaReprise(PLACE);
  expect(await lireLaReprise()).toBeNull();
});

test.each([
  ["une nature inconnue", 'grille="g1" nature="mission" ligne="m1" politique=""'],
  ["un champ qui manque", 'grille="g1" nature="activite" politique=""'],
  ["un code illisible", 'grille="%E0%A4%A" nature="activite" ligne="m1.a01" politique=""'],
])("abîmée, elle s’oublie : %s", async (_, attributs) => {
  await remplacerLaPartie(`<saisie xmlns="urn:ctg-excel:saisie:1" ${attributs}/>`);
  expect(await lireLaReprise()).toBeNull();
});
