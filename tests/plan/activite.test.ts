import type { EntreeDeJournal } from "../../src/domaine/journal/journal";
import type { ActionDuPlan } from "../../src/domaine/planDAction/planDAction";
import { EXEMPLE } from "../../src/donnees";
import { planifier } from "../../src/plan";
import { adresseDePlage } from "../../src/plan/adresses";
import type { PlanClasseur, PlanFeuille } from "../../src/plan/types";
import { Calculateur, type Scalaire, type Tableur } from "./outils/calculer";
import { CHARENTE } from "./outils/dossiers";
import { cellulesDe, celluleEn, feuilleDe, lignesDe, rolesDe, valeurDe } from "./outils/lirePlan";

const ENTREE: EntreeDeJournal = {
  date: "2024-03-12",
  type: "copil",
  objet: "Copil",
  thematique: "",
  partenaires: "",
  participants: null,
  poste: "",
  remarque: "",
};

const ACTION: ActionDuPlan = {
  axe: "Petite enfance",
  action: "Ouvrir un accueil",
  porteur: "",
  echeance: "2024-06-30",
  etat: "en-cours",
  alerte: "",
  remarque: "",
};

function planDe(
  journal: readonly EntreeDeJournal[],
  planDAction: readonly ActionDuPlan[],
  annee = 2024,
): PlanClasseur {
  return planifier({ ...EXEMPLE.dossier, annee, journal, planDAction }, CHARENTE);
}

/** La case du récapitulatif sous ce libellé. */
function sous(feuille: PlanFeuille, libelle: string): readonly [ligne: number, colonne: number] {
  const titre = feuille.cellules.find(({ contenu }) => valeurDe(contenu) === libelle);
  if (titre === undefined) throw new Error(`Pas de case « ${libelle} ».`);
  return [titre.ligne + 1, titre.colonne];
}

describe.each<Tableur>(["Excel", "LibreOffice"])("le récapitulatif natif du journal, dans %s", (tableur) => {
  /** Écrit dans la première ligne vide, comme une personne, puis recompte les Copil. */
  function copilApres(date: Scalaire, type: Scalaire = "Copil"): Scalaire {
    const plan = planDe([ENTREE], []);
    const feuille = feuilleDe(plan, "journal");
    const calculateur = new Calculateur(plan, tableur);
    const ligne = (lignesDe(feuille).get("titres:journal") ?? NaN) + 40;
    const roles = rolesDe(feuille);
    calculateur.ecrire(feuille.nom, ligne, roles.get("journal.date") ?? NaN, date);
    calculateur.ecrire(feuille.nom, ligne, roles.get("journal.type") ?? NaN, type);
    return calculateur.valeur(feuille.nom, ...sous(feuille, "Copil"));
  }

  test.each<[string, Scalaire, number]>([
    ["un texte de l’année", "31/12/2024", 2],
    ["un texte d’une autre année", "31/12/2023", 1],
    ["le premier jour, retapé", 45292, 2],
    ["le dernier jour, retapé, avec une heure", 45657.5, 2],
    ["le lendemain, retapé", 45658, 1],
    ["la veille, retapée", 45291, 1],
    ["rien", null, 1],
    ["un texte qui n’est pas une date", "au printemps 2024", 1],
  ])("%s", (_cas, date, attendu) => {
    expect(copilApres(date)).toBe(attendu);
  });

  test("un autre type ne compte pas", () => {
    expect(copilApres("01/02/2024", "Groupe de travail")).toBe(1);
    expect(copilApres("01/02/2024", null)).toBe(1);
  });
});

test("l’année du récapitulatif est celle du dossier, sans elle rien n’est compté", () => {
  const compte = (annee: number) => {
    const feuille = feuilleDe(planDe([ENTREE, { ...ENTREE, date: "2023-01-05" }], [], annee), "journal");
    return celluleEn(feuille, ...sous(feuille, "Copil"))?.contenu;
  };
  expect(compte(2024)).toMatchObject({ resultat: 1 });
  expect(compte(2022)).toMatchObject({ resultat: 0 });
  expect(compte(0)).toMatchObject({ resultat: 0 });
});

test.each<[string, Partial<ActionDuPlan>, number]>([
  ["échue dans l’année, en cours", {}, 1],
  ["échue une autre année, à venir", { echeance: "2022-01-31", etat: "a-venir" }, 1],
  ["échue le dernier jour, sans état", { echeance: "2024-12-31", etat: "" }, 1],
  ["l’année suivante", { echeance: "2025-01-01" }, 0],
  ["sans échéance", { echeance: "" }, 0],
  ["réalisée", { etat: "realisee" }, 0],
  ["abandonnée", { etat: "abandonnee" }, 0],
])("une action %s : en retard ou non à la fin de l’année", (_cas, changement, attendu) => {
  const plan = planDe([], [{ ...ACTION, ...changement }]);
  const feuille = feuilleDe(plan, "plan-d-action");
  const place = sous(feuille, "Échues à la fin de l’année, non terminées");
  expect(celluleEn(feuille, ...place)?.contenu).toMatchObject({ resultat: attendu });
  expect(new Calculateur(plan).valeur(feuille.nom, ...place)).toBe(attendu);
});

test.each([
  ["journal", "CTG_Journal"],
  ["plan-d-action", "CTG_PlanDAction"],
])("« %s » : un tableau d’Excel de ses lignes et de lignes vides, aux titres uniques", (cle, nom) => {
  const feuille = feuilleDe(planDe([ENTREE, ENTREE], [ACTION, ACTION]), cle);
  const titres = lignesDe(feuille).get(`titres:${cle}`) ?? NaN;
  expect(feuille).toMatchObject({ libre: true, protegee: false });
  expect([...lignesDe(feuille).keys()]).toEqual([`titres:${cle}`]);
  const [tableau] = feuille.tableaux ?? [];
  expect(tableau?.nom).toBe(nom);
  expect(tableau?.plage).toMatchObject({ ligne: titres, colonne: 1, colonnes: feuille.colonnes.length - 1 });
  expect(tableau?.plage.lignes).toBeGreaterThanOrEqual(1 + 2 + 3);
  const textes = cellulesDe({ ...tableau!.plage, lignes: 1 }).map(([l, c]) =>
    valeurDe(celluleEn(feuille, l, c)?.contenu),
  );
  expect(new Set(textes).size).toBe(textes.length);
  for (const fusion of feuille.fusions) expect(fusion.ligne).toBeLessThan(titres);
});

test("les listes avertissent sans arrêter, bien au-delà des lignes écrites, et désignent les bonnes valeurs", () => {
  const plan = planDe([ENTREE], [ACTION]);
  const feuille = feuilleDe(plan, "journal");
  const listes = feuille.validations.flatMap(({ regle, alerte, plages }) =>
    regle.type === "liste" ? [{ regle, alerte, plages }] : [],
  );
  expect(feuille.validations.map(({ alerte }) => alerte)).toEqual(
    feuille.validations.map(() => "avertissement"),
  );
  const valeurs = listes.map(({ regle }) => {
    const source = feuilleDe(plan, regle.feuille);
    return cellulesDe(regle.plage).map(([l, c]) => {
      const contenu = celluleEn(source, l, c)?.contenu;
      return contenu !== undefined && "formule" in contenu ? contenu.resultat : valeurDe(contenu);
    });
  });
  expect(valeurs[0]).toEqual(expect.arrayContaining(["Copil", "Réunion avec les élus", "Autre"]));
  expect(valeurs[1]).toEqual(expect.arrayContaining(["Petite enfance", "Inclusion handicap"]));
  expect(valeurs[2]).toEqual([
    expect.stringMatching(/^\w+ · Camille Exemple$/),
    ...(valeurs[2]?.slice(1) ?? []),
  ]);
  for (const { plages } of listes) expect(plages[0]?.lignes).toBe(1000);
});

test("sans poste, la colonne du chargé n’a pas de liste", () => {
  const { feuilles } = planifier(
    { ...EXEMPLE.dossier, postes: [], grilles: [], journal: [ENTREE], planDAction: null },
    CHARENTE,
  );
  const journal = feuilles.find(({ cle }) => cle === "journal");
  expect(journal?.validations.filter(({ regle }) => regle.type === "liste")).toHaveLength(2);
});

test("ni journal ni plan d’action : ni leurs feuilles, ni leurs listes", () => {
  const sans = planifier({ ...EXEMPLE.dossier, journal: null, planDAction: null }, CHARENTE);
  const cles = sans.feuilles.map(({ cle }) => cle);
  expect(cles).not.toContain("journal");
  expect(cles).not.toContain("plan-d-action");
  const textes = (plan: PlanClasseur) =>
    feuilleDe(plan, "listes").cellules.map(({ contenu }) => valeurDe(contenu));
  expect(textes(sans)).not.toContain("Réunion avec les élus");
  expect(textes(planDe([], []))).toEqual(expect.arrayContaining(["Réunion avec les élus", "Bloquée"]));
});

test("elles viennent après les synthèses, avant les listes, et s’impriment jusqu’à leur dernière ligne écrite", () => {
  const plan = planDe([ENTREE], [ACTION]);
  expect(plan.feuilles.slice(-4).map(({ cle }) => cle.replace(/:.*/, ""))).toEqual([
    "synthese",
    "journal",
    "plan-d-action",
    "listes",
  ]);
  const { impression } = feuilleDe(plan, "journal");
  const titres = lignesDe(feuilleDe(plan, "journal")).get("titres:journal");
  expect(impression.titres).toEqual({ premiere: titres, derniere: titres });
  expect(adresseDePlage(impression.zone)).toBe("B1:I1048576");
});
