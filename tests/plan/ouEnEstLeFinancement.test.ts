import type { Dossier } from "../../src/domaine/dossier/dossier";
import { EXEMPLE } from "../../src/donnees";
import { planifier } from "../../src/plan";
import { Calculateur } from "./outils/calculer";
import { CHARENTE } from "./outils/dossiers";
import { feuilleDe, lignesDe, rolesDe, valeurDe } from "./outils/lirePlan";

const COMPLET = "rien à compléter";

/** « Où en est ce classeur », libellé par libellé, une fois ces cellules tapées. */
function etatDe(
  dossier: Dossier,
  tapees: readonly (readonly [cle: string, ligne: string, role: string, contenu: string | number])[] = [],
): Map<string, unknown> {
  const plan = planifier(dossier, CHARENTE);
  const calculateur = new Calculateur(plan);
  for (const [cle, ligne, role, contenu] of tapees) {
    const ou = feuilleDe(plan, cle);
    calculateur.ecrire(ou.nom, lignesDe(ou).get(ligne) ?? NaN, rolesDe(ou).get(role) ?? NaN, contenu);
  }
  const modeEmploi = feuilleDe(plan, "mode-emploi");
  return new Map(
    modeEmploi.cellules
      .filter(({ colonne }) => colonne === 1)
      .map(({ ligne, contenu }) => [String(valeurDe(contenu)), calculateur.valeur(modeEmploi.nom, ligne, 2)]),
  );
}

const CHARENTAIS: Dossier = { ...EXEMPLE.dossier, profil: "charente" };

describe("« Où en est ce classeur » compte ce que disent Paramètres et Budget", () => {
  test("rien à compléter dans l’exemple", () => {
    const etat = etatDe(CHARENTAIS);
    expect(etat.get("Les barèmes saisis")).toBe(COMPLET);
    expect(etat.get("La lecture confirmée par la Caf")).toBe("rien à corriger");
    expect(etat.get("Le budget")).toBe(COMPLET);
  });

  test("un barème commencé, une lecture inconnue", () => {
    const etat = etatDe(CHARENTAIS, [
      ["parametres", "bareme:b3", "bareme.annee", 2026],
      ["parametres", "lecture:choisie", "lecture.choix", "une autre"],
    ]);
    expect(etat.get("Les barèmes saisis")).toBe("1 barème à compléter");
    expect(etat.get("La lecture confirmée par la Caf")).toBe("1 lecture à corriger");
  });

  test("une ligne de budget sans libellé, deux colonnes déséquilibrées", () => {
    const [charge = ""] =
      EXEMPLE.dossier.financement?.budget.lignes.map(({ identifiant }) => identifiant) ?? [];
    const etat = etatDe(EXEMPLE.dossier, [
      ["budget", `charge:${charge}`, "charge.prevu", 1],
      ["budget", "charge:c7", "charge.realise", 12],
    ]);
    expect(etat.get("Le budget")).toBe("2 colonnes à équilibrer, 1 ligne à compléter");
    expect(etat.get("Ce classeur")).toMatch(/^Incomplet/);
  });

  test("un profil sans lecture, un dossier sans financement n’en disent rien", () => {
    expect(etatDe(EXEMPLE.dossier).has("La lecture confirmée par la Caf")).toBe(false);
    const sans = etatDe({ ...EXEMPLE.dossier, financement: null });
    expect(sans.has("Les barèmes saisis") || sans.has("Le budget")).toBe(false);
  });
});

test("sans aucune grille, « CTG Prévisionnel » le dit, sans formule vide", () => {
  const plan = planifier({ ...CHARENTAIS, grilles: [] }, CHARENTE);
  const previsionnel = feuilleDe(plan, "previsionnel");
  const ligne = lignesDe(previsionnel).get("piece:auto-evaluation") ?? NaN;
  const formules = previsionnel.cellules.flatMap(({ contenu }) =>
    contenu !== undefined && "formule" in contenu ? [contenu.formule] : [],
  );
  expect(formules.filter((formule) => formule.length < 3)).toEqual([]);
  expect(new Calculateur(plan).valeur(previsionnel.nom, ligne, 4)).toBe("aucune grille");
});

test.each([
  ["avec", EXEMPLE.dossier, true],
  ["sans", { ...EXEMPLE.dossier, financement: null }, false],
])("« CTG Prévisionnel » dit où sont les autres rémunérations, %s financement", (_, dossier, dites) => {
  const previsionnel = feuilleDe(planifier(dossier, CHARENTE), "previsionnel");
  const textes = previsionnel.cellules.map(({ contenu }) => String(valeurDe(contenu)));
  expect(textes.some((texte) => texte.includes("CTG Budget"))).toBe(dites);
});
