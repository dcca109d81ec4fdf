import fc from "fast-check";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { calculerFinancement } from "../../src/domaine/financement/calculerFinancement";
import { montantDe, type Calcul } from "../../src/domaine/financement/explication/calcul";
import type { Financement } from "../../src/domaine/financement/financement";
import { EXEMPLE } from "../../src/donnees";
import { chargerProfil } from "../../src/donnees/profilsLivres";
import { planifier } from "../../src/plan";
import { COLONNE, FINANCEMENT } from "../../src/plan/financement/colonnes";
import type { PlanClasseur } from "../../src/plan/types";
import { Calculateur } from "./outils/calculer";
import { CHARENTE } from "./outils/dossiers";
import { dossiersAFinancer } from "./outils/dossiersAFinancer";
import { feuilleDe, lignesDe, rolesDe } from "./outils/lirePlan";

jest.setTimeout(180_000);

const DOSSIERS = 100;
const [EMPLOYEURS, POSTES] = [10, 16];

const DOSSIERS_TIRES = fc.sample(dossiersAFinancer(EMPLOYEURS, POSTES), {
  numRuns: DOSSIERS,
  seed: 20241001,
});

/** Le financement du domaine, avec les libellés de lignes de la feuille. */
function attendus(dossier: Dossier): Map<string, Calcul> {
  const { employeurs, total, diagnostic, ingenieries } = calculerFinancement(
    dossier,
    dossier.financement as Financement,
    chargerProfil(dossier.profil),
    dossier.annee,
  );
  return new Map<string, Calcul>([
    ...employeurs.map(
      ({ employeur, droit }) => [`verification:droit.${employeur ?? "inconnu"}`, droit] as const,
    ),
    ["verification:total", total],
    ...(diagnostic === null ? [] : [["verification:diagnostic", diagnostic] as const]),
    ...ingenieries.map(
      ({ identifiant, calcul }) => [`verification:ingenierie.${identifiant}`, calcul] as const,
    ),
  ]);
}

/** Les formules de la feuille dont le résultat en cache n'est pas celui qu'un tableur calcule. */
function faussesDe(plan: PlanClasseur, calculateur: Calculateur): string[] {
  const feuille = feuilleDe(plan, "financement");
  return feuille.cellules.flatMap(({ ligne, colonne, contenu }) => {
    if (contenu === undefined || !("formule" in contenu)) return [];
    const calcule = calculateur.valeur(feuille.nom, ligne, colonne);
    const { resultat, formule } = contenu;
    const memes =
      typeof calcule === "number" && typeof resultat === "number"
        ? Math.abs(calcule - resultat) < 1e-9
        : calcule === resultat;
    return memes
      ? []
      : [
          `${ligne},${colonne} : ${JSON.stringify(resultat)}, calculé ${JSON.stringify(calcule)} (${formule})`,
        ];
  });
}

test(`sur ${DOSSIERS * EMPLOYEURS} employeurs tirés au hasard, les formules de la feuille donnent les montants du domaine, ou refusent avec lui`, () => {
  let [calcules, refuses] = [0, 0];
  for (const dossier of DOSSIERS_TIRES) {
    const plan = planifier(dossier, CHARENTE);
    const calculateur = new Calculateur(plan);
    const feuille = feuilleDe(plan, "financement");
    const lignes = lignesDe(feuille);
    expect(faussesDe(plan, calculateur)).toEqual([]);
    for (const [identifiant, calcul] of attendus(dossier)) {
      const ligne = lignes.get(identifiant) ?? NaN;
      const montant = montantDe(calcul);
      const lu = calculateur.valeur(feuille.nom, ligne, COLONNE.d);
      expect([identifiant, typeof lu === "number" ? Math.round(lu * 100) / 100 : lu]).toEqual([
        identifiant,
        montant ?? "à compléter",
      ]);
      const constat = calculateur.valeur(feuille.nom, ligne, COLONNE.g);
      expect([identifiant, constat]).toEqual([identifiant, montant === null ? "à compléter" : "juste"]);
      if (montant === null) refuses++;
      else calcules++;
    }
  }
  expect(calcules).toBeGreaterThan(DOSSIERS * 4);
  expect(refuses).toBeGreaterThan(DOSSIERS);
});

describe("la feuille de l’exemple, quand on y écrit", () => {
  const plan = planifier(EXEMPLE.dossier, CHARENTE);
  const feuille = feuilleDe(plan, FINANCEMENT);
  const [employeur = ""] = EXEMPLE.dossier.equipe.employeurs.map(({ identifiant }) => identifiant);
  const [poste = ""] = EXEMPLE.dossier.postes.map(({ identifiant }) => identifiant);
  const LIGNE_DU_SIGNAL = 6;

  function ecrire(cle: string, identifiant: string, role: string, contenu: string | number | null) {
    const calculateur = new Calculateur(plan);
    const ou = feuilleDe(plan, cle);
    const [ligne, colonne] = [lignesDe(ou).get(identifiant) ?? NaN, rolesDe(ou).get(role) ?? NaN];
    calculateur.ecrire(ou.nom, ligne, colonne, contenu);
    const lire = (id: string, c: number) =>
      calculateur.valeur(feuille.nom, lignesDe(feuille).get(id) ?? NaN, c);
    return {
      droit: lire(`droit:${employeur}`, COLONNE.k),
      total: lire("verification:total", COLONNE.d),
      constat: lire("verification:total", COLONNE.g),
      auDessus: lire(`droit:${employeur}`, COLONNE.o),
      signal: calculateur.valeur(feuille.nom, LIGNE_DU_SIGNAL, COLONNE.b),
    };
  }

  test("un montant dû doublé double le droit, et la vérification dit que les données ont changé", () => {
    const { droit, constat, signal } = ecrire(
      FINANCEMENT,
      `financement:${employeur}`,
      "financement.montantDu",
      44600,
    );
    expect(droit).toBe(31220);
    expect(constat).toBe("a changé");
    expect(signal).toContain("Les données ont changé depuis ce calcul");
  });

  test.each([null, "environ 22 300", -1])("un montant dû écrit %p est refusé, jamais lu 0", (contenu) => {
    const { droit, total } = ecrire(
      FINANCEMENT,
      `financement:${employeur}`,
      "financement.montantDu",
      contenu,
    );
    expect(droit).toBe("à compléter\u00a0: montant dû et ETP de N-1");
    expect(total).toBe("à compléter");
  });

  test("une fiche qui change de fonction réveille le signal, quoique aucun total n’ait bougé", () => {
    const { constat, signal } = ecrire("postes", `fiche:${poste}`, "fiche.fonction", "Direction");
    expect(constat).toBe("juste");
    expect(signal).toContain("Les données ont changé depuis ce calcul");
  });

  test("R-COUT-1 : un coût au-dessous du droit se constate", () => {
    const { auDessus, signal } = ecrire(FINANCEMENT, `cout:${poste}`, "cout.montant", 100);
    expect(auDessus).toBe("plus que le coût réel");
    expect(signal).toBe("");
  });
});

test("un dossier sans financement n’a pas la feuille", () => {
  const { feuilles } = planifier({ ...EXEMPLE.dossier, financement: null }, CHARENTE);
  expect(feuilles.map(({ cle }) => cle)).not.toContain(FINANCEMENT);
});

test.each([
  ["profil de Caf", { profil: "inconnu" }],
  ["année évaluée", { annee: 0 }],
])("sans %s, tout montant est refusé", (manque, changements) => {
  const plan = planifier({ ...EXEMPLE.dossier, ...changements }, CHARENTE);
  const feuille = feuilleDe(plan, FINANCEMENT);
  const [employeur = ""] = EXEMPLE.dossier.equipe.employeurs.map(({ identifiant }) => identifiant);
  const ligne = lignesDe(feuille).get(`droit:${employeur}`) ?? NaN;
  const calculateur = new Calculateur(plan);
  expect(calculateur.valeur(feuille.nom, ligne, COLONNE.k)).toBe(`à compléter\u00a0: ${manque}`);
  expect(faussesDe(plan, calculateur)).toEqual([]);
});
