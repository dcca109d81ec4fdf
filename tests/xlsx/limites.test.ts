import type { ModeleDeGrille } from "../../src/domaine/grille/modele";
import { chargerModele, EXEMPLE, MODELES } from "../../src/donnees";
import { changerDeModele } from "../../src/cli/changerDeModele";
import { planifier } from "../../src/plan";
import { ecrireClasseur } from "../../src/xlsx/ecrire";
import {
  attribut,
  balises,
  cheminsDesFeuilles,
  lireClasseur,
  partie,
  partiesDe,
  sansEntites,
} from "./lecteur";

/** Ce qu'Excel répare, c'est-à-dire efface, à l'ouverture d'un fichier qui dépasse ses limites. */
describe.each(MODELES.map((modele): [string, ModeleDeGrille] => [modele.identifiant, modele]))(
  "le classeur du modèle %s tient dans les limites d’Excel",
  (_identifiant, modele) => {
    let octets: Uint8Array;
    let parties: Record<string, string>;
    let feuilles: [string, string][];

    beforeAll(async () => {
      octets = await ecrireClasseur(
        planifier(
          changerDeModele(EXEMPLE.dossier, chargerModele(EXEMPLE.dossier.modele.identifiant), modele),
          modele,
        ),
        {
          titre: "Essai",
        },
      );
      parties = partiesDe(octets);
      feuilles = [...cheminsDesFeuilles(parties)].map(([nom, chemin]) => [nom, partie(parties, chemin)]);
    });

    test("noms de feuilles : 31 caractères, tous distincts", () => {
      const noms = feuilles.map(([nom]) => nom.toLocaleLowerCase("fr"));
      expect(noms.length).toBeGreaterThan(3);
      expect(new Set(noms).size).toBe(noms.length);
      for (const nom of noms) expect(nom).toMatch(/^[^:\\/?*[\]]{1,31}$/);
    });

    test("validations : titres de 32 caractères, textes de 255", () => {
      const validations = feuilles.flatMap(([, xml]) => balises(xml, "dataValidation"));
      expect(validations.length).toBeGreaterThan(0);
      for (const balise of validations) {
        for (const nom of ["errorTitle", "promptTitle"])
          expect((attribut(balise, nom) ?? "").length).toBeLessThanOrEqual(32);
        for (const nom of ["error", "prompt"])
          expect((attribut(balise, nom) ?? "").length).toBeLessThanOrEqual(255);
      }
    });

    test("hauteurs de 409 points, largeurs de 255 caractères, en-têtes de 255", () => {
      for (const [, xml] of feuilles) {
        for (const ligne of balises(xml, "row"))
          expect(Number(attribut(ligne, "ht") ?? 15)).toBeLessThanOrEqual(409);
        for (const colonne of balises(xml, "col"))
          expect(Number(attribut(colonne, "width"))).toBeLessThanOrEqual(255);
        for (const [, texte = ""] of xml.matchAll(/<odd(?:Header|Footer)>([\s\S]*?)<\/odd/g)) {
          expect(sansEntites(texte).length).toBeLessThanOrEqual(255);
        }
      }
    });

    test("textes de 32 767 caractères, formules de 8 192, et de fonctions qu’Excel 2007 connaissait déjà", () => {
      // Une fonction plus récente se rangerait avec un préfixe (`_xlfn.`) que nous n'écrivons pas.
      const connues =
        "ABS AND AVERAGE COLUMNS COUNT COUNTA COUNTBLANK COUNTIF DATE IF IFERROR INDEX INT ISERROR ISLOGICAL ISNUMBER ISTEXT LEN MATCH MAX MID MIN N NA NOT OR ROUND ROWS SUBSTITUTE SUM SUMIF SUMPRODUCT TEXT TRIM UPPER".split(
          " ",
        );
      const inconnues = new Set<string>();
      for (const cellule of Object.values(lireClasseur(octets)).flatMap((feuille) =>
        Object.values(feuille),
      )) {
        if (typeof cellule.valeur === "string") expect(cellule.valeur.length).toBeLessThanOrEqual(32767);
        if (cellule.formule === undefined) continue;
        expect(cellule.formule.length).toBeLessThanOrEqual(8192);
        const sansTextes = cellule.formule.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
        for (const [, fonction = ""] of sansTextes.matchAll(/([\w.]+)\(/g)) {
          if (!connues.includes(fonction)) inconnues.add(fonction);
        }
      }
      expect([...inconnues]).toEqual([]);
    });

    test("noms définis : lettres, chiffres, points et soulignés, qui ne ressemblent pas à une adresse", () => {
      const noms = balises(parties["xl/workbook.xml"] ?? "", "definedName").map(
        (balise) => attribut(balise, "name") ?? "",
      );
      expect(noms.length).toBeGreaterThan(5);
      for (const nom of noms) expect(nom).toMatch(/^(?:CTG_[\w.]{1,250}|_xlnm\.Print_(?:Area|Titles))$/);
    });
  },
);
