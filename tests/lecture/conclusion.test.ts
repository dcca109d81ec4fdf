import fc from "fast-check";
import { INSTRUCTION_VIDE, type ConclusionDePoste } from "../../src/domaine/instruction/instruction";
import { estUneConclusionVide } from "../../src/domaine/instruction/estUneConclusionVide";
import { EXEMPLE } from "../../src/donnees";
import type { ConstatDeLecture } from "../../src/lecture";
import { lireConclusion } from "../../src/lecture/instruction/lireConclusion";
import { reperer } from "../../src/lecture/reperer";
import { CONCLUSION } from "../../src/plan/conclusion";
import { conclusionTiree } from "../plan/outils/conclusions";
import { CHARENTE } from "../plan/outils/dossiers";
import { texteLibre } from "../plan/outils/textes";
import { ClasseurDEssai } from "./outils/classeurDEssai";

const [UN] = EXEMPLE.dossier.postes;
if (UN === undefined) throw new Error("L’exemple n’a pas de poste.");
const POSTES = ["p1", "p2", "p3"].map((identifiant) => ({ ...UN, identifiant }));

/** Les grilles sont lues ailleurs : sans elles, chaque essai est bref. */
function classeurDe(conclusions: readonly ConclusionDePoste[]) {
  return new ClasseurDEssai(
    {
      ...EXEMPLE.dossier,
      postes: POSTES,
      grilles: [],
      financement: null,
      instruction: { ...INSTRUCTION_VIDE, etat: "en-instruction", conclusions },
    },
    CHARENTE,
  );
}

function lire(classeur: ClasseurDEssai, dates1904 = false) {
  const constats: ConstatDeLecture[] = [];
  const reperee = reperer(classeur.feuille(CONCLUSION).lue());
  if (typeof reperee === "string") throw new Error(`La feuille est ${reperee}.`);
  return { conclusions: lireConclusion(reperee, constats, dates1904), constats };
}

const sansBords = (conclusion: ConclusionDePoste): ConclusionDePoste => ({
  ...conclusion,
  conditions: conclusion.conditions.trim(),
  contreparties: conclusion.contreparties.trim(),
});

const COMPLETE: ConclusionDePoste = {
  poste: "p2",
  avis: "favorable",
  etpPrisEnCompte: 0.5,
  conditions: "Bilan remis au 31 janvier",
  contreparties: "",
  date: "2025-04-02",
  convergence: false,
  validationDeLaCnaf: "",
};

test("tout ce que la Caf conclut revient tel quel, poste retiré de l’équipe compris", () => {
  fc.assert(
    fc.property(
      fc.tuple(...["p1", "p2", "p3", "p9"].map((poste) => conclusionTiree(poste, texteLibre))),
      (conclusions) => {
        const lu = lire(classeurDe(conclusions));
        const dites = conclusions.map(sansBords).filter((une) => !estUneConclusionVide(une));
        expect(lu.conclusions).toEqual(dites);
        expect(lu.constats).toEqual([]);
      },
    ),
    { numRuns: 80, seed: 20260312 },
  );
});

test("ligne et colonne insérées, lignes triées : chaque poste garde sa conclusion", () => {
  const classeur = classeurDe([{ ...COMPLETE, poste: "p1", avis: "defavorable" }, COMPLETE]);
  const feuille = classeur.feuille(CONCLUSION);
  const rangs = ["p1", "p2"].map((poste) => feuille.ligneDe(`conclusion:${poste}`));
  feuille.trier(rangs, [1, 0]);
  feuille.insererLigne(rangs[1] ?? 0);
  feuille.insererColonne(4);
  const { conclusions, constats } = lire(classeur);
  expect(conclusions.map(({ poste, avis }) => [poste, avis])).toEqual([
    ["p2", "favorable"],
    ["p1", "defavorable"],
  ]);
  expect(constats).toEqual([]);
});

test.each<[string, string | number, Partial<ConclusionDePoste>]>([
  ["avis", "FAVORABLE SOUS CONDITIONS", { avis: "sous-conditions" }],
  ["etpPrisEnCompte", "0,7", { etpPrisEnCompte: 0.7 }],
  ["convergence", "oui", { convergence: true }],
  ["date", 45749, { date: "2025-04-02" }],
  ["validationDeLaCnaf", "1/3/2025", { validationDeLaCnaf: "2025-03-01" }],
])("%s écrit %j à la main se lit", (champ, valeur, attendu) => {
  const classeur = classeurDe([COMPLETE]);
  classeur.feuille(CONCLUSION).saisir("conclusion:p2", `conclusion.${champ}`, valeur);
  const { conclusions, constats } = lire(classeur);
  expect(conclusions).toEqual([{ ...COMPLETE, ...attendu }]);
  expect(constats).toEqual([]);
});

test.each([
  ["avis", "Plutôt oui", "poste-non-reconnu"],
  ["etpPrisEnCompte", "la moitié", "nombre-non-reconnu"],
  ["convergence", "peut-être", "poste-non-reconnu"],
  ["date", "au printemps", "champ-du-dossier-manquant"],
] as const)("%s = %j se dit à sa cellule", (champ, valeur, code) => {
  const classeur = classeurDe([COMPLETE]);
  const cellule = classeur.feuille(CONCLUSION).saisir("conclusion:p2", `conclusion.${champ}`, valeur);
  expect(lire(classeur).constats).toMatchObject([{ code, feuille: "CTG Conclusion", cellule }]);
});

test("les jours d’un classeur de 1904 se lisent quatre ans plus tard", () => {
  const classeur = classeurDe([COMPLETE]);
  classeur.feuille(CONCLUSION).saisir("conclusion:p2", "conclusion.date", 44287);
  expect(lire(classeur, true).conclusions[0]?.date).toBe("2025-04-02");
});

test("une colonne supprimée, une ligne copiée se disent", () => {
  const classeur = classeurDe([COMPLETE]);
  const feuille = classeur.feuille(CONCLUSION);
  feuille.dupliquerLigne(feuille.ligneDe("conclusion:p2"));
  feuille.supprimerColonne(feuille.colonneDe("conclusion.conditions"));
  const { conclusions, constats } = lire(classeur);
  expect(conclusions).toEqual([{ ...COMPLETE, conditions: "" }]);
  expect(constats.map(({ code }) => code)).toEqual(["ligne-dupliquee", "colonne-manquante"]);
});
