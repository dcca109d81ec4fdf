import { EQUIPE_VIDE } from "../../../src/domaine/equipe/equipe";
import { REPONSES_VIDES } from "../../../src/domaine/grille/reponses";
import { EXEMPLE, validerDossier } from "../../../src/donnees";
import { brouillonDe, cleDuModele, posteVide, type Brouillon } from "../../../src/volet/dossier/brouillon";
import type { Socle } from "../../../src/volet/dossier/socle";
import { lireLeDossier } from "../suivi/classeurEnMemoire";
import {
  CHARENTE,
  compositionDe,
  EXEMPLE_SAISI,
  NATIONAL,
  NEUF,
  SOCLE_DE_L_EXEMPLE,
  SOCLE_DU_CLASSEUR,
  SOCLE_VIDE,
} from "./fabrique";

test("l’exemple, sans rien y changer, se compose tel qu’il est livré", () => {
  expect(compositionDe(EXEMPLE_SAISI, SOCLE_DE_L_EXEMPLE).dossier).toEqual(EXEMPLE.dossier);
});

test("le dossier du classeur, sans rien y changer, se recompose tel qu’il a été lu", () => {
  const { dossier } = SOCLE_DU_CLASSEUR.lu;
  expect(compositionDe(brouillonDe(dossier), SOCLE_DU_CLASSEUR).dossier).toEqual(dossier);
});

test("un formulaire parti de rien donne un dossier que le schéma accepte", () => {
  const { dossier, modele } = compositionDe(NEUF, SOCLE_VIDE);
  expect(validerDossier(dossier, "essai", modele)).toEqual(dossier);
  expect(dossier.grilles).toMatchObject([{ identifiant: "g1", poste: "p1" }]);
  expect(dossier.mention).toBe("");
});

test("les textes se nettoient, les dates et la quotité se lisent", () => {
  const { dossier } = compositionDe(
    {
      ...NEUF,
      territoire: "  Pays de Valréas ",
      debutCtg: "1/1/2024",
      finCtg: "31/12/2028",
      annee: " 2025 ",
    },
    SOCLE_VIDE,
  );
  expect(dossier.territoire).toEqual({
    nom: "Pays de Valréas",
    caf: "Caf de Vaucluse",
    debutCtg: "2024-01-01",
    finCtg: "2028-12-31",
  });
  expect(dossier.annee).toBe(2025);
  expect(dossier.postes[0]?.quotite).toBe(0.5);
});

test("sans intitulé, un poste prend le libellé de son profil", () => {
  expect(compositionDe(NEUF, SOCLE_VIDE).dossier.postes[0]?.intitule).toBe(
    "Chargé de coopération chef de projet CTG",
  );
});

test("l’équipe du socle demeure, moins la fiche d’un poste retiré", () => {
  const [, second] = EXEMPLE_SAISI.postes;
  const seul = { ...EXEMPLE_SAISI, postes: second === undefined ? [] : [second] };
  const { fiches, ...reste } = EXEMPLE.dossier.equipe;
  expect(compositionDe(seul, SOCLE_DE_L_EXEMPLE).dossier.equipe).toEqual({
    ...reste,
    fiches: fiches.slice(1),
  });
  expect(compositionDe({ ...NEUF, employeur: "" }, SOCLE_VIDE).dossier.equipe).toEqual(EQUIPE_VIDE);
});

describe("le premier employeur de l’équipe est celui du dossier", () => {
  const [premier, ...autres] = EXEMPLE.dossier.equipe.employeurs;
  const employeurs = (brouillon: Brouillon, socle: Socle) =>
    compositionDe(brouillon, socle).dossier.equipe.employeurs;
  const renomme = { ...EXEMPLE_SAISI, employeur: " Communauté d’essai " };

  test("renommé dans le formulaire, il l’est aussi dans l’équipe", () => {
    expect(EXEMPLE.dossier.employeur).toBe(premier?.nom);
    expect(autres).not.toEqual([]);
    expect(employeurs(renomme, SOCLE_DU_CLASSEUR)).toEqual([
      { ...premier, nom: "Communauté d’essai" },
      ...autres,
    ]);
  });

  test("un premier employeur qui n’est pas celui du dossier garde son nom", () => {
    const dossier = { ...EXEMPLE.dossier, employeur: "Un autre" };
    expect(employeurs(renomme, { nature: "exemple", dossier, modele: CHARENTE })).toEqual([
      premier,
      ...autres,
    ]);
  });

  test("il naît avec un dossier neuf, et un nom vide n’en fait pas un", () => {
    expect(employeurs({ ...NEUF, employeur: " Communauté d’essai " }, SOCLE_VIDE)).toEqual([
      { identifiant: "e1", nom: "Communauté d’essai", perimetre: "", lien: "" },
    ]);
    expect(employeurs({ ...NEUF, employeur: " " }, SOCLE_VIDE)).toEqual([]);
  });
});

describe("les grilles", () => {
  test("gardent leur identifiant et leurs réponses ; un poste ajouté reçoit la sienne", () => {
    const postes = [
      ...EXEMPLE_SAISI.postes,
      { ...posteVide(EXEMPLE_SAISI.postes), nom: "Roux", quotite: "1" },
    ];
    const { dossier } = compositionDe({ ...EXEMPLE_SAISI, postes }, SOCLE_DU_CLASSEUR);
    expect(dossier.grilles.map(({ identifiant, poste }) => [identifiant, poste])).toEqual([
      ["g1", "p1"],
      ["g2", "p2"],
      ["g3", "p3"],
    ]);
    expect(dossier.grilles[0]?.reponses).toEqual(SOCLE_DU_CLASSEUR.lu.dossier.grilles[0]?.reponses);
  });

  test("une grille commune est une autre grille : elle ne prend pas les réponses d’une personne", () => {
    const { dossier } = compositionDe(
      { ...EXEMPLE_SAISI, repartition: "commune", horsChamp: [] },
      SOCLE_DU_CLASSEUR,
    );
    expect(dossier.grilles).toEqual([
      { identifiant: "g3", poste: "", reponses: { notes: {}, commentaires: {}, indicateurs: {} } },
    ]);
  });

  test("une grille commune ne demande aucun poste", () => {
    const { dossier } = compositionDe({ ...NEUF, repartition: "commune", postes: [] }, SOCLE_VIDE);
    expect(dossier.grilles.map(({ poste }) => poste)).toEqual([""]);
  });
});

describe("le champ (R-NC-1)", () => {
  const motif = "Confié au département.";
  const social = { nature: "politique", cible: "social", motif: ` ${motif} ` } as const;

  test("pose les NC des cellules vides et garde les notes, qu’il dit", () => {
    const { dossier, champ } = compositionDe({ ...EXEMPLE_SAISI, horsChamp: [social] }, SOCLE_DU_CLASSEUR);
    const [grille] = champ;
    expect(dossier.champ.horsChamp).toEqual([{ ...social, motif }]);
    expect(grille?.posees.length).toBeGreaterThan(0);
    for (const { activite } of grille?.posees ?? []) {
      expect(dossier.grilles[0]?.reponses.notes[activite]?.["social"]).toBe("NC");
    }
    for (const { activite, note } of grille?.conflits ?? []) {
      expect(dossier.grilles[0]?.reponses.notes[activite]?.["social"]).toBe(note);
    }
    expect(grille?.conflits.length).toBeGreaterThan(0);
  });

  test("une exclusion d’un autre jeu de politiques attend dans le brouillon, sans effet", () => {
    const brouillon = { ...EXEMPLE_SAISI, horsChamp: [social], politiques: "unique" };
    const { dossier } = compositionDe(brouillon, SOCLE_DU_CLASSEUR);
    expect(dossier.politiques).toEqual([{ identifiant: "unique", libelle: "Ensemble" }]);
    expect(dossier.champ.horsChamp).toEqual([]);
    expect(
      compositionDe({ ...brouillon, politiques: EXEMPLE_SAISI.politiques }, SOCLE_DU_CLASSEUR).dossier.champ
        .horsChamp,
    ).toHaveLength(1);
  });
});

describe("un autre modèle", () => {
  const national = {
    ...EXEMPLE_SAISI,
    modele: cleDuModele(NATIONAL),
    politiques: "famille education social",
  };

  test("ne reprend une réponse que si l’activité porte le même libellé", () => {
    const { dossier } = compositionDe(national, SOCLE_DU_CLASSEUR);
    const [avant, apres] = [EXEMPLE.dossier.grilles[0]?.reponses, dossier.grilles[0]?.reponses];
    // Les deux modèles ont une m1.a01, mais ce n'est pas la même activité.
    expect(avant?.notes["m1.a01"]).toBeDefined();
    expect(apres?.notes["m1.a01"]).toBeUndefined();
    expect(apres?.notes["m2.a01"]).toEqual(avant?.notes["m2.a01"]);
    expect(apres?.indicateurs).toEqual(avant?.indicateurs);
  });

  test("le modèle du classeur, s’il n’est pas livré, se garde", () => {
    const ancien = { ...CHARENTE, version: "0.9.0" };
    const lu = lireLeDossier(
      { ...EXEMPLE.dossier, modele: { identifiant: ancien.identifiant, version: "0.9.0" } },
      ancien,
    );
    const { modele } = compositionDe(brouillonDe(lu.dossier), { nature: "classeur", lu });
    expect(modele.version).toBe("0.9.0");
  });
});

test("la répartition est celle de la première grille ; les autres sont peut-être d’avant", () => {
  const { dossier } = SOCLE_DU_CLASSEUR.lu;
  const commune = { identifiant: "g3", poste: "", reponses: REPONSES_VIDES };
  expect(brouillonDe({ ...dossier, grilles: [commune, ...dossier.grilles] }).repartition).toBe("commune");
  expect(brouillonDe({ ...dossier, grilles: [...dossier.grilles, commune] }).repartition).toBe("par-poste");
});

describe("les postes ne vivent que dans la partie XML", () => {
  test("effacée, chaque grille propose encore le sien, à remplir", () => {
    const { dossier } = SOCLE_DU_CLASSEUR.lu;
    const { postes } = brouillonDe({ ...dossier, postes: [] });
    expect(postes.map(({ identifiant, libelle, nom }) => [identifiant, libelle, nom])).toEqual([
      ["p1", "pilote", ""],
      ["p2", "thematique", ""],
    ]);
  });
});
