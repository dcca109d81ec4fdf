import fc from "fast-check";
import { EQUIPE_VIDE } from "../../src/domaine/equipe/equipe";
import { EXEMPLE } from "../../src/donnees";
import { MODELES_POUR_LECTURE } from "../../src/donnees/modelesPourLecture";
import { lireClasseur } from "../../src/lecture";
import { adresse } from "../../src/plan/adresses";
import { CHARENTE, MODELES_D_ESSAI, NATIONAL, tirage } from "../plan/outils/dossiers";
import { canonique } from "./outils/canonique";
import { ClasseurDEssai, FeuilleDEssai } from "./outils/classeurDEssai";

const LIVRES = [NATIONAL, CHARENTE];

test("l’exemple livré revient tel quel, sans constat", () => {
  const lecture = new ClasseurDEssai(EXEMPLE.dossier, CHARENTE).lireDossier();
  expect(lecture.dossier).toEqual(canonique(EXEMPLE.dossier, CHARENTE));
  expect(lecture.constats).toEqual([]);
  expect(lecture.modele).toEqual(CHARENTE);
});

test("tout dossier revient tel quel, sans constat", () => {
  fc.assert(
    fc.property(tirage(LIVRES), ({ dossier, modele }) => {
      const lecture = new ClasseurDEssai(dossier, modele).lireDossier();
      expect(lecture.dossier).toEqual(canonique(dossier, modele));
      expect(lecture.constats).toEqual([]);
      expect([...lecture.fautives.values()].flat()).toEqual([]);
      expect([...lecture.feuilles.keys()].sort()).toEqual(
        [
          "listes",
          "mode-emploi",
          "postes",
          "previsionnel",
          ...(dossier.financement === null ? [] : ["parametres", "financement", "budget"]),
          ...(dossier.departement === null ? [] : ["departement"]),
          ...(dossier.journal === null ? [] : ["journal"]),
          ...(dossier.planDAction === null ? [] : ["plan-d-action"]),
          ...(dossier.controle === null ? [] : ["controle"]),
          ...(dossier.instruction === null ? [] : ["instruction", "conclusion"]),
          ...dossier.grilles.flatMap(({ identifiant }) => [
            `grille:${identifiant}`,
            `synthese:${identifiant}`,
            ...(dossier.instruction === null ? [] : [`echange:${identifiant}`]),
          ]),
        ].sort(),
      );
    }),
    { numRuns: 60 },
  );
});

test("un modèle que nous ne livrons pas se relit dans la copie que garde le classeur", () => {
  const inconnus = MODELES_D_ESSAI.map((modele) => ({
    ...modele,
    identifiant: `local-${modele.identifiant}`,
  }));
  fc.assert(
    fc.property(tirage(inconnus), ({ dossier, modele }) => {
      const lecture = new ClasseurDEssai(dossier, modele).lireDossier();
      expect(lecture.modele).toEqual(modele);
      expect(lecture.dossier).toEqual(canonique(dossier, modele));
      expect(lecture.constats).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test("sans la partie XML, tout ce que portent les cellules revient, l’équipe comprise", () => {
  fc.assert(
    fc.property(tirage(LIVRES), ({ dossier, modele }) => {
      const classeur = new ClasseurDEssai(dossier, modele);
      classeur.partiesXml = [];
      const lecture = classeur.lireDossier();
      expect(lecture.dossier).toEqual(canonique(dossier, modele));
      expect(lecture.constats).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("sans la feuille des postes, la partie XML suffit", () => {
  fc.assert(
    fc.property(tirage(LIVRES), ({ dossier, modele }) => {
      const classeur = new ClasseurDEssai(dossier, modele);
      classeur.retirer("postes");
      const lecture = classeur.lireDossier();
      expect(canonique(lecture.dossier, modele)).toEqual(canonique(dossier, modele));
      expect(lecture.constats).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test("ni feuille des postes ni partie XML : l’équipe perdue se dit, et les postes restent désignés", () => {
  fc.assert(
    fc.property(tirage(LIVRES), ({ dossier, modele }) => {
      const classeur = new ClasseurDEssai(dossier, modele);
      classeur.partiesXml = [];
      classeur.retirer("postes");
      const lecture = classeur.lireDossier();
      const attendu = canonique(dossier, modele);
      expect(lecture.dossier).toEqual({
        ...attendu,
        postes: [],
        equipe: EQUIPE_VIDE,
        journal: attendu.journal?.map((entree) => ({ ...entree, poste: "" })) ?? null,
        // Sans l'équipe, plus rien ne dit de quel poste ces coûts étaient ; un employeur, lui, garde sa ligne.
        financement: attendu.financement === null ? null : { ...attendu.financement, couts: [] },
      });
      const deposees = dossier.grilles.filter(({ poste }) => poste !== "");
      expect(lecture.constats.map(({ code, feuille }) => [code, feuille])).toEqual([
        ["champ-du-dossier-manquant", ""],
        ...(dossier.journal ?? [])
          .filter(({ poste }) => poste !== "")
          .map(() => ["poste-non-reconnu", "CTG Journal"]),
        ...deposees.map(({ identifiant }) => [
          "champ-du-dossier-manquant",
          classeur.feuille(`grille:${identifiant}`).nom,
        ]),
      ]);
    }),
    { numRuns: 20 },
  );
});

test("sans le mode d’emploi, la partie XML suffit", () => {
  fc.assert(
    fc.property(tirage(LIVRES), ({ dossier, modele }) => {
      const classeur = new ClasseurDEssai(dossier, modele);
      classeur.retirer("mode-emploi");
      const { territoire, employeur, mention, champ } = dossier;
      const lecture = classeur.lireDossier();
      expect(lecture.dossier).toEqual({
        ...canonique(dossier, modele),
        territoire,
        employeur,
        mention,
        champ,
      });
      expect(lecture.constats).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test("le dossier relu, reconstruit et relu encore ne change plus", () => {
  fc.assert(
    fc.property(tirage(LIVRES), ({ dossier, modele }) => {
      const une = new ClasseurDEssai(dossier, modele).lireDossier().dossier;
      expect(new ClasseurDEssai(une, modele).lireDossier().dossier).toEqual(une);
    }),
    { numRuns: 10 },
  );
});

describe("les textes et les dates du dossier", () => {
  const lire = (reste: Partial<typeof EXEMPLE.dossier>) =>
    new ClasseurDEssai({ ...EXEMPLE.dossier, ...reste }, CHARENTE);

  test("31/12/2019 dans la cellule, 2019-12-31 dans le dossier", () => {
    const territoire = { ...EXEMPLE.dossier.territoire, debutCtg: "2019-12-31", finCtg: "" };
    const classeur = lire({ territoire });
    const modeEmploi = classeur.feuille("mode-emploi");
    expect(modeEmploi.valeur(modeEmploi.ligneDe("dossier:debutCtg"), modeEmploi.colonneDe("valeur"))).toBe(
      "31/12/2019",
    );
    classeur.partiesXml = [];
    expect(classeur.lireDossier().dossier.territoire).toEqual(territoire);
  });

  test.each([
    [45657, false, "2024-12-31"],
    [45657.75, false, "2024-12-31"],
    [44195, true, "2024-12-31"],
    [0, true, "1904-01-01"],
    ["31/12/2024", true, "2024-12-31"],
    [" 1/9/2024\u00a0", false, "2024-09-01"],
    ["2024-09-01", false, "2024-09-01"],
  ])("une date retapée, %j (dates depuis 1904 : %s), se relit %s", (saisie, dates1904, attendue) => {
    const classeur = lire({});
    classeur.dates1904 = dates1904;
    classeur.feuille("mode-emploi").saisir("dossier:finCtg", "valeur", saisie);
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.territoire.finCtg).toBe(attendue);
    expect(constats).toEqual([]);
  });

  test.each([
    [45657, 36526],
    [44195, 35064],
  ])("là où Excel ne dit pas son calendrier, %i se lit d’après sa cellule témoin, %i", (saisie, temoin) => {
    const classeur = lire({});
    classeur.dates1904 = undefined;
    const modeEmploi = classeur.feuille("mode-emploi");
    expect(modeEmploi.valeur(modeEmploi.ligneDe("calendrier:"), modeEmploi.colonneDe("technique"))).toBe(
      36526,
    );
    modeEmploi.saisir("calendrier:", "technique", temoin);
    modeEmploi.saisir("dossier:finCtg", "valeur", saisie);
    expect(classeur.lireDossier().dossier.territoire.finCtg).toBe("2024-12-31");
  });

  test.each(["fin 2024", "31/02/2024", 12, true])(
    "une date illisible (%j) se dit, et reste telle quelle",
    (saisie) => {
      const classeur = lire({});
      const cellule = classeur.feuille("mode-emploi").saisir("dossier:finCtg", "valeur", saisie);
      const { dossier, constats } = classeur.lireDossier();
      expect(dossier.territoire.finCtg).toBe(String(saisie));
      expect(constats).toMatchObject([
        { code: "champ-du-dossier-manquant", feuille: "CTG Mode d’emploi", cellule },
      ]);
    },
  );

  test("ce qui est récrit dans le mode d’emploi l’emporte sur la partie XML", () => {
    const classeur = lire({ mention: "Données fictives." });
    const modeEmploi = classeur.feuille("mode-emploi");
    modeEmploi.saisir("dossier:employeur", "valeur", "Nouvel employeur");
    modeEmploi.saisir("dossier:mention", "valeur", "");
    modeEmploi.saisir("dossier:annee", "valeur", "2025");
    const { dossier, constats } = classeur.lireDossier();
    expect([dossier.employeur, dossier.mention, dossier.annee]).toEqual(["Nouvel employeur", "", 2025]);
    expect(constats).toEqual([]);
  });

  test.each(["", "l’an dernier", 24, true])("une année illisible (%j) se dit, avec sa cellule", (annee) => {
    const classeur = lire({ annee: 2024 });
    const cellule = classeur.feuille("mode-emploi").saisir("dossier:annee", "valeur", annee);
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.annee).toBe(2024);
    expect(constats).toMatchObject([
      { code: "champ-du-dossier-manquant", feuille: "CTG Mode d’emploi", cellule },
    ]);
    classeur.partiesXml = [];
    expect(classeur.lireDossier().dossier.annee).toBe(0);
  });

  test("l’année que personne n’a encore donnée est une cellule vide, et cela se dit", () => {
    const { dossier, constats } = lire({ annee: 0 }).lireDossier();
    expect(dossier.annee).toBe(0);
    expect(constats.map(({ phrase }) => phrase)).toEqual([
      "L’année évaluée est à compléter, sur quatre chiffres.",
    ]);
  });

  test("une formule dont le fichier ne garde pas la valeur se dit, et se lit comme vide", () => {
    const classeur = lire({});
    const modeEmploi = classeur.feuille("mode-emploi");
    const place = [modeEmploi.ligneDe("dossier:employeur"), modeEmploi.colonneDe("valeur")] as const;
    modeEmploi.ecrire(...place, "", "=Feuil1!A1");
    const lu = classeur.lu();
    // Dans un fichier, une valeur absente est un trou.
    const trouee = lu.feuilles.map((feuille) => ({
      ...feuille,
      valeurs: feuille.valeurs.map((rangee) => rangee?.map((valeur) => (valeur === "" ? undefined : valeur))),
    }));
    const lecture = lireClasseur({ ...lu, feuilles: trouee }, MODELES_POUR_LECTURE);
    expect(lecture).toMatchObject({
      dossier: { employeur: "" },
      constats: [{ code: "formule-sans-valeur", cellule: adresse(...place) }],
    });
  });

  test("ni mode d’emploi ni partie XML : chaque champ manquant se dit, par son nom", () => {
    const classeur = lire({});
    classeur.partiesXml = [];
    classeur.retirer("mode-emploi");
    const phrases = classeur.lireDossier().constats.map(({ phrase }) => phrase);
    for (const champ of [
      "Territoire",
      "Caf",
      "Début de la CTG",
      "Fin de la CTG",
      "Année évaluée",
      "Employeur",
      "Profil de Caf",
      "Mention",
    ]) {
      expect(phrases.filter((phrase) => phrase.includes(`«\u00a0${champ}\u00a0»`))).toHaveLength(1);
    }
  });
});

test("un classeur sans aucune de nos feuilles est « absent », même s’il garde une partie XML", () => {
  const classeur = new ClasseurDEssai(EXEMPLE.dossier, CHARENTE);
  const texte = { valeur: "activite:m1.a01", formule: "activite:m1.a01" };
  classeur.feuilles = [new FeuilleDEssai("CTG Grille", false, [[texte]])];
  expect(classeur.partiesXml).toHaveLength(1);
  expect(classeur.lire()).toEqual({ etat: "absent" });
});
