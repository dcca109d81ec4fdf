import { ecrireBornes } from "../../../src/domaine/notation/ecrireBornes";
import { ecrireScore } from "../../../src/domaine/notation/ecrireScore";

describe("ce qu'une cellule de pourcentage contient", () => {
  it("un nombre non arrondi, ou exactement NC, — ou à corriger", () => {
    expect(ecrireScore({ etat: "note", valeur: 1 / 3, provisoire: true })).toBe(1 / 3);
    expect(ecrireScore({ etat: "nc" })).toBe("NC");
    expect(ecrireScore({ etat: "vide" })).toBe("—");
    expect(ecrireScore({ etat: "a-corriger" })).toBe("à corriger");
  });

  it("deux cellules pour les bornes", () => {
    expect(ecrireBornes({ etat: "bornes", minimum: 0.2, maximum: 0.8 })).toEqual([0.2, 0.8]);
    expect(ecrireBornes({ etat: "nc" })).toEqual(["NC", "NC"]);
    expect(ecrireBornes({ etat: "vide" })).toEqual(["—", "—"]);
    expect(ecrireBornes({ etat: "a-corriger" })).toEqual(["à corriger", "à corriger"]);
  });
});
