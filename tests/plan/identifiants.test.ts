import fc from "fast-check";
import {
  adresse,
  adresseAbsolueDePlage,
  adresseDePlage,
  lettresDeColonne,
  referenceAbsolue,
} from "../../src/plan/adresses";
import { dateDeNombre, dateEnFrancais, dateEnIso, lireDate } from "../../src/plan/dates";
import {
  ecrireMarque,
  estMarque,
  identifiantDeLigne,
  lireIdentifiantDeLigne,
  lireMarque,
} from "../../src/plan/identifiants";

describe("la marque d’une feuille", () => {
  const valeur = fc.string({ unit: "grapheme", maxLength: 20 });

  test("se relit telle quelle, quels que soient ses attributs", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          "grille" as const,
          "synthese" as const,
          "mode-emploi" as const,
          "postes" as const,
          "listes" as const,
        ),
        fc.record({ grille: valeur, poste: valeur, modele: valeur }, { requiredKeys: [] }),
        (feuille, attributs) => {
          const marque = ecrireMarque({ feuille, attributs });
          expect(estMarque(marque)).toBe(true);
          expect(lireMarque(marque)).toEqual({ feuille, attributs });
        },
      ),
    );
  });

  test.each<[unknown]>([
    [""],
    [12],
    [null],
    ["ctg-excel"],
    ["ctg-excel;2;grille"],
    ["ctg-excel;1;facture"],
    ["ctg-excel;1;grille;grille"],
    ["ctg-excel;1;grille;=g1"],
    ["ctg-excel;1;grille;grille=%E0%A4%A"],
    ["autre;1;grille"],
  ])("%j n’en est pas une que nous sachions lire", (texte) => {
    expect(lireMarque(texte)).toBeNull();
  });
});

test("l’identifiant d’une ligne garde ce qui suit le premier deux-points", () => {
  expect(lireIdentifiantDeLigne(identifiantDeLigne("hors-champ", "politique:a:b"))).toEqual({
    nature: "hors-champ",
    identifiant: "politique:a:b",
  });
  expect(lireIdentifiantDeLigne("politiques:")).toEqual({ nature: "politiques", identifiant: "" });
  for (const texte of ["", ":x", "sans", 3]) expect(lireIdentifiantDeLigne(texte)).toBeNull();
});

describe("les dates", () => {
  test("31/12/2019 à l’écran, 2019-12-31 dans le dossier", () => {
    expect(dateEnFrancais("2019-12-31")).toBe("31/12/2019");
    expect(dateEnIso("31/12/2019")).toBe("2019-12-31");
    expect(dateEnFrancais("")).toBe("");
    expect(dateEnIso("")).toBe("");
  });

  test("l’aller-retour ne perd aucun jour", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
        (jour) => {
          const iso = jour.toISOString().slice(0, 10);
          expect(dateEnIso(dateEnFrancais(iso))).toBe(iso);
        },
      ),
    );
  });

  test("ce qui n’est pas une date reste tel quel", () => {
    for (const texte of ["fin 2024", "1/1/2024", "2024"]) {
      expect(dateEnIso(texte)).toBe(texte);
      expect(dateEnFrancais(texte)).toBe(texte);
    }
  });
});

describe("une date saisie", () => {
  test.each([
    ["31/12/2019", "2019-12-31"],
    [" 1/9/2024 ", "2024-09-01"],
    ["2024-02-29", "2024-02-29"],
    ["29/02/2023", null],
    ["31/02/2024", null],
    ["1/9/24", null],
    ["fin 2024", null],
    ["", null],
  ])("« %s » → %s", (texte, attendue) => {
    expect(lireDate(texte)).toBe(attendue);
  });

  test.each([
    [61, false, "1900-03-01"],
    [60, false, "60"],
    [43830, false, "2019-12-31"],
    [42368, true, "2019-12-31"],
    [0, true, "1904-01-01"],
    [-1, true, "-1"],
    [2958465.5, false, "9999-12-31"],
    [2958466, false, "2958466"],
    [2957003.5, true, "9999-12-31"],
    [2957004, true, "2957004"],
  ])("%d jours (depuis 1904 : %s) → %s", (nombre, dates1904, attendue) => {
    expect(dateDeNombre(nombre, dates1904)).toBe(attendue);
  });
});

describe("les adresses", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("la colonne %i s’écrit %s", (colonne, lettres) => {
    expect(lettresDeColonne(colonne)).toBe(lettres);
  });

  test("une cellule, une plage, une feuille au nom difficile", () => {
    expect(adresse(6, 2)).toBe("C7");
    expect(adresseDePlage({ ligne: 6, colonne: 2, lignes: 1, colonnes: 1 })).toBe("C7");
    expect(adresseDePlage({ ligne: 6, colonne: 2, lignes: 2, colonnes: 3 })).toBe("C7:E8");
    expect(adresseAbsolueDePlage({ ligne: 0, colonne: 0, lignes: 5, colonnes: 1 })).toBe("$A$1:$A$5");
    expect(referenceAbsolue("l'été", { ligne: 0, colonne: 0, lignes: 2, colonnes: 1 })).toBe(
      "'l''été'!$A$1:$A$2",
    );
  });
});
