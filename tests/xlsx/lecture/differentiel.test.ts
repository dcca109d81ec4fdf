import fc from "fast-check";
import { utils, write } from "@e965/xlsx";
import { Workbook } from "exceljs";
import { MODELES } from "../../../src/donnees";
import { planifier } from "../../../src/plan";
import { ecrireClasseur } from "../../../src/xlsx/ecrire";
import { tirage } from "../../plan/outils/dossiers";
import { ecrireExemple } from "./outils/exemplaires";
import { issueDe } from "./outils/issue";
import { cellulesLues, cellulesSelonE965, ecarts, type Cellules } from "./outils/temoins";

function nosCellules(octets: Uint8Array): Cellules {
  const issue = issueDe(octets);
  if (issue.etat === "refuse") throw new Error(issue.phrase);
  return cellulesLues(issue.classeur);
}

describe("toutes les cellules sont celles que @e965/xlsx lit, types et présence de formule compris", () => {
  test.each(MODELES.map((modele) => [modele.identifiant, modele] as const))(
    "dans l’exemple du modèle %s",
    async (_identifiant, modele) => {
      const octets = await ecrireExemple(modele);
      const cellules = nosCellules(octets);
      expect(Object.values(cellules).flatMap(Object.keys).length).toBeGreaterThan(500);
      expect(ecarts(cellules, [cellulesSelonE965(octets)])).toEqual([]);
    },
  );

  test("dans des classeurs tirés au hasard", async () => {
    await fc.assert(
      fc.asyncProperty(tirage(), async ({ dossier, modele }) => {
        const octets = await ecrireClasseur(planifier(dossier, modele), { titre: "Essai" });
        expect(ecarts(nosCellules(octets), [cellulesSelonE965(octets)])).toEqual([]);
      }),
      { numRuns: 25, seed: 3 },
    );
  }, 120_000);

  const LIGNES = [
    ["texte", 12, -0.5, 1e21, true, false, null],
    ["é\r\n<&>\"'", "_x000D_", " bords ", "😀", 0, "#N/A", "=pas une formule"],
  ];

  test("dans un classeur qu’elle a écrit", () => {
    const feuille = utils.aoa_to_sheet(LIGNES);
    feuille["A4"] = { t: "e", v: 42 };
    feuille["B4"] = { t: "n", v: 24, f: "B1*2" };
    feuille["C4"] = { t: "s", v: "x", f: '"x"' };
    feuille["!ref"] = "A1:G4";
    const octets = write(
      { SheetNames: ["L’été"], Sheets: { "L’été": feuille } },
      { type: "array" },
    ) as ArrayBuffer;
    expect(ecarts(nosCellules(new Uint8Array(octets)), [cellulesSelonE965(new Uint8Array(octets))])).toEqual(
      [],
    );
  });

  test("dans un classeur qu’exceljs a écrit", async () => {
    const classeur = new Workbook();
    const feuille = classeur.addWorksheet("L’été");
    feuille.addRows(LIGNES);
    feuille.getCell("A4").value = {
      richText: [{ text: "gras", font: { bold: true } }, { text: " et maigre" }],
    };
    feuille.getCell("B4").value = { formula: "B1*2", result: 24 };
    feuille.getCell("B5").value = { sharedFormula: "B4", result: 48 };
    feuille.getCell("C4").value = { error: "#DIV/0!" };
    feuille.getCell("XFD1048576").value = "loin";
    const octets = new Uint8Array(await classeur.xlsx.writeBuffer());
    expect(ecarts(nosCellules(octets), [cellulesSelonE965(octets)])).toEqual([]);
  });
});
