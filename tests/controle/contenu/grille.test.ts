import type { Dossier, Grille } from "../../../src/domaine/dossier/dossier";
import type { ProfilDeCaf } from "../../../src/domaine/dossier/profil";
import { appliquerSaisie } from "../../../src/domaine/grille/saisie";
import { REPONSES_VIDES } from "../../../src/domaine/grille/reponses";
import { INSTRUCTION_VIDE } from "../../../src/domaine/instruction/instruction";
import { chargerProfil } from "../../../src/donnees/profilsLivres";
import type { ClasseurDEssai } from "../../lecture/outils/classeurDEssai";
import { MODELE, SAIN } from "./exempleSain";
import { constatsDe, ecartDe, type Essai } from "./outils";

const sain: Essai = { dossier: SAIN, modele: MODELE };

function ecrire(cle: string, ligne: string, role: string, valeur: string | number): Essai["malmener"] {
  return (classeur: ClasseurDEssai) => void classeur.feuille(cle).saisir(ligne, role, valeur);
}

function ajoutes(malmener: Essai["malmener"]): string[] {
  return ecartDe(sain, { ...sain, malmener }).ajoutes;
}

function avecLaGrille(identifiant: string, changer: (grille: Grille) => Grille): Dossier {
  const grilles = SAIN.grilles.map((grille) =>
    grille.identifiant === identifiant ? changer(grille) : grille,
  );
  return { ...SAIN, grilles };
}

function avecLaNote(activite: string, politique: string, note: number | "NC" | null): Dossier {
  return appliquerSaisie(SAIN, { nature: "note", grille: "g1", activite, politique, note });
}

const ajoutesAu = (dossier: Dossier, examine: Essai["examine"] = {}) =>
  ecartDe({ ...sain, examine }, { ...sain, dossier, examine }).ajoutes;

describe("les notes", () => {
  it.each([4, -1, 1.5, "oui"])("une note qui n’en est pas une : %p", (valeur) => {
    expect(ajoutes(ecrire("grille:g1", "activite:m1.a01", "note:famille", valeur))).toEqual([
      "C-NOTE-1 CTG Grille Exemple!C9 bloquant",
    ]);
  });

  it.each([
    ["2", "Écrire le nombre 2"],
    [" nc\u00a0", "Écrire NC sans espace"],
  ])("une note lisible mais en texte, %p, se corrige", (valeur, libelle) => {
    const malmener = ecrire("grille:g1", "activite:m1.a01", "note:famille", valeur);
    expect(ajoutes(malmener)[0]).toBe("C-NOTE-2 CTG Grille Exemple!C9 a-corriger");
    const [constat] = constatsDe({ ...sain, malmener }).filter(({ controle }) => controle === "C-NOTE-2");
    expect(constat?.correction?.libelle).toBe(libelle);
  });

  it("des espaces seuls, que l’œil ne voit pas", () => {
    const malmener = ecrire("grille:g1", "activite:m1.a05", "note:social", " ");
    const constats = constatsDe({ ...sain, malmener }).filter(({ controle }) => controle === "C-NOTE-2");
    expect(constats.map(({ cellule, correction }) => [cellule, correction?.libelle])).toEqual([
      ["E13", "Vider la cellule"],
    ]);
  });

  it("nc en minuscules, que la formule compte, n’est pas une faute", () => {
    const controles = constatsDe({
      ...sain,
      malmener: ecrire("grille:g1", "activite:m1.a01", "note:famille", "nc"),
    }).map(({ controle }) => controle);
    expect(controles).not.toContain("C-NOTE-2");
  });

  it("une formule de l’utilisateur qui rend un texte ne se corrige pas d’un clic", () => {
    const malmener: Essai["malmener"] = (classeur) => {
      const feuille = classeur.feuille("grille:g1");
      feuille.ecrire(feuille.ligneDe("activite:m1.a01"), feuille.colonneDe("note:famille"), "2", '="2"');
    };
    const [constat] = constatsDe({ ...sain, malmener }).filter(({ controle }) => controle === "C-NOTE-2");
    expect(constat?.correction).toBeNull();
  });

  it("ni dans une grille que son état verrouille", () => {
    const dossier: Dossier = { ...SAIN, instruction: { ...INSTRUCTION_VIDE, etat: "remis", version: 1 } };
    const malmener = ecrire("grille:g1", "activite:m1.a01", "note:famille", "2");
    const [constat] = constatsDe({ ...sain, dossier, malmener }).filter(
      ({ controle }) => controle === "C-NOTE-2",
    );
    expect(constat?.correction).toBeNull();
  });

  it("une activité vidée : une information en brouillon, à corriger une fois remise", () => {
    const vide = avecLaNote("m1.a01", "famille", null);
    expect(ajoutesAu(vide)).toEqual(["C-NOTE-3 CTG Grille Exemple!C9 information"]);
    const instruction = { ...INSTRUCTION_VIDE, etat: "en-instruction" as const };
    expect(
      constatsDe({ ...sain, dossier: { ...vide, instruction } })
        .filter(({ controle, cellule }) => controle === "C-NOTE-3" && cellule === "C9")
        .map(({ gravite }) => gravite),
    ).toEqual(["a-corriger"]);
  });

  it("une grille à peine commencée se dit par mission", () => {
    const dossier = avecLaGrille("g1", (grille) => ({ ...grille, reponses: REPONSES_VIDES }));
    const siens = constatsDe({ ...sain, dossier }).filter(
      ({ feuille, controle }) => feuille === "CTG Grille Exemple" && controle === "C-NOTE-3",
    );
    expect(siens.map(({ phrase }) => /mission (\d)/.exec(phrase)?.[1])).toEqual(["1", "2", "3", "4"]);
  });
});

describe("les NC", () => {
  it("isolé, sans motif", () => {
    const nc = avecLaNote("m1.a02", "famille", "NC");
    expect(ajoutesAu(nc)).toEqual([]);
    const muet = appliquerSaisie(nc, {
      nature: "commentaire",
      grille: "g1",
      activite: "m1.a02",
      commentaire: " ",
    });
    expect(ajoutesAu(muet)).toEqual(["C-NC-2 CTG Grille Exemple!F10 a-corriger"]);
  });

  it("interdit par le modèle, une seule fois", () => {
    const modele = {
      ...MODELE,
      rubriques: MODELE.rubriques.map((rubrique) => ({
        ...rubrique,
        activites: rubrique.activites.map((activite) =>
          activite.identifiant === "m1.a02" ? { ...activite, ncAutorise: false } : activite,
        ),
      })),
    };
    const dossier = avecLaNote("m1.a02", "famille", "NC");
    expect(ecartDe({ dossier: SAIN, modele }, { dossier, modele }).ajoutes).toEqual([
      "C-NC-1 CTG Grille Exemple!C10 a-corriger",
    ]);
  });

  it("trop fréquents, au seuil du profil, sans ceux du champ", () => {
    const national = chargerProfil("national");
    const profil: ProfilDeCaf = {
      ...national,
      regles: { ...national.regles, alerteNc: { partMaximale: 0.02, source: "Caf d’essai." } },
    };
    const nc = ["m1.a01", "m1.a02", "m1.a03"].reduce(
      (dossier, activite) =>
        appliquerSaisie(dossier, {
          nature: "note",
          grille: "g1",
          activite,
          politique: "famille",
          note: "NC",
        }),
      avecLaGrille("g1", (grille) => ({ ...grille, reponses: REPONSES_VIDES })),
    );
    const alertes = (dossier: Dossier) =>
      constatsDe({ ...sain, dossier, examine: { profil } })
        .filter(({ controle, feuille }) => controle === "C-NC-3" && feuille === "CTG Grille Exemple")
        .map(({ gravite, source }) => [gravite, source]);
    expect(alertes(nc)).toEqual([["a-discuter", "Caf d’essai."]]);
    const famille = { nature: "politique", cible: "famille", motif: "Hors CTG" } as const;
    expect(alertes({ ...nc, champ: { horsChamp: [famille] } })).toEqual([]);
  });

  it("du champ : les cellules vides se remplissent, les notes se discutent, et rien n’est « non renseigné »", () => {
    const social = { nature: "politique", cible: "social", motif: "Hors délégation" } as const;
    const dossier: Dossier = { ...SAIN, champ: { horsChamp: [...SAIN.champ.horsChamp, social] } };
    const constats = constatsDe({ ...sain, dossier }).filter(
      ({ feuille }) => feuille === "CTG Grille Exemple",
    );
    const duChamp = constats.filter(({ controle }) => controle === "C-NC-4");
    expect(duChamp.map(({ gravite }) => gravite)).toContain("a-corriger");
    expect(duChamp.map(({ gravite }) => gravite)).toContain("a-discuter");
    expect(
      constats.filter(({ controle, phrase }) => controle === "C-NOTE-3" && /Social/.test(phrase)),
    ).toEqual([]);
  });
});

describe("les indicateurs", () => {
  const nombre = (valeur: string) => ecrire("grille:g1", "indicateur:f1.1.s1", "nombre", valeur);

  it("illisible, à sa cellule, et pas de plus « sans nombre »", () => {
    expect(ajoutes(nombre("une dizaine"))).toEqual(["C-IND-1 CTG Grille Exemple!D34 a-corriger"]);
  });

  it("en texte, il se corrige", () => {
    expect(ajoutes(nombre("1 000"))).toContain("C-IND-2 CTG Grille Exemple!D34 a-corriger");
  });

  it("un suivi vide est une information ; une évaluation, seulement au terme de la CTG", () => {
    const vider = (indicateur: string) =>
      appliquerSaisie(SAIN, { nature: "indicateur", grille: "g1", indicateur, reponse: { nombre: null } });
    expect(ajoutesAu(vider("f1.1.s2"))).toEqual(["C-IND-3 CTG Grille Exemple!D35 information"]);
    const terme = (dossier: Dossier, finCtg: string): Dossier => ({
      ...dossier,
      territoire: { ...dossier.territoire, finCtg },
    });
    const evaluations = (dossier: Dossier) =>
      constatsDe({ ...sain, dossier }).filter(({ cle }) => /^C-IND-3\|g1\|indicateur\|.*e1$/.test(cle))
        .length;
    expect(evaluations(terme(vider("f1.1.e1"), "2024-12-31"))).toBeGreaterThan(0);
    expect(evaluations(terme(vider("f1.1.e1"), "2026-12-31"))).toBe(0);
  });

  it("un nombre de la CTG que deux grilles disent différent, à la seconde", () => {
    const portee = MODELE.rubriques
      .flatMap(({ fonctions }) => fonctions.flatMap(({ indicateurs }) => indicateurs))
      .find(({ portee, avecNombre }) => portee === "ctg" && avecNombre);
    const indicateur = portee?.identifiant ?? "";
    const dossier = ["g1", "g2"].reduce(
      (etat, grille, rang) =>
        appliquerSaisie(etat, { nature: "indicateur", grille, indicateur, reponse: { nombre: 3 + rang } }),
      SAIN,
    );
    const [constat] = constatsDe({ ...sain, dossier }).filter(({ controle }) => controle === "C-IND-4");
    expect([constat?.feuille, constat?.gravite]).toEqual(["CTG Grille Spécimen", "a-corriger"]);
    expect(constat?.phrase).toContain("3 (Camille Exemple) et 4 (Dominique Spécimen)");
  });
});

describe("les grilles", () => {
  it("dont l’équipe n’a pas le titulaire", () => {
    const dossier = avecLaGrille("g2", (grille) => ({ ...grille, poste: "p9" }));
    const ajoutees = ecartDe(sain, { ...sain, dossier }).ajoutes;
    expect(ajoutees).toContain("C-GRILLE-1 CTG Grille p9! a-corriger");
  });

  it("qui ont disparu du classeur, sans redire que le poste n’en a pas", () => {
    expect(ajoutes((classeur) => classeur.retirer("grille:g2"))).toEqual([
      "C-GRILLE-2 CTG Synthèse Spécimen! bloquant",
    ]);
  });

  it("qu’un poste n’a pas", () => {
    const dossier = { ...SAIN, grilles: SAIN.grilles.filter(({ identifiant }) => identifiant !== "g2") };
    expect(ajoutesAu(dossier)).toContain("C-GRILLE-3 CTG Postes!E10 information");
  });

  it("et leurs textes plus longs qu’une cellule", () => {
    const trop = "a".repeat(32_768);
    expect(ajoutes(ecrire("grille:g1", "activite:m1.a01", "commentaire", trop))).toEqual([
      "C-TEXTE-1 CTG Grille Exemple!F9 a-corriger",
    ]);
    expect(ajoutes(ecrire("grille:g1", "activite:m1.a01", "commentaire", trop.slice(1)))).toEqual([]);
  });
});
