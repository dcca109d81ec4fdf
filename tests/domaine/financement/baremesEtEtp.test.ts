import { BaremeInconnu, ErreurDeSaisie } from "../../../src/domaine/erreurs";
import { calculerEtp, HEURES_PAR_ETP } from "../../../src/domaine/financement/calculerEtp";
import { chercherBareme } from "../../../src/domaine/financement/chercherBareme";

describe("R-FORFAIT-3 : les barèmes datés", () => {
  it.each([
    ["nouvel-etp", 24000],
    ["plafond-etp", 48000],
    ["plafond-diagnostic", 15000],
  ])("%s en 2024 : %p €", (code, valeur) => {
    expect(chercherBareme(code, 2024)).toMatchObject({ code, annee: 2024, valeur });
  });

  it("24 000 € font la moitié d'une dépense plafonnée à 48 000 € (Caf de la Charente)", () => {
    expect(chercherBareme("nouvel-etp", 2024).valeur).toBe(chercherBareme("plafond-etp", 2024).valeur / 2);
  });

  it("dit toujours sa source", () => {
    expect(chercherBareme("plafond-etp", 2024).source).toMatch(/Charente/);
  });

  it("admet un code en majuscules ou entouré d'espaces", () => {
    expect(chercherBareme(" Nouvel-ETP\u00a0", 2024).valeur).toBe(24000);
  });

  it("une année sans barème n'est jamais devinée", () => {
    expect(() => chercherBareme("nouvel-etp", 2025)).toThrow(BaremeInconnu);
    expect(() => chercherBareme("nouvel-etp", 2025)).toThrow(
      "année\u00a0: aucun barème nouvel-etp n’est livré pour 2025 (années connues\u00a0: 2024). Saisissez-le dans une cellule.",
    );
  });

  it("un code inconnu est un barème inconnu, et les codes connus sont dits", () => {
    expect(() => chercherBareme("etp", 2024)).toThrow(BaremeInconnu);
    expect(() => chercherBareme("etp", 2024)).toThrow(
      "code\u00a0: «\u00a0etp\u00a0» n’est pas un code de barème. Codes connus\u00a0: nouvel-etp, plafond-etp, plafond-diagnostic.",
    );
  });

  it.each([[0], [null], [""], [12], [true]])(
    "le code %p est une faute de saisie, pas un barème inconnu",
    (code) => {
      expect(() => chercherBareme(code, 2024)).toThrow(ErreurDeSaisie);
      expect(() => chercherBareme(code, 2024)).not.toThrow(BaremeInconnu);
    },
  );

  it.each([
    [45292, "45292"],
    [0, "0"],
    [null, "une cellule vide"],
    ["2024", "«\u00a02024\u00a0»"],
    [2024.5, "2024,5"],
  ])("l'année %p est une faute de saisie", (annee, dite) => {
    expect(() => chercherBareme("nouvel-etp", annee)).toThrow(`année\u00a0: ${dite} n’est pas une année.`);
    expect(() => chercherBareme("nouvel-etp", annee)).not.toThrow(BaremeInconnu);
  });
});

describe("R-ETP-3 : heures et ETP", () => {
  it("1 607 heures font un ETP", () => {
    expect(HEURES_PAR_ETP).toBe(1607);
    expect(calculerEtp(1607)).toBe(1);
    expect(calculerEtp(803.5)).toBe(0.5);
    expect(calculerEtp(0)).toBe(0);
  });

  it("la base est un paramètre", () => {
    expect(calculerEtp(1820, 1820)).toBe(1);
  });

  it.each([
    [-1, 1607, "heures\u00a0: -1 est négatif."],
    [100, 0, "base\u00a0: 0 ou cellule vide."],
  ])("refuse %p heures sur %p", (heures, base, message) => {
    expect(() => calculerEtp(heures, base)).toThrow(message);
  });
});
