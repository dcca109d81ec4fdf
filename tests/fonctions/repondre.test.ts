import { repondre } from "../../src/fonctions/repondre";

describe("repondre", () => {
  it("laisse passer une erreur qui n'est pas de saisie : un défaut du programme ne se déguise pas", () => {
    const defaut = new TypeError("défaut");
    const calcul = () =>
      repondre(() => {
        throw defaut;
      });
    expect(calcul).toThrow(defaut);
  });
});
