import { ErreurDeClasseur } from "../../../src/classeur";
import { FichierRefuse } from "../../../src/xlsx/refus";
import { TravailleurAbsent } from "../../../src/volet/fichiers/TravailDeFond";
import { direErreur } from "../../../src/volet/commun/erreurs";
import { compter, direCompletude, direPourcentage, enumerer } from "../../../src/volet/commun/textes";

test("une erreur du classeur passe telle quelle, détails à part", () => {
  expect(direErreur(new ErreurDeClasseur("AccessDenied", "Excel refuse.", "AccessDenied"))).toEqual({
    phrase: "Excel refuse.",
    details: "AccessDenied",
  });
});

test("un morceau du volet qui n’arrive pas se dit comme une affaire de connexion", () => {
  const erreur = Object.assign(new Error("Loading chunk 12 failed."), { name: "ChunkLoadError" });
  expect(direErreur(erreur).phrase).toMatch(/connexion/);
});

test("un fichier refusé dit déjà pourquoi", () => {
  const refus = new FichierRefuse("vide", "Ce fichier est vide.");
  expect(direErreur(refus)).toEqual({ phrase: "Ce fichier est vide.", details: "" });
});

test("un travailleur qui n’est pas arrivé se dit comme un morceau du volet", () => {
  expect(direErreur(new TravailleurAbsent("")).phrase).toMatch(/connexion/);
});

test("une erreur imprévue n’est jamais muette, et garde de quoi la comprendre", () => {
  const erreur = new TypeError("x is undefined");
  expect(direErreur(erreur)).toMatchObject({
    phrase: expect.stringMatching(/imprévue/),
    details: erreur.stack,
  });
  expect(direErreur("panne").details).toBe("panne");
});

test("les nombres s’accordent", () => {
  expect([0, 1, 2].map((n) => compter(n, "note"))).toEqual(["0 note", "1 note", "2 notes"]);
  expect(compter(2, "NC", "NC")).toBe("2 NC");
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(enumerer)).toEqual(["", "a", "a et b", "a, b et c"]);
});

test("une complétude n’est de 100 % que si rien ne manque ; un pourcentage s’arrondit", () => {
  expect(direCompletude(77 / 78)).toBe("98 %");
  expect(direCompletude(0.999)).toBe("99 %");
  expect(direCompletude(1)).toBe("100 %");
  expect(direCompletude(0.29)).toBe("29 %");
  expect(direPourcentage(2 / 3)).toBe("67 %");
});
