import fc from "fast-check";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { EXEMPLE } from "../../src/donnees";
import { nomDuGabarit } from "../../src/fichiers/gabarit";

function dossier(territoire: string, employeur: string, annee = 2025): Dossier {
  const { dossier: exemple } = EXEMPLE;
  return { ...exemple, annee, employeur, territoire: { ...exemple.territoire, nom: territoire } };
}

const nom = (territoire: string, employeur: string, rang?: number) =>
  nomDuGabarit(dossier(territoire, employeur), rang);

test("année, territoire, employeur", () => {
  expect(nom("Grand Châtellerault", "Communauté d’agglomération")).toBe(
    "CTG 2025 – Grand Châtellerault – Communauté d’agglomération.xlsx",
  );
});

test("l’employeur se tait s’il manque ou porte le nom du territoire", () => {
  expect(nom("Essai", "")).toBe("CTG 2025 – Essai.xlsx");
  expect(nom("Essai", " Essai ")).toBe("CTG 2025 – Essai.xlsx");
});

test("une année encore inconnue se tait", () => {
  expect(nomDuGabarit(dossier("Essai", "", 0))).toBe("CTG – Essai.xlsx");
});

test("ce que Windows refuse devient une espace", () => {
  expect(nom('a\\b/c:d*e?f"g<h>i|j', "Ville.")).toBe("CTG 2025 – a b c d e f g h i j – Ville.xlsx");
  expect(nom("../../etc\u0000\u001b[0m", "\u202Exslx\ud800")).toBe("CTG 2025 – .. .. etc [0m – xslx.xlsx");
});

test("un nom réservé de Windows ne l’est plus derrière « CTG »", () => {
  expect(nom("CON", "")).toBe("CTG 2025 – CON.xlsx");
});

test("le rang distingue deux gabarits de même nom, même très long", () => {
  expect(nom("Essai", "", 2)).toBe("CTG 2025 – Essai (2).xlsx");
  const long = "É".repeat(300);
  expect(nom(long, "")).not.toBe(nom(long, "", 2));
  expect(nom(long, "", 2)).toMatch(/É \(2\)\.xlsx$/);
});

test("quels que soient les textes, un nom que les trois systèmes admettent", () => {
  const texte = fc.string({ unit: "binary", maxLength: 200 });
  fc.assert(
    fc.property(texte, texte, fc.integer({ min: 1, max: 20 }), (territoire, employeur, rang) => {
      const rendu = nom(territoire, employeur, rang);
      expect(rendu).toMatch(/^CTG 2025(?:[^\\/:*?"<>|\p{C}]*[^. \\/:*?"<>|\p{C}])?\.xlsx$/u);
      expect(Buffer.byteLength(rendu)).toBeLessThanOrEqual(155);
    }),
  );
});
