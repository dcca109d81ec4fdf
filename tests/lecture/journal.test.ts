import type { EntreeDeJournal } from "../../src/domaine/journal/journal";
import type { ActionDuPlan } from "../../src/domaine/planDAction/planDAction";
import { EXEMPLE } from "../../src/donnees";
import { adresse } from "../../src/plan/adresses";
import { CHARENTE } from "../plan/outils/dossiers";
import { ClasseurDEssai, type FeuilleDEssai } from "./outils/classeurDEssai";

const VIDE: EntreeDeJournal = {
  date: "",
  type: "",
  objet: "",
  thematique: "",
  partenaires: "",
  participants: null,
  poste: "",
  remarque: "",
};

const JOURNAL: readonly EntreeDeJournal[] = [
  { ...VIDE, date: "2024-03-12", type: "copil", objet: "Copil de printemps", participants: 14, poste: "p1" },
  { ...VIDE, date: "2024-04-02", type: "groupe-de-travail", objet: "Accueil", thematique: "petite-enfance" },
  { ...VIDE, date: "2024-06-20", type: "habitants", objet: "Café des parents", remarque: "À refaire" },
];

const ACTION: ActionDuPlan = {
  axe: "Petite enfance",
  action: "Ouvrir un accueil itinérant",
  porteur: "Communauté",
  echeance: "2024-06-30",
  etat: "bloquee",
  alerte: "2024-05-14",
  remarque: "",
};

const PLAN: readonly ActionDuPlan[] = [
  ACTION,
  { ...ACTION, action: "Publier un guide", etat: "realisee", alerte: "" },
  { ...ACTION, axe: "Jeunesse", action: "", porteur: "", echeance: "", etat: "", alerte: "" },
];

const POSTE = EXEMPLE.dossier.postes[0]?.identifiant ?? "";

function ouvrir(): { classeur: ClasseurDEssai; feuille: FeuilleDEssai; titres: number } {
  const journal = JOURNAL.map((entree) => ({ ...entree, poste: entree.poste === "" ? "" : POSTE }));
  const classeur = new ClasseurDEssai({ ...EXEMPLE.dossier, journal, planDAction: PLAN }, CHARENTE);
  const feuille = classeur.feuille("journal");
  return { classeur, feuille, titres: feuille.ligneDe("titres:journal") };
}

const objets = (classeur: ClasseurDEssai) =>
  (classeur.lireDossier().dossier.journal ?? []).map(({ objet }) => objet);

test("le journal et le plan d’action reviennent tels quels, avec la ligne de chacun", () => {
  const { classeur, titres } = ouvrir();
  const { dossier, rangees, constats } = classeur.lireDossier();
  expect(dossier.journal).toEqual(JOURNAL.map((e) => ({ ...e, poste: e.poste === "" ? "" : POSTE })));
  expect(dossier.planDAction).toEqual(PLAN);
  expect(rangees.journal).toEqual([titres + 1, titres + 2, titres + 3]);
  const plan = classeur.feuille("plan-d-action").ligneDe("titres:plan-d-action");
  expect(rangees.planDAction).toEqual([plan + 1, plan + 2, plan + 3]);
  expect(constats).toEqual([]);
});

test("ouverts et vides, ils sont des listes vides ; sans feuille, ils n’existent pas", () => {
  const ouvert = new ClasseurDEssai({ ...EXEMPLE.dossier, journal: [], planDAction: [] }, CHARENTE);
  expect(ouvert.lireDossier().dossier).toMatchObject({ journal: [], planDAction: [] });
  ouvert.retirer("journal");
  ouvert.retirer("plan-d-action");
  const { dossier, rangees } = ouvert.lireDossier();
  expect([dossier.journal, dossier.planDAction]).toEqual([null, null]);
  expect(rangees).toEqual({ journal: [], planDAction: [] });
});

describe("ce que l’utilisateur fait de son tableau", () => {
  test("trié : l’ordre des lignes", () => {
    const { classeur, feuille, titres } = ouvrir();
    feuille.trier([titres + 1, titres + 2, titres + 3], [2, 0, 1], 1);
    expect(objets(classeur)).toEqual(["Café des parents", "Copil de printemps", "Accueil"]);
    expect(classeur.lireDossier().constats).toEqual([]);
  });

  test("une colonne ajoutée au milieu, des lignes vides au milieu, une ligne tapée bien au-dessous", () => {
    const { classeur, feuille, titres } = ouvrir();
    feuille.insererColonne(3, "");
    feuille.ecrire(titres, 3, "Ma colonne");
    feuille.ecrire(titres + 1, 3, "à moi");
    feuille.insererLigne(titres + 2);
    feuille.ecrire(titres + 30, feuille.colonneDe("journal.date"), 45657);
    feuille.ecrire(titres + 30, feuille.colonneDe("journal.type"), "COPIL");
    const { dossier, rangees, constats } = classeur.lireDossier();
    expect(dossier.journal).toHaveLength(4);
    expect(dossier.journal?.[3]).toEqual({ ...VIDE, date: "2024-12-31", type: "copil" });
    expect(rangees.journal).toEqual([titres + 1, titres + 3, titres + 4, titres + 30]);
    expect(constats).toEqual([]);
  });

  test("la feuille renommée, des lignes insérées au-dessus de l’en-tête", () => {
    const { classeur, feuille, titres } = ouvrir();
    feuille.nom = "Mes réunions";
    feuille.insererLigne(titres);
    feuille.insererLigne(titres);
    expect(objets(classeur)).toEqual(JOURNAL.map(({ objet }) => objet));
    expect(classeur.lireDossier().rangees.journal[0]).toBe(titres + 3);
  });

  test("une ligne qui n’a que sa colonne à lui n’est pas une entrée, et ne se signale pas", () => {
    const { classeur, feuille, titres } = ouvrir();
    feuille.ecrire(titres + 6, 12, "pense-bête");
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.journal).toHaveLength(3);
    expect(constats).toEqual([]);
  });

  test.each([
    ["une ligne de total d’Excel", { "journal.date": "Total", "journal.participants": 14 }, "journal.date"],
    ["une note sous le tableau", { "journal.date": "Source : notes de Camille" }, "journal.date"],
    ["une thématique seule, inconnue", { "journal.thematique": "loisirs" }, "journal.thematique"],
  ])("%s n’est pas lue, et se dit une fois", (_cas, contenus, role) => {
    const { classeur, feuille, titres } = ouvrir();
    for (const [cle, valeur] of Object.entries(contenus)) {
      feuille.ecrire(titres + 4, feuille.colonneDe(cle), valeur);
    }
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.journal).toHaveLength(3);
    expect(constats).toMatchObject([
      {
        code: "ligne-ajoutee",
        feuille: "CTG Journal",
        cellule: adresse(titres + 4, feuille.colonneDe(role)),
      },
    ]);
  });

  test("une formule de total, où qu’elle soit", () => {
    const { classeur, feuille, titres } = ouvrir();
    feuille.ecrire(titres + 4, feuille.colonneDe("journal.participants"), 14, "=SUBTOTAL(109,G15:G17)");
    expect(classeur.lireDossier().dossier.journal).toHaveLength(3);
  });
});

describe("une cellule que rien ne reconnaît se lit vide, et se dit à sa place", () => {
  test.each([
    ["journal.type", "Réunion de chantier", "poste-non-reconnu", { type: "" }],
    ["journal.thematique", "loisirs", "poste-non-reconnu", { thematique: "" }],
    ["journal.poste", "Personne Inconnue", "poste-non-reconnu", { poste: "" }],
    ["journal.participants", "une douzaine", "nombre-non-reconnu", { participants: null }],
    ["journal.date", "au printemps", "champ-du-dossier-manquant", { date: "au printemps" }],
  ])("%s = « %s »", (role, saisie, code, attendu) => {
    const { classeur, feuille, titres } = ouvrir();
    const colonne = feuille.colonneDe(role);
    feuille.ecrire(titres + 1, colonne, saisie);
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.journal?.[0]).toMatchObject({ objet: "Copil de printemps", ...attendu });
    expect(constats).toMatchObject([{ code, cellule: adresse(titres + 1, colonne) }]);
  });

  test.each([
    ["RÉUNION  avec les elus", "elus"],
    ["reseau d'acteurs", "reseau-d-acteurs"],
    ["support-habitants", "support-habitants"],
  ])("« %s » est un type", (saisie, type) => {
    const { classeur, feuille, titres } = ouvrir();
    feuille.ecrire(titres + 1, feuille.colonneDe("journal.type"), saisie);
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.journal?.[0]?.type).toBe(type);
    expect(constats).toEqual([]);
  });

  test("le nom seul d’un titulaire le désigne, et l’étiquette d’un nom corrigé depuis aussi", () => {
    const { classeur, feuille, titres } = ouvrir();
    const poste = EXEMPLE.dossier.postes[0];
    const colonne = feuille.colonneDe("journal.poste");
    feuille.ecrire(titres + 1, colonne, `${poste?.prenom} ${poste?.nom}`);
    feuille.ecrire(titres + 2, colonne, `${POSTE} · Ancien Nom`);
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.journal?.slice(0, 2).map((entree) => entree.poste)).toEqual([POSTE, POSTE]);
    expect(constats).toEqual([]);
  });

  test("un état inconnu, dans le plan d’action", () => {
    const { classeur } = ouvrir();
    const feuille = classeur.feuille("plan-d-action");
    const [ligne, colonne] = [
      feuille.ligneDe("titres:plan-d-action") + 1,
      feuille.colonneDe("plan-d-action.etat"),
    ];
    feuille.ecrire(ligne, colonne, "en panne");
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.planDAction?.[0]).toEqual({ ...ACTION, etat: "" });
    expect(constats).toMatchObject([{ code: "poste-non-reconnu", cellule: adresse(ligne, colonne) }]);
  });
});

test("dates depuis 1904 : une date retapée se lit d’après le calendrier du classeur", () => {
  const { classeur, feuille, titres } = ouvrir();
  classeur.dates1904 = true;
  feuille.ecrire(titres + 1, feuille.colonneDe("journal.date"), 44195);
  feuille.ecrire(titres + 2, feuille.colonneDe("journal.date"), "02/04/2024");
  expect(
    classeur
      .lireDossier()
      .dossier.journal?.map(({ date }) => date)
      .slice(0, 2),
  ).toEqual(["2024-12-31", "2024-04-02"]);
});

describe("une colonne de tableau insérée ou déplacée ne décale pas la ligne des rôles", () => {
  /** Ce qu'Excel fait d'une colonne insérée dans le seul tableau : ce qui est à droite glisse, les rôles restent. */
  function insererDansLeTableau(feuille: FeuilleDEssai, titres: number, colonne: number): void {
    for (let ligne = titres; ligne < feuille.hauteur; ligne++) {
      for (let c = feuille.colonneDe("journal.remarque") + 1; c > colonne; c--)
        feuille.ecrire(ligne, c, feuille.valeur(ligne, c - 1));
      feuille.ecrire(ligne, colonne, ligne === titres ? "À moi" : "x");
    }
  }

  test("insérée : les colonnes se retrouvent par leurs titres", () => {
    const { classeur, feuille, titres } = ouvrir();
    const attendu = classeur.lireDossier().dossier.journal;
    insererDansLeTableau(feuille, titres, feuille.colonneDe("journal.objet"));
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.journal).toEqual(attendu);
    expect(constats).toEqual([]);
  });

  test("un titre récrit se retrouve par son rôle", () => {
    const { classeur, feuille, titres } = ouvrir();
    const attendu = classeur.lireDossier().dossier.journal;
    feuille.ecrire(titres, feuille.colonneDe("journal.objet"), "Ce que nous avons fait");
    expect(classeur.lireDossier().dossier.journal).toEqual(attendu);
  });

  test("un titre récrit dont le rôle est en face d’une autre de nos colonnes ne se lit pas de travers", () => {
    const { classeur, feuille, titres } = ouvrir();
    const objet = feuille.colonneDe("journal.objet");
    feuille.ecrire(titres, objet, "Ce que nous avons fait");
    insererDansLeTableau(feuille, titres, feuille.colonneDe("journal.type"));
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.journal?.map(({ objet: lu, type }) => [lu, type])).toEqual(
      JOURNAL.map(({ type }) => ["", type]),
    );
    expect(constats).toMatchObject([{ code: "colonne-manquante" }]);
    expect(constats[0]?.phrase).toContain("Objet");
  });
});

test("une colonne supprimée se dit, et ne se lit plus", () => {
  const { classeur, feuille } = ouvrir();
  feuille.supprimerColonne(feuille.colonneDe("journal.remarque"));
  const { dossier, constats } = classeur.lireDossier();
  expect(dossier.journal?.map(({ remarque }) => remarque)).toEqual(["", "", ""]);
  expect(constats).toMatchObject([{ code: "colonne-manquante", feuille: "CTG Journal" }]);
  expect(constats[0]?.phrase).toContain("«\u00a0Remarque\u00a0»");
});

test("sans sa ligne d’en-tête, le tableau ne se lit pas : rien n’est pris pour une entrée", () => {
  const { classeur, feuille, titres } = ouvrir();
  feuille.supprimerLigne(titres);
  const { dossier, constats } = classeur.lireDossier();
  expect(dossier.journal).toEqual([]);
  expect(constats).toMatchObject([{ code: "colonne-manquante", feuille: "CTG Journal" }]);
});
