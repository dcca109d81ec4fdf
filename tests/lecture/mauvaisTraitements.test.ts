import fc from "fast-check";
import type { Dossier } from "../../src/domaine/dossier/dossier";
import type { ValeurDeCellule } from "../../src/lecture/cellules";
import type { ConstatDeLecture } from "../../src/lecture";
import { adresse } from "../../src/plan/adresses";
import { CHARENTE, NATIONAL, tirage } from "../plan/outils/dossiers";
import { canonique } from "./outils/canonique";
import { ClasseurDEssai, type FeuilleDEssai } from "./outils/classeurDEssai";

/** Une grille de trois politiques dont chaque case est remplie : rien ne peut se perdre sans que cela se voie. */
function pleine(nombreDeGrilles = 1): Dossier {
  const [tire] = fc.sample(tirage([CHARENTE]), { numRuns: 1, seed: 42 });
  const grille = tire?.dossier.grilles[0];
  if (tire === undefined || grille === undefined) throw new Error("Pas de tirage.");
  const activites = CHARENTE.rubriques.flatMap((rubrique) => rubrique.activites);
  const indicateurs = CHARENTE.rubriques.flatMap((r) => r.fonctions.flatMap((f) => f.indicateurs));
  const remplir = (decalage: number) => ({
    notes: Object.fromEntries(
      activites.map(({ identifiant }, i) => [
        identifiant,
        Object.fromEntries(CHARENTE.politiques.map((p, j) => [p.identifiant, (i + j + decalage) % 4])),
      ]),
    ),
    commentaires: Object.fromEntries(activites.map(({ identifiant }) => [identifiant, `Sur ${identifiant}`])),
    indicateurs: Object.fromEntries(
      indicateurs.map(({ identifiant, avecNombre, avecNature }, i) => [
        identifiant,
        {
          nombre: avecNombre ? i : null,
          nature: avecNature ? `N ${identifiant}` : "",
          commentaire: `C ${i}`,
        },
      ]),
    ),
  });
  return {
    ...tire.dossier,
    politiques: CHARENTE.politiques,
    champ: { horsChamp: [] },
    grilles: Array.from({ length: nombreDeGrilles }, (_, rang) => ({
      identifiant: `g${rang + 1}`,
      poste: `p${rang + 1}`,
      reponses: remplir(rang),
    })),
  };
}

function essai(nombreDeGrilles = 1) {
  const dossier = pleine(nombreDeGrilles);
  const classeur = new ClasseurDEssai(dossier, CHARENTE);
  return { classeur, grille: classeur.feuille("grille:g1"), attendu: canonique(dossier, CHARENTE) };
}

const resume = (constats: readonly ConstatDeLecture[]) =>
  constats.map(({ code, cellule }) => [code, cellule]);

const placesDes = (feuille: FeuilleDEssai, mission: number) =>
  (CHARENTE.rubriques[mission]?.activites ?? []).map(({ identifiant }) =>
    feuille.ligneDe(`activite:${identifiant}`),
  );

describe("des lignes insérées ne changent rien", () => {
  const lignes = (feuille: FeuilleDEssai) => placesDes(feuille, 0);
  test.each<[string, (feuille: FeuilleDEssai) => number]>([
    ["tout en haut", () => 0],
    ["sous la ligne des rôles", () => 1],
    ["devant la première activité", (f) => lignes(f)[0] ?? 0],
    ["au milieu d’une mission", (f) => lignes(f)[5] ?? 0],
    ["sous la dernière activité", (f) => (lignes(f)[13] ?? 0) + 1],
    ["sous le pourcentage", (f) => f.ligneDe("score:m1") + 1],
    ["entre deux missions", (f) => f.ligneDe("rubrique:m2")],
    ["tout en bas", (f) => f.hauteur],
  ])("%s", (_, place) => {
    for (const contenus of [{}, { 1: "Ma remarque", 5: "un commentaire" }] as Record<number, string>[]) {
      const { classeur, grille, attendu } = essai();
      grille.insererLigne(place(grille), contenus);
      const lecture = classeur.lireDossier();
      expect(lecture.dossier).toEqual(attendu);
      expect(lecture.constats).toEqual([]);
    }
  });

  test("partout à la fois, dans toutes les feuilles", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(120)), { maxLength: 25 }), (insertions) => {
        const { classeur, attendu } = essai(2);
        for (const [rang, ligne] of insertions) classeur.feuilles[rang]?.insererLigne(ligne);
        const lecture = classeur.lireDossier();
        expect(lecture.dossier).toEqual(attendu);
        expect(lecture.constats).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("une ligne ajoutée et notée n’est pas comptée, et cela se dit à sa cellule", () => {
    const { classeur, grille, attendu } = essai();
    const ligne = (placesDes(grille, 0)[13] ?? 0) + 1;
    grille.insererLigne(ligne, { 1: "Une activité de plus", 3: 2 });
    const lecture = classeur.lireDossier();
    expect(lecture.dossier).toEqual(attendu);
    expect(resume(lecture.constats)).toEqual([["ligne-ajoutee", adresse(ligne, 3)]]);
  });
});

describe("des colonnes insérées ne changent rien", () => {
  test.each([0, 1, 2, 3, 5, 6, 7])("devant la colonne %i", (rang) => {
    for (const contenu of ["", "à moi", 2]) {
      const { classeur, grille, attendu } = essai();
      grille.insererColonne(rang, contenu);
      const lecture = classeur.lireDossier();
      expect(lecture.dossier).toEqual(attendu);
      expect(lecture.constats).toEqual([]);
    }
  });

  test("dans le mode d’emploi non plus", () => {
    for (const rang of [0, 1, 2]) {
      const { classeur, attendu } = essai();
      classeur.feuille("mode-emploi").insererColonne(rang, "x");
      expect(classeur.lireDossier().dossier).toEqual(attendu);
    }
  });
});

describe("un tri", () => {
  const ordre = [13, 2, 7, 0, 1, 12, 3, 4, 11, 5, 6, 10, 8, 9];

  test("des lignes entières d’une mission ne change rien", () => {
    const { classeur, grille, attendu } = essai();
    grille.trier(placesDes(grille, 0), ordre);
    const lecture = classeur.lireDossier();
    expect(lecture.dossier).toEqual(attendu);
    expect(lecture.constats).toEqual([]);
  });

  test("de toutes les lignes de la feuille, titres et missions mêlés, ne change rien", () => {
    fc.assert(
      fc.property(fc.integer(), (graine) => {
        const { classeur, grille, attendu } = essai();
        const rangs = Array.from({ length: grille.hauteur }, (_, rang) => rang);
        const melange = fc.sample(fc.shuffledSubarray(rangs, { minLength: rangs.length }), {
          numRuns: 1,
          seed: graine,
        });
        grille.trier(rangs, melange[0] ?? rangs);
        expect(classeur.lireDossier().dossier).toEqual(attendu);
      }),
      { numRuns: 20 },
    );
  });

  test("qui a oublié la colonne masquée se dit, à chaque libellé déplacé", () => {
    const { classeur, grille } = essai();
    const places = placesDes(grille, 0);
    grille.trier(places, [1, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], 1);
    expect(resume(classeur.lireDossier().constats)).toEqual([
      ["libelle-deplace", adresse(places[0] ?? 0, 1)],
      ["libelle-deplace", adresse(places[1] ?? 0, 1)],
    ]);
  });

  test("un libellé récrit à la main n’est pas un tri", () => {
    const { classeur, grille, attendu } = essai();
    grille.saisir("activite:m1.a01", "libelle", "Notre façon de le dire");
    const lecture = classeur.lireDossier();
    expect(lecture.dossier).toEqual(attendu);
    expect(lecture.constats).toEqual([]);
  });
});

describe("les feuilles", () => {
  test("renommées, y compris d’un nom à apostrophe, se retrouvent", () => {
    const { classeur, attendu } = essai(3);
    const rang = classeur.feuilles.indexOf(classeur.feuille("grille:g2"));
    classeur.feuilles.forEach((feuille, i) => (feuille.nom = `L'onglet ${i}`));
    const lecture = classeur.lireDossier();
    expect(lecture.dossier).toEqual(attendu);
    expect(lecture.constats).toEqual([]);
    expect(lecture.feuilles.get("grille:g2")?.feuille.nom).toBe(`L'onglet ${rang}`);
  });

  test("réordonnées : le dossier garde l’ordre de ses grilles", () => {
    const { classeur, attendu } = essai(3);
    classeur.feuilles.reverse();
    const lecture = classeur.lireDossier();
    expect(lecture.dossier).toEqual(attendu);
    expect(lecture.constats).toEqual([]);
  });

  test.each([
    ["devant, comme le fait Excel", "CTG Grille (2)", "unshift" as const],
    ["derrière", "CTG Grille (2)", "push" as const],
    ["devant, comme LibreOffice la nomme", "CTG Grille_2", "unshift" as const],
  ])("une grille copiée %s : l’originale est lue, la copie se dit", (_, nom, mettre) => {
    const { classeur, grille, attendu } = essai();
    const copie = grille.copier(nom);
    copie.saisir("activite:m1.a01", "note:famille", 3);
    classeur.feuilles[mettre](copie);
    const lecture = classeur.lireDossier();
    expect(lecture.dossier).toEqual(attendu);
    expect(lecture.constats).toMatchObject([{ code: "grille-en-double", feuille: nom }]);
    expect(lecture.constats[0]?.phrase).toContain("seule «\u00a0CTG Grille\u00a0» est lue");
  });

  test("une synthèse ou un mode d’emploi copié ne gêne pas", () => {
    const { classeur, attendu } = essai();
    for (const cle of ["synthese:g1", "mode-emploi", "postes", "listes"]) {
      classeur.feuilles.unshift(classeur.feuille(cle).copier(`${classeur.feuille(cle).nom} (2)`));
    }
    const lecture = classeur.lireDossier();
    expect(lecture.dossier).toEqual(attendu);
    expect(new Set(lecture.constats.map(({ code }) => code))).toEqual(new Set(["feuille-en-double"]));
  });

  test.each([true, false])("une grille supprimée se dit (partie XML : %s)", (avecPartie) => {
    const { classeur, attendu } = essai(3);
    classeur.retirer("grille:g2");
    if (!avecPartie) classeur.partiesXml = [];
    const lecture = classeur.lireDossier();
    expect(lecture.dossier.grilles).toEqual(
      attendu.grilles.filter(({ identifiant }) => identifiant !== "g2"),
    );
    const manquantes = lecture.constats.filter(({ code }) => code === "grille-manquante");
    expect(manquantes.map(({ phrase }) => phrase)).toEqual([expect.stringContaining("g2")]);
  });

  test("toutes les grilles supprimées : le mode d’emploi dit encore le modèle", () => {
    const { classeur } = essai();
    classeur.retirer("grille:g1");
    classeur.partiesXml = [];
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.modele).toEqual({ identifiant: CHARENTE.identifiant, version: CHARENTE.version });
    expect(dossier.grilles).toEqual([]);
    expect(constats).toMatchObject([{ code: "grille-manquante", feuille: "CTG Synthèse" }]);
  });

  test("une grille seule, déplacée dans un autre classeur, se lit encore", () => {
    const { classeur, grille, attendu } = essai();
    classeur.feuilles = [grille];
    classeur.partiesXml = [];
    const lecture = classeur.lireDossier();
    expect(lecture.dossier.grilles).toEqual(attendu.grilles);
    expect(lecture.dossier.politiques).toEqual(attendu.politiques);
    expect(new Set(lecture.constats.map(({ code }) => code))).toEqual(new Set(["champ-du-dossier-manquant"]));
  });
});

describe("des lignes supprimées ou répétées", () => {
  test("une activité supprimée se dit par son libellé, les autres restent justes", () => {
    const { classeur, grille, attendu } = essai();
    grille.supprimerLigne(grille.ligneDe("activite:m1.a03"));
    const lecture = classeur.lireDossier();
    expect(lecture.constats).toMatchObject([{ code: "activite-manquante", feuille: grille.nom }]);
    expect(lecture.constats[0]?.phrase).toContain(CHARENTE.rubriques[0]?.activites[2]?.libelle);
    const [g] = attendu.grilles;
    const { ["m1.a03"]: _notes, ...notes } = g?.reponses.notes ?? {};
    const { ["m1.a03"]: _commentaire, ...commentaires } = g?.reponses.commentaires ?? {};
    expect(lecture.dossier.grilles[0]?.reponses).toEqual({ ...g?.reponses, notes, commentaires });
  });

  test("un indicateur supprimé aussi", () => {
    const { classeur, grille } = essai();
    grille.supprimerLigne(grille.ligneDe("indicateur:f1.1.s1"));
    const { constats, dossier } = classeur.lireDossier();
    expect(constats).toMatchObject([{ code: "activite-manquante" }]);
    expect(dossier.grilles[0]?.reponses.indicateurs).not.toHaveProperty(["f1.1.s1"]);
  });

  test("une ligne répétée : la première est lue, la seconde se dit", () => {
    const { classeur, grille, attendu } = essai();
    const ligne = grille.ligneDe("activite:m1.a03");
    grille.dupliquerLigne(ligne);
    grille.ecrire(ligne + 1, grille.colonneDe("note:famille"), "NC");
    const lecture = classeur.lireDossier();
    expect(lecture.dossier).toEqual(attendu);
    expect(resume(lecture.constats)).toEqual([["ligne-dupliquee", adresse(ligne + 1, 1)]]);
    expect(lecture.constats[0]?.phrase).toContain(CHARENTE.rubriques[0]?.activites[2]?.libelle);
  });

  test("une ligne collée sur une autre : l’une manque, l’autre se répète", () => {
    const { classeur, grille } = essai();
    const ligne = grille.ligneDe("activite:m1.a03");
    grille.dupliquerLigne(ligne);
    grille.supprimerLigne(grille.ligneDe("activite:m1.a04"));
    expect(resume(classeur.lireDossier().constats)).toEqual([
      ["activite-manquante", ""],
      ["ligne-dupliquee", adresse(ligne + 1, 1)],
    ]);
  });

  test("une activité d’un autre modèle ne se lit pas, et se dit", () => {
    const { classeur, grille, attendu } = essai();
    grille.insererLigne(grille.hauteur, { 0: "activite:x9", 1: "Une autre", 2: 3 });
    const lecture = classeur.lireDossier();
    expect(lecture.dossier).toEqual(attendu);
    expect(resume(lecture.constats)).toEqual([["activite-inconnue", adresse(grille.hauteur - 1, 1)]]);
  });
});

describe("des colonnes supprimées se disent", () => {
  test.each([
    ["note:famille", ["Famille"]],
    ["note:education", ["Éducation", "Nombre"]],
    ["commentaire", ["Commentaires", "Nature"]],
    ["commentaire-indicateur", ["Commentaires des indicateurs"]],
  ])("%s", (role, noms) => {
    const { classeur, grille } = essai(2);
    grille.supprimerColonne(grille.colonneDe(role));
    const { constats, dossier } = classeur.lireDossier();
    expect(constats.map(({ code, feuille }) => [code, feuille])).toEqual(
      noms.map(() => ["colonne-manquante", grille.nom]),
    );
    for (const nom of noms) {
      expect(constats.some(({ phrase }) => phrase.includes(`«\u00a0${nom}\u00a0»`))).toBe(true);
    }
    // L'autre grille est intacte, et les politiques du dossier aussi.
    expect(dossier.politiques.map(({ identifiant }) => identifiant).sort()).toEqual(
      CHARENTE.politiques.map(({ identifiant }) => identifiant).sort(),
    );
    expect(dossier.grilles[1]).toEqual(canonique(pleine(2), CHARENTE).grilles[1]);
  });

  test("une politique supprimée de l’unique grille aussi, tant que la partie XML s’en souvient", () => {
    const { classeur, grille } = essai();
    grille.supprimerColonne(grille.colonneDe("note:social"));
    const { constats, dossier } = classeur.lireDossier();
    expect(dossier.politiques.map(({ identifiant }) => identifiant)).toEqual(["famille", "education"]);
    expect(constats.map(({ code }) => code)).toContain("colonne-manquante");
    expect(constats.some(({ phrase }) => phrase.includes("«\u00a0Social\u00a0»"))).toBe(true);
  });
});

describe("ce que l’on met dans une note", () => {
  test.each<[string, ValeurDeCellule, number | "NC" | undefined]>([
    ["2 en texte", "2", 2],
    ["nc en minuscules", "nc", "NC"],
    ["NC entre des espaces insécables", "\u00a0NC\u202f", "NC"],
    ["rien", "", undefined],
    ["une espace", " ", undefined],
    ["0", 0, 0],
  ])("%s se lit", (_, contenu, note) => {
    const { classeur, grille } = essai();
    grille.saisir("activite:m1.a02", "note:famille", contenu);
    const { dossier, constats, fautives } = classeur.lireDossier();
    expect(dossier.grilles[0]?.reponses.notes["m1.a02"]?.["famille"]).toBe(note);
    expect(constats).toEqual([]);
    expect(fautives.get("g1")).toEqual([]);
  });

  test.each<[string, ValeurDeCellule]>([
    ["oui", "oui"],
    ["4", 4],
    ["-1", -1],
    ["1,5", 1.5],
    ["une date", 45657],
    ["VRAI", true],
    ["FAUX", false],
    ["#N/A", "#N/A"],
    ["#DIV/0!", "#DIV/0!"],
  ])("%s se dit, à la bonne cellule, et le reste est juste", (_, contenu) => {
    const { classeur, grille, attendu } = essai();
    grille.insererLigne(0);
    grille.insererColonne(0);
    const cellule = grille.saisir("activite:m1.a02", "note:famille", contenu);
    const { dossier, constats, fautives } = classeur.lireDossier();
    expect(constats).toMatchObject([{ code: "note-non-reconnue", feuille: grille.nom, cellule }]);
    expect(fautives.get("g1")).toEqual([{ activite: "m1.a02", politique: "famille", contenu }]);
    const [g] = attendu.grilles;
    const { famille: _famille, ...autres } = g?.reponses.notes["m1.a02"] ?? {};
    expect(dossier.grilles[0]?.reponses).toEqual({
      ...g?.reponses,
      notes: { ...g?.reponses.notes, "m1.a02": autres },
    });
  });
});

describe("ce que l’on met dans un nombre", () => {
  test.each<[ValeurDeCellule, number | null]>([
    ["12", 12],
    ["1\u202f234,5", 1234.5],
    ["", null],
    [" ", null],
    [0, 0],
  ])("%j se lit", (contenu, nombre) => {
    const { classeur, grille } = essai();
    grille.saisir("indicateur:f1.1.s1", "nombre", contenu);
    const { dossier, constats } = classeur.lireDossier();
    expect(dossier.grilles[0]?.reponses.indicateurs["f1.1.s1"]?.nombre).toBe(nombre);
    expect(constats).toEqual([]);
  });

  test.each<[ValeurDeCellule]>([
    ["une dizaine"],
    ["0x1A"],
    ["1e3"],
    [-3],
    ["-3"],
    [true],
    ["#REF!"],
    ["12 Copil"],
  ])("%j se dit, à la bonne cellule", (contenu) => {
    const { classeur, grille } = essai();
    const cellule = grille.saisir("indicateur:f1.1.s1", "nombre", contenu);
    const { dossier, constats } = classeur.lireDossier();
    expect(resume(constats)).toEqual([["nombre-non-reconnu", cellule]]);
    expect(dossier.grilles[0]?.reponses.indicateurs["f1.1.s1"]?.nombre).toBeNull();
  });
});

test("un indicateur sans nature n’en reçoit pas de la cellule grisée d’à côté", () => {
  const { classeur, grille, attendu } = essai();
  grille.saisir("indicateur:f1.1.s1", "nature", "écrit là par mégarde");
  expect(classeur.lireDossier().dossier).toEqual(attendu);
});

describe("la partie XML abîmée", () => {
  const abimer = (retouche: (contenu: { dossier: Record<string, unknown>; modele: unknown }) => void) => {
    const { classeur, attendu } = essai();
    const xml = classeur.partiesXml[0] ?? "";
    const [avant = "", json = "", apres = ""] = xml.split(/<\/?contenu>/);
    const contenu = JSON.parse(
      json
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&amp;/g, "&"),
    );
    retouche(contenu);
    const recrit = JSON.stringify(contenu).replace(/&/g, "&amp;").replace(/</g, "&lt;");
    classeur.partiesXml = [`${avant}<contenu>${recrit}</contenu>${apres}`];
    return { classeur, attendu };
  };

  test("intacte, l’outil de ce test la rend lisible", () => {
    const { classeur, attendu } = abimer(() => undefined);
    expect(classeur.lireDossier().dossier).toEqual(attendu);
    expect(classeur.lireDossier().constats).toEqual([]);
  });

  test.each<[string, (contenu: { dossier: Record<string, unknown>; modele: unknown }) => void]>([
    ["des politiques nulles", ({ dossier }) => (dossier["politiques"] = [null])],
    ["des postes sans quotité", ({ dossier }) => (dossier["postes"] = [{ identifiant: "p1" }])],
    ["des postes nuls", ({ dossier }) => (dossier["postes"] = [null])],
    [
      "un champ d’une nature inconnue",
      ({ dossier }) => (dossier["champ"] = { horsChamp: [{ nature: "x", cible: "", motif: "" }] }),
    ],
    ["des grilles nulles", ({ dossier }) => (dossier["grilles"] = [null])],
    ["sans territoire", ({ dossier }) => delete dossier["territoire"]],
    ["une année en texte", ({ dossier }) => (dossier["annee"] = "2024")],
    ["sans modèle", (contenu) => (contenu.modele = null)],
    ["vidée", (contenu) => (contenu.dossier = {})],
  ])("%s : les cellules suffisent, et cela se dit", (_, retouche) => {
    const { classeur, attendu } = abimer(retouche);
    const lecture = classeur.lireDossier();
    expect(lecture.dossier).toEqual(attendu);
    expect(lecture.constats.map(({ code }) => code)).toEqual(["partie-xml-illisible"]);
  });

  test("une autre partie, lisible, prend le relais", () => {
    const { classeur, attendu } = essai();
    classeur.partiesXml = ["<dossier/>", ...classeur.partiesXml];
    expect(classeur.lireDossier().dossier).toEqual(attendu);
    expect(classeur.lireDossier().constats).toEqual([]);
  });

  test("n’importe comment : la lecture ne lève jamais, et les réponses sont justes", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(40), fc.string({ maxLength: 6 }), (place, retires, ajout) => {
        const { classeur, attendu } = essai();
        const xml = classeur.partiesXml[0] ?? "";
        const ici = place % xml.length;
        classeur.partiesXml = [xml.slice(0, ici) + ajout + xml.slice(ici + retires)];
        const lecture = classeur.lireDossier();
        expect(lecture.dossier.grilles).toEqual(attendu.grilles);
        expect(lecture.dossier.territoire).toEqual(attendu.territoire);
      }),
      { numRuns: 60 },
    );
  });

  test("un modèle inconnu sans copie lisible se dit par son nom, et rien n’est deviné", () => {
    const local = { ...NATIONAL, identifiant: "local", version: "2.0.0" };
    const dossier = { ...pleine(), modele: { identifiant: "local", version: "2.0.0" } };
    const classeur = new ClasseurDEssai(
      {
        ...dossier,
        grilles: [{ ...dossier.grilles[0]!, reponses: { notes: {}, commentaires: {}, indicateurs: {} } }],
      },
      local,
    );
    classeur.partiesXml = [];
    const lecture = classeur.lire();
    expect(lecture).toMatchObject({
      etat: "modele-inconnu",
      constats: [{ code: "modele-inconnu", feuille: "CTG Grille" }],
    });
    expect(JSON.stringify(lecture)).toContain("local, version 2.0.0");
  });

  test("la copie d’un autre modèle que celui des grilles ne sert pas", () => {
    const local = { ...NATIONAL, identifiant: "local" };
    const autre = new ClasseurDEssai(
      { ...pleine(), modele: { identifiant: "autre", version: "1.0.0" } },
      { ...NATIONAL, identifiant: "autre" },
    );
    const classeur = new ClasseurDEssai(
      { ...pleine(), modele: { identifiant: "local", version: "1.0.0" } },
      local,
    );
    classeur.partiesXml = autre.partiesXml;
    expect(classeur.lire().etat).toBe("modele-inconnu");
  });
});
