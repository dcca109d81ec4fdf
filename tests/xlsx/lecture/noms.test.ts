import { strToU8, unzipSync, zipSync } from "fflate";
import { EXEMPLE, chargerModele } from "../../../src/donnees";
import { planifier } from "../../../src/plan";
import { FichierRefuse } from "../../../src/xlsx/refus";
import { ecrireClasseur } from "../../../src/xlsx/ecrire";
import { lireFichier } from "../../../src/xlsx/lire";

const PLAN = planifier(EXEMPLE.dossier, chargerModele(EXEMPLE.dossier.modele.identifiant));
let parties: Record<string, Uint8Array>;

beforeAll(async () => {
  parties = unzipSync(await ecrireClasseur(PLAN, { titre: "Exemple" }));
});

function avec(changer: (xml: string) => string): Uint8Array {
  const xml = new TextDecoder().decode(parties["xl/workbook.xml"]);
  return zipSync({ ...parties, "xl/workbook.xml": strToU8(changer(xml)) });
}

const nommer = (definition: string) => (xml: string) =>
  xml.replace(/<definedNames>.*<\/definedNames>/s, `<definedNames>${definition}</definedNames>`);

test("les noms du classeur se lisent ; ceux d’une feuille, sa zone d’impression par exemple, non", () => {
  const { noms } = lireFichier(avec((xml) => xml));
  expect(noms?.map(({ nom }) => nom)).toEqual(PLAN.noms.map(({ nom }) => nom));
  expect(noms?.[0]?.formule).toMatch(/^='CTG Grille [^']+'!\$A\$\d+:\$[A-Z]\$\d+$/);
});

test("un nom cassé, une entité, une formule coupée par un commentaire", () => {
  const { noms } = lireFichier(
    avec(
      nommer(
        '<definedName name="A">#REF!</definedName><definedName name="B">&apos;L&amp;R&apos;!$A<!-- -->$1</definedName>' +
          '<definedName name="C" localSheetId="0">1</definedName><definedName name="D"/>',
      ),
    ),
  );
  expect(noms).toEqual([
    { nom: "A", formule: "=#REF!" },
    { nom: "B", formule: "='L&R'!$A$1" },
    { nom: "D", formule: "=" },
  ]);
});

test("un classeur sans nom en a une liste vide", () => {
  expect(lireFichier(avec(nommer(""))).noms).toEqual([]);
});

test("des noms sans fin, ou trop nombreux, sont refusés", () => {
  const long = `<definedName name="A">${"1+".repeat(20_000)}1</definedName>`;
  expect(() => lireFichier(avec(nommer(long)))).toThrow(FichierRefuse);
  const nombreux = '<definedName name="A">1</definedName>'.repeat(100_001);
  expect(() => lireFichier(avec(nommer(nombreux)))).toThrow(FichierRefuse);
});

test("le calcul manuel se lit", () => {
  expect(lireFichier(avec((xml) => xml)).calculManuel).toBe(false);
  const manuel = (xml: string) =>
    xml.replace(/<calcPr[^>]*\/>/, "").replace("</workbook>", '<calcPr calcMode="manual"/></workbook>');
  expect(lireFichier(avec(manuel)).calculManuel).toBe(true);
});
