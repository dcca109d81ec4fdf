import { composerGabarit } from "../../src/domaine/dossier/gabarit";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { moisDeLEquipe } from "../../src/domaine/equipe/moisDeLEquipe";
import { chargerProfil, EXEMPLE } from "../../src/donnees";
import { planifier } from "../../src/plan";
import type { PlanClasseur } from "../../src/plan/types";
import { Calculateur, ErreurDeCellule, type Scalaire } from "./outils/calculer";
import { CHARENTE } from "./outils/dossiers";
import { cellulesDe, celluleEn, feuilleDe, formulesDe, lignesDe, rolesDe, valeurDe } from "./outils/lirePlan";

const planDe = (reste: Partial<Dossier> = {}) => planifier({ ...EXEMPLE.dossier, ...reste }, CHARENTE);

/** Une feuille que l'on remplit et que l'on relit par identifiants et rôles. */
function ouvrir(plan: PlanClasseur, cle: string) {
  const calculateur = new Calculateur(plan);
  const feuille = feuilleDe(plan, cle);
  const ligne = (identifiant: string) => lignesDe(feuille).get(identifiant) ?? NaN;
  const colonne = (role: string) => rolesDe(feuille).get(role) ?? NaN;
  return {
    taper: (identifiant: string, role: string, contenu: Scalaire) =>
      calculateur.ecrire(feuille.nom, ligne(identifiant), colonne(role), contenu),
    /** La première cellule de ce style dans la ligne. */
    lire: (identifiant: string, style: string) => {
      const cellule = feuille.cellules.find((c) => c.ligne === ligne(identifiant) && c.style === style);
      return calculateur.valeur(feuille.nom, ligne(identifiant), cellule?.colonne ?? NaN);
    },
    textes: feuille.cellules.map(({ contenu }) => String(valeurDe(contenu) ?? "")),
  };
}

describe("les mois de « CTG Postes »", () => {
  test.each(["profil-departemental", "national"])("sont ceux du domaine, sous le profil %s", (profil) => {
    const plan = planDe({ profil });
    const feuille = feuilleDe(plan, "postes");
    const annees = moisDeLEquipe(EXEMPLE.dossier, chargerProfil(profil));
    for (const { poste, mois } of annees) {
      const douze = (mesure: string) => {
        const ligne = lignesDe(feuille).get(`mois:${poste}.${mesure}`) ?? NaN;
        return mois.map((_, rang) => valeurDe(celluleEn(feuille, ligne, 5 + rang)?.contenu));
      };
      expect(douze("present")).toEqual(mois.map(({ present }) => present));
      expect(douze("finance")).toEqual(mois.map(({ finance }) => finance));
      expect(douze("deduit")).toEqual(mois.map(({ deduit }) => (deduit ? "déduit" : null)));
    }
    expect(annees.some(({ mois }) => mois.some(({ deduit }) => deduit))).toBe(
      profil === "profil-departemental",
    );
  });

  test("disent qu’ils sont calculés, et de quelle règle ils viennent", () => {
    const phrases = (profil: string) => ouvrir(planDe({ profil }), "postes").textes.join("\n");
    expect(phrases("national")).toContain("Ces mois sont calculés par CTG pour Excel");
    expect(phrases("national")).toContain("aucune règle d’absence, rien n’est déduit");
    expect(phrases("profil-departemental")).toContain("Un délai de 3 mois est alors accordé");
    expect(phrases("lune")).toContain("Ce profil de Caf n’est pas connu");
  });

  test("restent vides dans un gabarit, sans moyenne ni total inventés", () => {
    const { dossier } = EXEMPLE;
    const gabarit = composerGabarit({ ...dossier, repartition: "commune" }, CHARENTE);
    const postes = ouvrir(planifier(gabarit, CHARENTE), "postes");
    for (const ligne of ["mois:p1.present", "mois:p2.finance", "mois:equipe.finance"]) {
      expect(postes.lire(ligne, "etpFort")).toBe("");
    }
    expect(postes.lire("mois:p1.deduit", "entier")).toBe("");
  });
});

describe("les signaux natifs", () => {
  test("une période commencée réclame ce qui lui manque ; une ligne vide n’attend rien", () => {
    const postes = ouvrir(planDe(), "postes");
    expect(postes.lire("periode:10", "alerte")).toBe("");
    postes.taper("periode:10", "periode.fin", "31/12/2024");
    expect(postes.lire("periode:10", "alerte")).toBe("poste à choisir, nature à choisir, début à compléter");
    postes.taper("periode:10", "periode.poste", "p1 · Camille Exemple");
    postes.taper("periode:10", "periode.debut", 45000);
    expect(postes.lire("periode:10", "alerte")).toBe("nature à choisir");
    postes.taper("periode:10", "periode.nature", new ErreurDeCellule("#N/A"));
    expect(postes.lire("periode:10", "alerte")).toBe("une cellule est en erreur");
  });

  test("R-VENT-1 : une clé qui ne fait pas 100\u00a0% se voit", () => {
    const postes = ouvrir(planDe(), "postes");
    expect([postes.lire("fiche:p1", "alerte"), postes.lire("fiche:p1", "pourcentageFort")]).toEqual(["", 1]);
    postes.taper("fiche:p1", "fiche.parentalite", 0.2);
    expect(postes.lire("fiche:p1", "alerte")).toBe("la clé doit faire 100\u00a0%");
  });
});

describe("« CTG Prévisionnel » (R-GRILLE-4)", () => {
  test("reprend les noms des postes, compte ce qui manque, et dit l’état des pièces du profil", () => {
    const plan = planDe({ profil: "charente" });
    const feuille = ouvrir(plan, "previsionnel");
    expect(feuille.lire("prevision:p2", "libelle")).toBe("Spécimen");
    expect(feuille.lire("piece:activite-previsionnelle", "fort")).toBe("complet, ci-dessus");
    feuille.taper("prevision:p2", "salaire", null);
    expect(feuille.lire("prevision:p2", "alerte")).toBe("salaire à compléter");
    expect(feuille.lire("piece:activite-previsionnelle", "fort")).toBe("1 réponse à compléter");
    expect(feuille.lire("piece:auto-evaluation", "fort")).toMatch(/^\d+ notes à donner ou à corriger$/);
  });

  test("un profil sans pièces n’en demande aucune", () => {
    const lignes = [...lignesDe(feuilleDe(planDe({ profil: "national" }), "previsionnel")).keys()];
    expect(lignes.filter((ligne) => ligne.startsWith("piece:"))).toEqual([]);
  });

  test("se supprime sans rien casser : aucune autre feuille ne la nomme", () => {
    const plan = planDe({ profil: "charente" });
    const autres = { ...plan, feuilles: plan.feuilles.filter(({ cle }) => cle !== "previsionnel") };
    expect(formulesDe(autres).filter((formule) => formule.includes("Prévisionnel"))).toEqual([]);
    expect(autres.partieXml).not.toContain("34300");
    for (const { regle } of autres.feuilles.flatMap(({ validations }) => validations)) {
      if (regle.type === "liste") expect(regle.feuille).not.toBe("previsionnel");
    }
  });
});

test("les listes de validation de l’équipe proposent ce que la lecture sait lire", () => {
  const plan = planDe();
  const { validations } = feuilleDe(plan, "postes");
  const listes = validations.flatMap(({ regle }) => {
    if (regle.type !== "liste" || regle.feuille !== "postes") return [];
    const source = feuilleDe(plan, "postes");
    return [
      cellulesDe(regle.plage).map(([l, c]) => {
        const contenu = celluleEn(source, l, c)?.contenu;
        return contenu !== undefined && "formule" in contenu ? contenu.resultat : null;
      }),
    ];
  });
  expect(listes).toContainEqual(["p1 · Camille Exemple", "p2 · Dominique Spécimen"]);
  expect(listes).toContainEqual([
    "e1 · Communauté d’agglomération de Grand Châtellerault",
    "e2 · Centre social fictif des Bords de Vienne",
    "",
    "",
  ]);
});
