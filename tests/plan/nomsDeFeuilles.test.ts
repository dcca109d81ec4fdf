import fc from "fast-check";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { INSTRUCTION_VIDE } from "../../src/domaine/instruction/instruction";
import { EXEMPLE } from "../../src/donnees";
import { nommerFeuilles } from "../../src/plan/nomsDeFeuilles";
import { tirage } from "./outils/dossiers";
import { texteLibre } from "./outils/textes";

const [base] = fc.sample(tirage(), { numRuns: 1, seed: 1 });

/** Un dossier d'autant de grilles que de noms ; `null` : la grille commune. */
function dossierDe(...noms: (string | null)[]): Dossier {
  if (base === undefined) throw new Error("Pas de dossier d’essai.");
  const modele = base.dossier.postes[0];
  if (modele === undefined) throw new Error("Pas de poste d’essai.");
  return {
    ...base.dossier,
    financement: EXEMPLE.dossier.financement,
    departement: null,
    journal: [],
    planDAction: [],
    instruction: null,
    controle: null,
    postes: noms.flatMap((nom, rang) =>
      nom === null ? [] : [{ ...modele, identifiant: `p${rang}`, prenom: "", nom, intitule: "" }],
    ),
    grilles: noms.map((nom, rang) => ({
      identifiant: `g${rang + 1}`,
      poste: nom === null ? "" : `p${rang}`,
      reponses: { notes: {}, commentaires: {}, indicateurs: {} },
    })),
  };
}

function grilles(...args: Parameters<typeof nommerFeuilles>): string[] {
  return [...nommerFeuilles(...args)].filter(([cle]) => cle.startsWith("grille:")).map(([, nom]) => nom);
}

test("une seule grille : des noms nus, dans l’ordre du classeur", () => {
  expect([...nommerFeuilles(dossierDe("Martin"))]).toEqual([
    ["mode-emploi", "CTG Mode d’emploi"],
    ["postes", "CTG Postes"],
    ["previsionnel", "CTG Prévisionnel"],
    ["financement", "CTG Financement"],
    ["budget", "CTG Budget"],
    ["parametres", "CTG Paramètres"],
    ["grille:g1", "CTG Grille"],
    ["synthese:g1", "CTG Synthèse"],
    ["journal", "CTG Journal"],
    ["plan-d-action", "CTG Plan d’action"],
    ["listes", "CTG Listes"],
  ]);
});

test("l’échange avec la Caf et le contrôle ont leurs feuilles, une par grille pour l’échange", () => {
  const dossier = { ...dossierDe("Martin", null), instruction: INSTRUCTION_VIDE };
  const noms = [...nommerFeuilles({ ...dossier, controle: { date: "2026-03-12", constats: [] } }).values()];
  expect(noms.slice(noms.indexOf("CTG Plan d’action") + 1)).toEqual([
    "CTG Instruction",
    "CTG Échange Martin",
    "CTG Échange commune",
    "CTG Conclusion",
    "CTG Contrôle",
    "CTG Listes",
  ]);
});

test("plusieurs grilles : le nom du chargé de coopération, ou « commune »", () => {
  expect([...nommerFeuilles(dossierDe("Martin", null)).values()]).toEqual([
    "CTG Mode d’emploi",
    "CTG Postes",
    "CTG Prévisionnel",
    "CTG Financement",
    "CTG Budget",
    "CTG Paramètres",
    "CTG Grille Martin",
    "CTG Grille commune",
    "CTG Synthèse Martin",
    "CTG Synthèse commune",
    "CTG Journal",
    "CTG Plan d’action",
    "CTG Listes",
  ]);
});

test("deux chargés de coopération du même nom : un suffixe, sans égard aux majuscules", () => {
  expect(grilles(dossierDe("Martin", "MARTIN", "martin"))).toEqual([
    "CTG Grille Martin",
    "CTG Grille MARTIN (2)",
    "CTG Grille martin (3)",
  ]);
});

test("sans nom, le prénom, puis l’intitulé, puis le libellé du poste", () => {
  const dossier = dossierDe("  ", " ", "", "", "");
  const [a, b, c, d] = dossier.postes;
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new Error("Postes manquants.");
  const postes = [
    { ...a, prenom: "Anne", intitule: "Pilote" },
    { ...b, intitule: " Coordination " },
    { ...c, libelle: "pilote" as const },
    { ...d, libelle: "thematique" as const },
  ];
  expect(grilles({ ...dossier, postes })).toEqual([
    "CTG Grille Anne",
    "CTG Grille Coordination",
    "CTG Grille Pilote",
    "CTG Grille Thématique",
    "CTG Grille p4",
  ]);
});

test("ce qu’Excel interdit devient une espace", () => {
  expect(grilles(dossierDe("a:b\\c/d?e*f[g]h'i", null))[0]).toBe("CTG Grille a b c d e f g h i");
  expect(grilles(dossierDe("l’Hermitte\u0000\n\tBis\ud83d", null))[0]).toBe("CTG Grille l’Hermitte Bis");
});

test("31 caractères au plus, suffixe compris, sans couper un émoji en deux", () => {
  const long = "de La Rochefoucauld-Estissac";
  expect(grilles(dossierDe(long, long))).toEqual([
    "CTG Grille de La Rochefoucauld-",
    "CTG Grille de La Rochefouca (2)",
  ]);
  expect(grilles(dossierDe(`${"x".repeat(19)}😀`, null))[0]).toBe(`CTG Grille ${"x".repeat(19)}`);
});

test("un nom pris reçoit un suffixe, jamais un remplacement", () => {
  const noms = nommerFeuilles(dossierDe("Martin"), new Map(), ["Budget", "ctg grille", "CTG Grille (2)"]);
  expect(noms.get("grille:g1")).toBe("CTG Grille (3)");
  expect(noms.get("synthese:g1")).toBe("CTG Synthèse");
});

test("une feuille renommée garde son nom, même pris par elle-même ; une feuille nouvelle l’évite", () => {
  const gardes = new Map([["grille:g1", "Ma grille 2024"]]);
  const noms = nommerFeuilles(dossierDe("Martin", "Durand"), gardes, ["Ma grille 2024", "Budget"]);
  expect(noms.get("grille:g1")).toBe("Ma grille 2024");
  expect(noms.get("grille:g2")).toBe("CTG Grille Durand");
  const prise = new Map([["grille:g1", "CTG Grille Durand"]]);
  expect(grilles(dossierDe("Martin", "Durand"), prise)).toEqual([
    "CTG Grille Durand",
    "CTG Grille Durand (2)",
  ]);
});

test("tout nom est admis par Excel, unique, et dit par son début si c’est une grille", () => {
  const nom = fc.oneof(texteLibre, fc.string({ unit: "binary", maxLength: 50 }), fc.constant(null));
  const pris = fc.array(
    fc.constantFrom("CTG Grille", "ctg synthèse", "CTG LISTES", "CTG Mode d’emploi", "x"),
  );
  fc.assert(
    fc.property(fc.array(nom, { minLength: 1, maxLength: 5 }), pris, (noms, dejaPris) => {
      const donnes = nommerFeuilles(dossierDe(...noms), new Map(), dejaPris);
      const vus = new Set(dejaPris.map((n) => n.toLocaleLowerCase("fr")));
      for (const [cle, donne] of donnes) {
        expect(donne.length).toBeLessThanOrEqual(31);
        expect(donne).not.toMatch(/[:\\/?*[\]]|^'|'$|[\u0000-\u001f\ufffe\uffff]|^\s|\s$/u);
        // Lève si un émoji est coupé en deux.
        expect(() => encodeURIComponent(donne)).not.toThrow();
        expect(vus.has(donne.toLocaleLowerCase("fr"))).toBe(false);
        vus.add(donne.toLocaleLowerCase("fr"));
        expect(donne.startsWith("CTG Grille")).toBe(cle.startsWith("grille:"));
      }
      expect(donnes.size).toBe(noms.length * 2 + 9);
    }),
    { numRuns: 200 },
  );
});

test("un gabarit dont deux postes sans nom ont le même libellé : un suffixe", () => {
  const dossier = dossierDe("", "", "");
  const postes = dossier.postes.map((poste, rang) => ({
    ...poste,
    libelle: rang === 0 ? ("pilote" as const) : ("proximite" as const),
  }));
  expect(grilles({ ...dossier, postes })).toEqual([
    "CTG Grille Pilote",
    "CTG Grille De proximité",
    "CTG Grille De proximité (2)",
  ]);
});
