import { construire, ErreurDeClasseur, lireEtat } from "../../src/classeur";
import { chargerModele, EXEMPLE } from "../../src/donnees";
import { MODELES_POUR_LECTURE } from "../../src/donnees/modelesPourLecture";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import { reprendre } from "../../src/domaine/grille/reprendre";
import { evaluerGrille } from "../../src/domaine/notation/evaluerGrille";
import type { ModeleDeGrille } from "../../src/domaine/grille/modele";
import { REPONSES_VIDES } from "../../src/domaine/grille/reponses";
import { demarrerHote, type HoteSansEcran } from "../../src/hote/sansEcran";
import { planifier } from "../../src/plan";
import { adresse } from "../../src/plan/adresses";

const MODELE = chargerModele("caf-charente-2024-08");
const [premiere] = EXEMPLE.dossier.grilles;
if (premiere === undefined) throw new Error("L’exemple n’a pas de grille.");
/** Une seule grille, commune, et les seules feuilles de tout dossier : assez pour éprouver la construction, et plus rapide. */
const DOSSIER: Dossier = {
  ...EXEMPLE.dossier,
  financement: null,
  departement: null,
  journal: null,
  planDAction: null,
  instruction: null,
  controle: null,
  grilles: [{ ...premiere, poste: "" }],
};

/** Le même modèle, réduit : trois missions, de quoi garder un radar, et des pannes vite éprouvées. */
const PETIT_MODELE: ModeleDeGrille = {
  ...MODELE,
  identifiant: "essai",
  rubriques: MODELE.rubriques.slice(0, 3).map((rubrique) => ({
    ...rubrique,
    activites: rubrique.activites.slice(0, 3),
    fonctions: rubrique.fonctions.slice(0, 1),
  })),
};
const PETIT_DOSSIER: Dossier = {
  ...DOSSIER,
  modele: { identifiant: PETIT_MODELE.identifiant, version: PETIT_MODELE.version },
};
const batirPetit = () =>
  construire(PETIT_DOSSIER, PETIT_MODELE, {
    chercher: () => PETIT_MODELE,
    livre: () => null,
    valider: () => null,
  });

jest.setTimeout(120_000);

let hote: HoteSansEcran;

beforeEach(() => {
  hote = demarrerHote();
});

afterEach(() => {
  hote.arreter();
});

const batir = (dossier: Dossier = DOSSIER) => construire(dossier, MODELE, MODELES_POUR_LECTURE);

async function dossierLu(): Promise<Dossier> {
  const { lecture } = await lireEtat(MODELES_POUR_LECTURE);
  if (lecture.etat !== "lu") throw new Error(`Dossier non lu : ${lecture.etat}`);
  return lecture.dossier;
}

/** La ligne (à partir de 1) d'une activité, d'après la colonne des identifiants. */
async function ligneDe(feuille: string, identifiant: string): Promise<number> {
  return hote.Excel.run(async (context) => {
    const plage = context.workbook.worksheets.getItem(feuille).getUsedRange();
    plage.load("values,rowIndex");
    await context.sync();
    const rang = plage.values.findIndex((rangee) => rangee.includes(identifiant));
    if (rang < 0) throw new Error(`${identifiant} introuvable dans ${feuille}`);
    return plage.rowIndex + rang + 1;
  });
}

async function valeurDe(feuille: string, adresse: string): Promise<unknown> {
  return hote.Excel.run(async (context) => {
    const plage = context.workbook.worksheets.getItem(feuille).getRange(adresse);
    plage.load("values");
    await context.sync();
    return plage.values[0]?.[0];
  });
}

const nomDe = (feuille: object) => (feuille as { nom?: unknown }).nom;

const refus = async (promesse: Promise<unknown>): Promise<ErreurDeClasseur> =>
  promesse.then(
    () => Promise.reject(new Error("la construction aurait dû être refusée")),
    (erreur: unknown) => {
      if (erreur instanceof ErreurDeClasseur) return erreur;
      throw erreur;
    },
  );

describe("construire dans un classeur neuf", () => {
  test("ajoute nos feuilles, et les pourcentages sont ceux du domaine", async () => {
    const { feuilles } = await batir({ ...DOSSIER, financement: EXEMPLE.dossier.financement });
    expect(feuilles).toEqual([
      "CTG Mode d’emploi",
      "CTG Postes",
      "CTG Prévisionnel",
      "CTG Financement",
      "CTG Budget",
      "CTG Paramètres",
      "CTG Grille",
      "CTG Synthèse",
      "CTG Listes",
    ]);
    const evaluation = evaluerGrille(MODELE, DOSSIER.politiques, premiere.reponses);
    const ligne = await ligneDe("CTG Grille", "score:m1");
    const attendus = DOSSIER.politiques.map(({ identifiant }) => {
      const score = evaluation.rubriques[0]?.parPolitique[identifiant]?.score;
      return score?.etat === "note" ? score.valeur : score?.etat;
    });
    expect(await Promise.all(["C", "D", "E"].map((c) => valeurDe("CTG Grille", `${c}${ligne}`)))).toEqual(
      attendus,
    );
  });

  test("ce qui est construit se relit : le même dossier", async () => {
    await batir();
    expect(await dossierLu()).toEqual(DOSSIER);
  });

  test("quatre allers-retours au plus, quelle que soit la taille", async () => {
    const avant = hote.host.journal.lots.length;
    await batir();
    const petit = hote.host.journal.lots.length - avant;
    const grilles = ["g1", "g2", "g3"].map((identifiant) => ({ ...premiere, identifiant, poste: "" }));
    hote.arreter();
    hote = demarrerHote();
    const debut = hote.host.journal.lots.length;
    await batir({ ...DOSSIER, grilles });
    expect(petit).toBeLessThanOrEqual(4);
    expect(hote.host.journal.lots.length - debut).toBe(petit);
  });

  test("une note saisie change le pourcentage", async () => {
    await batir({ ...DOSSIER, grilles: [{ identifiant: "g1", poste: "", reponses: REPONSES_VIDES }] });
    const score = `C${await ligneDe("CTG Grille", "score:m1")}`;
    expect(await valeurDe("CTG Grille", score)).toBe("—");
    await hote.host.utilisateur.saisir(
      "CTG Grille",
      `C${await ligneDe("CTG Grille", "activite:m1.a01")}`,
      "2",
    );
    expect(await valeurDe("CTG Grille", score)).toBeCloseTo(2 / 3, 12);
  });
});

describe("l’identité et l’équipe se saisissent dans les cellules", () => {
  const [pilote] = EXEMPLE.dossier.postes;
  if (pilote === undefined) throw new Error("L’exemple n’a pas de poste.");
  const duPilote = { ...DOSSIER, postes: [pilote], grilles: [{ ...premiere, poste: pilote.identifiant }] };
  const cellule = async (feuille: string, colonne: string, ligne: string) =>
    `${colonne}${await ligneDe(feuille, ligne)}`;
  const saisir = async (feuille: string, colonne: string, ligne: string, texte: string) =>
    hote.host.utilisateur.saisir(feuille, await cellule(feuille, colonne, ligne), texte);

  test("chaque formule de ces feuilles trouve ce que le plan annonce", async () => {
    await batir(duPilote);
    const sansBruit = (valeur: unknown) => (typeof valeur === "number" ? Number(valeur.toFixed(12)) : valeur);
    const [modeEmploi, postes, previsionnel] = planifier(duPilote, MODELE).feuilles;
    let comparees = 0;
    for (const feuille of [modeEmploi, postes, previsionnel]) {
      for (const { ligne, colonne, contenu } of feuille?.cellules ?? []) {
        if (contenu === undefined || !("formule" in contenu)) continue;
        const place = adresse(ligne, colonne);
        const trouvee = await valeurDe(feuille?.nom ?? "", place);
        // Une moyenne ne s'additionne pas dans le même ordre partout.
        expect([place, sansBruit(trouvee)]).toEqual([place, sansBruit(contenu.resultat)]);
        comparees++;
      }
    }
    expect(comparees).toBeGreaterThan(15);
  });

  test("sous-titres et signaux suivent la saisie ; elle se relit, et survit à une reconstruction", async () => {
    await batir(duPilote);
    await saisir("CTG Mode d’emploi", "C", "dossier:territoire", "Pays d’essai");
    await saisir("CTG Mode d’emploi", "C", "dossier:employeur", "");
    await saisir("CTG Postes", "D", "poste:p1", "");
    await saisir("CTG Postes", "E", "poste:p1", "Martin");
    await saisir("CTG Postes", "F", "poste:p1", "0,5");
    const verifier = async () => {
      expect(await valeurDe("CTG Grille", "B3")).toBe(
        "Pays d’essai · Caf de la Vienne · année 2024 · Martin",
      );
      expect(await valeurDe("CTG Synthèse", "B3")).toBe(await valeurDe("CTG Grille", "B3"));
      expect(await valeurDe("CTG Postes", await cellule("CTG Postes", "G", "poste:p1"))).toBe(
        "prénom à compléter",
      );
      const lu = await dossierLu();
      expect(lu.territoire.nom).toBe("Pays d’essai");
      expect(lu.employeur).toBe("");
      expect(lu.postes).toEqual([{ ...pilote, prenom: "", nom: "Martin", quotite: 0.5 }]);
      return lu;
    };
    await batir(await verifier());
    hote.host.utilisateur.effacerPartiesXml();
    await verifier();
  });

  test("une date retapée devient un nombre, montré comme une date, et se relit", async () => {
    await batir(duPilote);
    await saisir("CTG Mode d’emploi", "C", "dossier:finCtg", "30/06/2025");
    const place = await cellule("CTG Mode d’emploi", "C", "dossier:finCtg");
    expect(await valeurDe("CTG Mode d’emploi", place)).toBe(45838);
    expect(hote.host.utilisateur.lire("CTG Mode d’emploi", place)).toBe("30/06/2025");
    expect((await dossierLu()).territoire.finCtg).toBe("2025-06-30");
  });

  test("des lignes insérées avant une reconstruction : les sous-titres désignent encore les bonnes cellules", async () => {
    await batir(duPilote);
    const attendu = await valeurDe("CTG Grille", "B3");
    const { utilisateur } = hote.host;
    for (const [feuille, ligne] of [
      ["CTG Mode d’emploi", "dossier:territoire"],
      ["CTG Postes", "poste:p1"],
    ] as const) {
      utilisateur.deprotegerFeuille(feuille);
      await utilisateur.insererLigne(feuille, await ligneDe(feuille, ligne));
    }
    const deuxPostes = { ...duPilote, postes: EXEMPLE.dossier.postes };
    await batir(deuxPostes);
    expect(await valeurDe("CTG Grille", "B3")).toBe(attendu);
    expect(await dossierLu()).toEqual(deuxPostes);
    await saisir("CTG Postes", "E", "poste:p1", "Martin");
    expect(await valeurDe("CTG Synthèse", "B3")).toMatch(/ · Camille Martin$/);
    expect((await dossierLu()).postes.map(({ nom }) => nom)).toEqual(["Martin", "Spécimen"]);
  });
});

describe("le classeur de l'utilisateur est sacré", () => {
  test("ses feuilles, ses noms et ses styles ne bougent pas ; un nom pris reçoit un suffixe", async () => {
    await hote.host.utilisateur.ajouterFeuille("CTG Grille");
    await hote.host.utilisateur.saisir("CTG Grille", "B2", "à moi");
    await hote.host.utilisateur.saisir("Feuil1", "A1", "12");
    await hote.host.utilisateur.saisir("Feuil1", "A2", "=A1*2");
    const avant = await hote.host.instantane();
    const { feuilles } = await batir();
    expect(feuilles).toContain("CTG Grille (2)");
    const apres = await hote.host.instantane();
    for (const nom of ["Feuil1", "CTG Grille"]) {
      const feuille = expect.objectContaining({ nom });
      expect(apres.feuilles).toContainEqual(feuille);
      expect(apres.feuilles).toEqual(expect.arrayContaining(avant.feuilles.filter((f) => nomDe(f) === nom)));
    }
  });
});

describe("reconstruire en place", () => {
  const GRILLE = "CTG Grille";

  test("sans rien changer : le classeur est le même", async () => {
    await batir();
    const avant = await hote.host.instantane();
    await batir();
    expect(await hote.host.instantane()).toEqual(avant);
  });

  test("quatre allers-retours au plus", async () => {
    await batir();
    const avant = hote.host.journal.lots.length;
    await batir();
    expect(hote.host.journal.lots.length - avant).toBeLessThanOrEqual(4);
  });

  test("garde notes et commentaires malgré lignes insérées, tri, feuille renommée et partie XML effacée", async () => {
    await batir();
    const { utilisateur } = hote.host;
    const note = await ligneDe(GRILLE, "activite:m1.a02");
    await utilisateur.saisir(GRILLE, `C${note}`, "0");
    await utilisateur.saisir(GRILLE, `F${note}`, "un commentaire à garder");
    const attendu = await dossierLu();

    utilisateur.deprotegerFeuille(GRILLE);
    const derniere = await ligneDe(GRILLE, "activite:m1.a14");
    await utilisateur.insererLigne(GRILLE, derniere + 1);
    await utilisateur.saisir(GRILLE, `B${derniere + 1}`, "une ligne à moi");
    await utilisateur.insererLigne(GRILLE, await ligneDe(GRILLE, "activite:m1.a05"));
    const premiereDeM3 = await ligneDe(GRILLE, "activite:m3.a01");
    await utilisateur.trier(GRILLE, `A${premiereDeM3}:G${premiereDeM3 + 3}`, 2);
    await utilisateur.renommer(GRILLE, "Ma grille à moi");
    utilisateur.effacerPartiesXml();

    await batir();
    expect(await dossierLu()).toEqual(attendu);
    const maLigne = (await ligneDe("Ma grille à moi", "activite:m1.a14")) + 1;
    expect(await valeurDe("Ma grille à moi", `B${maLigne}`)).toBe("une ligne à moi");
    expect(await ligneDe("Ma grille à moi", "score:m1")).toBe(maLigne + 1);
  });

  test("une grille triée sans sa colonne A ne se reconstruit pas : les notes changeraient d'activité", async () => {
    await batir();
    hote.host.utilisateur.deprotegerFeuille(GRILLE);
    const premiereDeM3 = await ligneDe(GRILLE, "activite:m3.a01");
    await hote.host.utilisateur.trier(GRILLE, `B${premiereDeM3}:G${premiereDeM3 + 3}`, 0, false);
    const avant = await hote.host.instantane();
    const erreur = await refus(batir());
    expect(erreur.code).toBe("LibellesDeplaces");
    expect(erreur.message).toContain(`en B${premiereDeM3}`);
    expect(await hote.host.instantane()).toEqual(avant);
  });

  test("une formule de l'utilisateur qui pointe sur nos feuilles survit", async () => {
    await batir();
    const ligne = await ligneDe(GRILLE, "score:m1");
    await hote.host.utilisateur.saisir("Feuil1", "A1", `='${GRILLE}'!C${ligne}*100`);
    const avant = await valeurDe("Feuil1", "A1");
    await batir();
    expect(await valeurDe("Feuil1", "A1")).toBe(avant);
    expect(typeof avant).toBe("number");
  });

  test("une note qui n'en est pas une et une formule de l'utilisateur restent dans leur cellule", async () => {
    await batir();
    const ligne = await ligneDe(GRILLE, "activite:m1.a03");
    await hote.Excel.run(async (context) => {
      // Un collage passe outre la liste de validation, comme une écriture par l'API.
      context.workbook.worksheets.getItem(GRILLE).getRange(`C${ligne}:D${ligne}`).formulas = [
        ["oui", "=1+1"],
      ];
      await context.sync();
    });
    await batir();
    expect(await valeurDe(GRILLE, `C${ligne}`)).toBe("oui");
    expect(await valeurDe(GRILLE, `D${ligne}`)).toBe(2);
    expect(await valeurDe(GRILLE, `C${await ligneDe(GRILLE, "score:m1")}`)).toBe("à corriger");
  });
});

describe("changer de modèle", () => {
  test("une note ne passe pas à une autre activité qui porte le même identifiant", async () => {
    await batir();
    const national = chargerModele("national");
    const vide = { ...DOSSIER.grilles[0], identifiant: "g1", poste: "", reponses: REPONSES_VIDES };
    await construire(
      {
        ...DOSSIER,
        modele: { identifiant: national.identifiant, version: national.version },
        politiques: DOSSIER.politiques,
        grilles: [vide],
      },
      national,
      MODELES_POUR_LECTURE,
    );
    const lu = await dossierLu();
    expect(lu.modele.identifiant).toBe("national");
    expect(lu.grilles[0]?.reponses).toEqual(
      reprendre(premiere.reponses, MODELE, national, DOSSIER.politiques),
    );
    expect(lu.grilles[0]?.reponses.notes["m1.a02"]).toBeUndefined();
  });
});

describe("une panne remet le classeur comme avant, et dit pourquoi", () => {
  test.each([1, 2, 3, 4])("classeur neuf, lot %i", async (lot) => {
    await hote.host.utilisateur.saisir("Feuil1", "A1", "12");
    const avant = await hote.host.instantane();
    hote.host.panne({ lot, code: "GeneralException" });
    const erreur = await refus(batirPetit());
    hote.host.retirerPannes();
    expect(erreur.message).toMatch(/^Excel n’a pas pu mener/);
    expect(await hote.host.instantane()).toEqual(avant);
  });

  test("au milieu de l'écriture, classeur neuf puis reconstruction : à n'importe quelle opération", async () => {
    const vide = await hote.host.instantane();
    expect(await echouerPartout(vide)).toBeGreaterThan(5);
    await batirPetit();
    const construit = await hote.host.instantane();
    expect(await echouerPartout(construit)).toBeGreaterThan(5);
  });

  /** Refuse une opération de plus en plus lointaine du lot d'écriture ; rend le nombre de refus éprouvés. */
  async function echouerPartout(avant: unknown): Promise<number> {
    for (let refuses = 0, action = 0; ; refuses++, action = action * 3 + 2) {
      hote.host.panne({ lot: 3, action, code: "GeneralException" });
      const erreur = await batirPetit().then(
        () => null,
        (raison: unknown) => raison,
      );
      hote.host.retirerPannes();
      if (erreur === null) return refuses;
      expect(erreur).toBeInstanceOf(ErreurDeClasseur);
      expect((erreur as ErreurDeClasseur).message).toMatch(/remis comme avant/);
      expect(await hote.host.instantane()).toEqual(avant);
    }
  }
});

describe("ce qui empêche de construire se dit avant d'agir", () => {
  test("structure protégée", async () => {
    hote.host.structureProtegee = true;
    const avant = await hote.host.instantane();
    expect((await lireEtat(MODELES_POUR_LECTURE)).obstacles).toEqual([expect.stringMatching(/structure/)]);
    expect((await refus(batir())).code).toBe("StructureProtegee");
    expect(await hote.host.instantane()).toEqual(avant);
  });

  test("lecture seule", async () => {
    hote.host.lectureSeule = true;
    expect((await lireEtat(MODELES_POUR_LECTURE)).obstacles).toEqual([
      expect.stringMatching(/lecture seule/),
    ]);
    expect((await refus(batir())).code).toBe("LectureSeule");
  });

  test("calcul manuel : dit, sans empêcher", async () => {
    hote.host.calculManuel = true;
    expect((await lireEtat(MODELES_POUR_LECTURE)).avertissements).toEqual([expect.stringMatching(/manuel/)]);
    expect((await batir()).avertissements).toHaveLength(1);
  });

  test("cellule en cours de saisie : la construction attend qu'elle soit finie", async () => {
    hote.host.commencerSaisie();
    const construction = batir();
    await new Promise((suite) => setTimeout(suite, 50));
    expect((await hote.host.instantane()).feuilles).toHaveLength(1);
    hote.host.terminerSaisie();
    expect((await construction).feuilles).toHaveLength(6);
  });
});
