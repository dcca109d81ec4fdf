import { LIBELLES_DES_TYPES } from "../../../src/domaine/journal/libelles";
import { TYPES_D_ENTREE } from "../../../src/domaine/journal/journal";
import { LIBELLES_DES_ETATS } from "../../../src/domaine/planDAction/libelles";
import { ETATS_D_ACTION } from "../../../src/domaine/planDAction/planDAction";
import { lireParmi } from "../../../src/domaine/saisie/lireParmi";

test.each(TYPES_D_ENTREE)(
  "le type %s se lit de son libellé, de ses variantes et de son identifiant",
  (type) => {
    const libelle = LIBELLES_DES_TYPES[type];
    const variantes = [
      libelle,
      libelle.toUpperCase(),
      ` ${libelle.replace(/ /g, "\u00a0")}\u202f`,
      libelle.replace(/’/g, "'"),
      libelle.normalize("NFD"),
      type,
    ];
    for (const variante of variantes) expect(lireParmi(variante, LIBELLES_DES_TYPES)).toBe(type);
  },
);

test.each(ETATS_D_ACTION)(
  "l'état %s se lit de son libellé, de ses variantes et de son identifiant",
  (etat) => {
    const libelle = LIBELLES_DES_ETATS[etat];
    for (const variante of [libelle, libelle.toLowerCase(), ` ${libelle}\u00a0`, etat]) {
      expect(lireParmi(variante, LIBELLES_DES_ETATS)).toBe(etat);
    }
  },
);

test("vide se lit vide, un autre texte ne se lit pas", () => {
  for (const vide of ["", " ", "\u00a0"]) {
    expect(lireParmi(vide, LIBELLES_DES_TYPES)).toBe("");
    expect(lireParmi(vide, LIBELLES_DES_ETATS)).toBe("");
  }
  for (const inconnu of ["Réunion", "Copils", "toString", "en cours de route"]) {
    expect(lireParmi(inconnu, LIBELLES_DES_TYPES)).toBeNull();
    expect(lireParmi(inconnu, LIBELLES_DES_ETATS)).toBeNull();
  }
});

test("deux types, ou deux états, ne se lisent jamais l'un pour l'autre", () => {
  expect(new Set(Object.values(LIBELLES_DES_TYPES)).size).toBe(TYPES_D_ENTREE.length);
  expect(new Set(Object.values(LIBELLES_DES_ETATS)).size).toBe(ETATS_D_ACTION.length);
});
