import fc from "fast-check";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { calculerFinancement } from "../../src/domaine/financement/calculerFinancement";
import { montantDe, type Calcul } from "../../src/domaine/financement/explication/calcul";
import { financementVideDeLEmployeur, type Financement } from "../../src/domaine/financement/financement";
import { EXEMPLE } from "../../src/donnees";
import { chargerProfil } from "../../src/donnees/profilsLivres";
import { planifier } from "../../src/plan";
import { COLONNE, FINANCEMENT } from "../../src/plan/financement/colonnes";
import { Calculateur } from "./outils/calculer";
import { CHARENTE } from "./outils/dossiers";
import { dossiersAFinancer } from "./outils/dossiersAFinancer";
import { faussesDe } from "./outils/faussesDe";
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

test(`sur ${DOSSIERS * EMPLOYEURS} employeurs tirés au hasard, les formules de la feuille donnent les montants du domaine, ou refusent avec lui`, () => {
  let [calcules, refuses] = [0, 0];
  for (const dossier of DOSSIERS_TIRES) {
    const plan = planifier(dossier, CHARENTE);
    const calculateur = new Calculateur(plan);
    const feuille = feuilleDe(plan, "financement");
    const lignes = lignesDe(feuille);
    expect(faussesDe(feuille, calculateur)).toEqual([]);
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
      auDessus: lire(`droit:${employeur}`, COLONNE.n),
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

  test.each(["debutCtg", "finCtg"])(
    "une autre date de CTG (%s) réveille le signal, la même retapée en vraie date le laisse dormir",
    (champ) => {
      const MEMES = { debutCtg: 43830, finCtg: 45657 };
      const memeJour = MEMES[champ as keyof typeof MEMES];
      const dite = (contenu: string | number | null) =>
        ecrire("mode-emploi", `dossier:${champ}`, "valeur", contenu).signal;
      expect(EXEMPLE.dossier.territoire).toMatchObject({ debutCtg: "2019-12-31", finCtg: "2024-12-31" });
      expect(dite(memeJour)).toBe("");
      expect(dite(memeJour + 1)).toContain("Les données ont changé depuis ce calcul");
      expect(dite("01/07/2021")).toContain("Les données ont changé depuis ce calcul");
      expect(dite(null)).toContain("Les données ont changé depuis ce calcul");
    },
  );

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
  expect(faussesDe(feuilleDe(plan, "financement"), calculateur)).toEqual([]);
});

describe("les heures dont un management est une part (R-ELIG-1)", () => {
  const signalAvec = (
    heuresPrevues: number | null,
    cle: string,
    ligne: string,
    role: string,
    contenu: number,
  ) => {
    const { equipe, postes } = EXEMPLE.dossier;
    const [poste = ""] = postes.map(({ identifiant }) => identifiant);
    const fiches = equipe.fiches.map((fiche) =>
      fiche.poste === poste
        ? {
            ...fiche,
            fonction: "responsable-de-service" as const,
            heuresDeManagement: 200,
            heuresPrevues,
            periodes: fiche.periodes.filter(({ nature }) => nature === "presence"),
          }
        : fiche,
    );
    const plan = planifier({ ...EXEMPLE.dossier, equipe: { ...equipe, fiches } }, CHARENTE);
    const calculateur = new Calculateur(plan);
    const ou = feuilleDe(plan, cle);
    const [l, c] = [lignesDe(ou).get(`${ligne}:${poste}`) ?? NaN, rolesDe(ou).get(role) ?? NaN];
    const signal = () => calculateur.valeur(feuilleDe(plan, FINANCEMENT).nom, 6, COLONNE.b);
    const avant = signal();
    calculateur.ecrire(ou.nom, l, c, contenu);
    return [avant, String(signal()).slice(0, 26)];
  };
  const REVEILLE = ["", "Les données ont changé dep"];

  test("changées, elles réveillent le signal", () => {
    expect(signalAvec(1125, "previsionnel", "prevision", "heures", 1125)).toEqual(["", ""]);
    expect(signalAvec(1125, "previsionnel", "prevision", "heures", 1200)).toEqual(REVEILLE);
    expect(signalAvec(null, "previsionnel", "prevision", "heures", 1200)).toEqual(REVEILLE);
  });

  test("sans heures prévues, la quotité de même", () => {
    expect(signalAvec(null, "postes", "poste", "quotite", 0.9)).toEqual(REVEILLE);
  });
});

describe("ce qui reste saisi d’un employeur hors de l’équipe (R-EMP-1)", () => {
  const { financement, equipe } = EXEMPLE.dossier;
  const avec = (employeur: string) =>
    planifier(
      {
        ...EXEMPLE.dossier,
        financement: financement && {
          ...financement,
          employeurs: [
            ...financement.employeurs,
            { ...financementVideDeLEmployeur(employeur), montantDu: 1234 },
          ],
        },
      },
      CHARENTE,
    );

  test.each([
    ["parti", "e9", "financement:e9"],
    ["du dossier", "", "financement:-"],
  ])("l’employeur %s garde sa ligne, sans droit", (_, employeur, ligne) => {
    expect(equipe.employeurs.length).toBeGreaterThan(0);
    const plan = avec(employeur);
    const feuille = feuilleDe(plan, FINANCEMENT);
    const calculateur = new Calculateur(plan);
    const place = lignesDe(feuille).get(ligne) ?? NaN;
    expect(calculateur.valeur(feuille.nom, place, COLONNE.e)).toBe(1234);
    expect(calculateur.valeur(feuille.nom, place, COLONNE.j)).toBe(
      "hors de l’équipe\u00a0: rien ne se calcule pour lui",
    );
    expect(faussesDe(feuilleDe(plan, "financement"), calculateur)).toEqual([]);
    expect([...lignesDe(feuille).keys()].filter((cle) => cle.startsWith("droit:"))).toHaveLength(
      equipe.employeurs.length,
    );
  });
});
