import fc from "fast-check";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import type { DossierDepartemental } from "../../src/domaine/financement/departemental/dossierDepartemental";
import type { ModeleDeGrille } from "../../src/domaine/grille/modele";
import { ecrirePartieXml, ESPACE_DE_NOMS, lirePartieXml } from "../../src/plan/partieXml";
import { tirage } from "./outils/dossiers";

const [tire] = fc.sample(tirage(), { numRuns: 1, seed: 2 });
// Une mission suffit : c'est le texte qui compte, et il est écrit des centaines de fois.
const essai = tire && { ...tire, modele: { ...tire.modele, rubriques: tire.modele.rubriques.slice(0, 1) } };

function partieAvec(texte: string): string {
  if (essai === undefined) throw new Error("Pas de tirage.");
  return ecrirePartieXml({ ...essai.dossier, employeur: texte }, essai.modele);
}

function contenuDe(xml: string): { dossier: Dossier; modele: ModeleDeGrille } {
  return JSON.parse(lirePartieXml(xml) ?? "null") as { dossier: Dossier; modele: ModeleDeGrille };
}

function sansCouts(departement: DossierDepartemental): DossierDepartemental {
  return {
    ...departement,
    ingenieries: departement.ingenieries.map((ingenierie) => ({ ...ingenierie, depense: null })),
    cooperations: departement.cooperations.map((cooperation) => ({ ...cooperation, coutReel: null })),
    budget: { lignes: [], verseParLaCaf: null },
  };
}

/** Tout ce qui peut se trouver dans un texte collé, jusqu'aux caractères que XML 1.0 interdit. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(..."<>&\"'];#x0123&lt;\u0000\u0001\t\r\n\ufffe\uffff\ud800\u0085\u2028é😀"),
    maxLength: 30,
  }),
  fc.constantFrom(
    "]]>",
    "</contenu>",
    "<contenu>autre</contenu>",
    "&amp;lt;",
    "&#38;amp;",
    "&#x26;",
    "<!-- -->",
    "<![CDATA[x]]>",
    "<?xml ?>",
    "\\u0000",
    "\ud83d seul",
  ),
);

test("l’aller-retour rend le dossier, moins ses réponses, et la copie du modèle", () => {
  fc.assert(
    fc.property(tirage(), ({ dossier, modele }) => {
      // Le journal, le plan d'action, l'échange et le contrôle ne vivent que dans leurs feuilles.
      const { journal: _, planDAction: __, instruction: ___, controle: ____, ...cadre } = dossier;
      expect(contenuDe(ecrirePartieXml(dossier, modele))).toEqual({
        dossier: {
          ...cadre,
          // R-GRILLE-4 : les salaires ne vivent que dans leur feuille.
          equipe: {
            ...dossier.equipe,
            fiches: dossier.equipe.fiches.map((f) => ({ ...f, heuresPrevues: null, salaireAffecte: null })),
          },
          // Ni les coûts réels, ni un budget fait d'abord de salaires.
          financement:
            dossier.financement === null
              ? null
              : { ...dossier.financement, couts: [], budget: { lignes: [], verseParLaCaf: null } },
          departement: dossier.departement === null ? null : sansCouts(dossier.departement),
          grilles: dossier.grilles.map(({ identifiant, poste }) => ({ identifiant, poste })),
        },
        modele,
      });
    }),
    { numRuns: 20 },
  );
});

test("les textes les plus hostiles reviennent tels quels", () => {
  fc.assert(
    fc.property(hostile, (texte) => {
      expect(contenuDe(partieAvec(texte)).dossier.employeur).toBe(texte);
    }),
    { numRuns: 500 },
  );
});

test("le XML est bien formé : aucun caractère interdit, aucune balise ni entité étrangère", () => {
  fc.assert(
    fc.property(hostile, (texte) => {
      const xml = partieAvec(texte);
      // XML 1.0 : ni contrôle, ni demi-caractère, ni U+FFFE et U+FFFF, même échappés.
      expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
      // Excel normaliserait les fins de ligne.
      expect(xml).not.toMatch(/[\r\n]/);
      expect(xml.match(/<[^>]*>/g)).toHaveLength(4);
      expect(xml).not.toContain("]]>");
      expect(xml.match(/&(?!(?:amp|lt|gt|quot);)/g)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test("la racine dit l’espace de noms, le modèle et sa version", () => {
  const xml = partieAvec("x");
  const { identifiant, version } = essai?.modele ?? { identifiant: "", version: "" };
  expect(ESPACE_DE_NOMS).toBe("urn:ctg-excel:dossier:1");
  expect(
    xml.startsWith(`<dossier xmlns="urn:ctg-excel:dossier:1" modele="${identifiant}" version="${version}">`),
  ).toBe(true);
});

describe("ce qu’Excel ou un autre outil a pu récrire se lit encore", () => {
  const attendu = 'Caf & <Cie> "l\'Ain"';

  test.each<[string, (xml: string) => string]>([
    [
      "une déclaration XML devant",
      (xml) => `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n${xml}`,
    ],
    ["des entités décimales", (xml) => xml.replace(/&amp;/g, "&#38;")],
    ["des entités hexadécimales", (xml) => xml.replace(/&lt;/g, "&#x3C;").replace(/&gt;/g, "&#x3e;")],
    ["des guillemets et des > non échappés", (xml) => xml.replace(/&quot;/g, '"').replace(/&gt;/g, ">")],
    ["des retours à la ligne entre les balises", (xml) => xml.replace(/></g, ">\n  <")],
  ])("%s", (_, recrire) => {
    const xml = recrire(partieAvec(attendu));
    expect(contenuDe(xml).dossier.employeur).toBe(attendu);
  });
});

describe("ce qui n’est pas notre partie rend null, sans lever d’erreur", () => {
  test.each([
    "",
    "<dossier/>",
    "<dossier xmlns='x'><autre>1</autre></dossier>",
    "<contenu><b/></contenu>",
    "pas du XML",
  ])("%j", (xml) => {
    expect(lirePartieXml(xml)).toBeNull();
  });

  test("une entité hors d’Unicode ou inconnue rend un texte que JSON refusera", () => {
    for (const entite of ["&#1114112;", "&#xFFFFFFFF;", "&inconnue;"]) {
      const texte = lirePartieXml(`<dossier><contenu>{${entite}}</contenu></dossier>`);
      expect(() => JSON.parse(texte ?? "")).toThrow(SyntaxError);
    }
  });

  test("abîmée n’importe où, elle ne lève jamais", () => {
    const xml = partieAvec("Caf & <Cie>");
    fc.assert(
      fc.property(fc.nat(xml.length), fc.nat(20), fc.string({ maxLength: 5 }), (place, retires, ajout) => {
        const abimee = xml.slice(0, place) + ajout + xml.slice(place + retires);
        const lu = lirePartieXml(abimee);
        expect(lu === null || typeof lu === "string").toBe(true);
      }),
    );
  });
});
