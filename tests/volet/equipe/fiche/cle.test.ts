import fc from "fast-check";
import type { PartsSaisies } from "../../../../src/volet/equipe/fiche/champs";
import { direLaCle, examinerLaCle } from "../../../../src/volet/equipe/fiche/cle";
import { ecrirePart } from "../../../../src/volet/equipe/fiche/nombres";

const cle = (petiteEnfance = "", enfanceJeunesse = "", vieSociale = "", parentalite = ""): PartsSaisies => ({
  "part.petite-enfance": petiteEnfance,
  "part.enfance-jeunesse": enfanceJeunesse,
  "part.animation-vie-sociale": vieSociale,
  "part.parentalite": parentalite,
});

const dire = (...parts: string[]) => direLaCle(examinerLaCle(cle(...parts)));

test("rien, tout, trop peu, trop, illisible", () => {
  expect(dire()).toBe("Aucune part n’est dite\u00a0: l’ETP de ce poste reste non ventilé.");
  expect(dire("60 %", "0,4")).toBe("Total\u00a0: 100\u00a0%. Tout l’ETP du poste est réparti.");
  expect(dire("60 %", "0,2")).toBe("Total\u00a0: 80\u00a0%\u00a0; reste à répartir\u00a0: 20\u00a0%.");
  expect(dire("60 %", "50 %")).toBe("Total\u00a0: 110\u00a0%\u00a0; 10\u00a0% de trop.");
  expect(dire("60", "40")).toMatch(/chaque part se lira/);
  // Un centième de pour cent manque : ce n'est pas 100 %.
  expect(dire("33,33 %", "33,33 %", "33,33 %")).toBe(
    "Total\u00a0: 99,99\u00a0%\u00a0; reste à répartir\u00a0: 0,01\u00a0%.",
  );
});

test("la part qui manque ne se devine que s’il n’en manque qu’une, et qu’il reste à répartir", () => {
  const manquante = (...parts: string[]) => {
    const examinee = examinerLaCle(cle(...parts));
    return examinee.etat === "fausse" ? examinee.manquante : examinee.etat;
  };
  expect(manquante("60 %", "10 %", "10 %")).toBe("parentalite");
  expect(manquante("60 %", "", "10 %", "0 %")).toBe("enfance-jeunesse");
  expect(manquante("60 %", "10 %")).toBeNull();
  expect(manquante("60 %", "10 %", "10 %", "0 %")).toBeNull();
  expect(manquante("60 %", "30 %", "20 %")).toBeNull();
  expect(manquante("60 %", "30 %", "10 %")).toBe("juste");
});

test("compléter du reste fait toujours 100 %", () => {
  const part = fc.integer({ min: 1, max: 330000 }).map((millioniemes) => ecrirePart(millioniemes / 1e6));
  fc.assert(
    fc.property(part, part, part, (a, b, c) => {
      const examinee = examinerLaCle(cle(a, b, "", c));
      if (examinee.etat !== "fausse") throw new Error("Il reste toujours à répartir.");
      expect(examinerLaCle(cle(a, b, ecrirePart(examinee.reste), c))).toEqual({ etat: "juste" });
    }),
  );
});
