import fc from "fast-check";
import { evaluerGrille } from "../../src/domaine/notation/evaluerGrille";
import { ecrireScore } from "../../src/domaine/notation/ecrireScore";
import type { Cellule } from "../../src/domaine/grille/champ";
import type { Note } from "../../src/domaine/grille/reponses";
import { planifier } from "../../src/plan";
import { deplacer } from "../../src/plan/deplacer";
import { styleDeSaisie } from "../../src/plan/verrouiller";
import { cleDeLaGrille } from "../../src/plan/grille";
import type { PlanClasseur, PlanFeuille, Resultat } from "../../src/plan/types";
import { Calculateur, ErreurDeCellule, type Scalaire, type Tableur } from "./outils/calculer";
import { tirage, type Tirage } from "./outils/dossiers";
import {
  cellulesDe,
  celluleEn,
  feuilleDe,
  feuillesDeGrille,
  formulesDe,
  lignesDe,
  rolesDe,
  valeurDe,
} from "./outils/lirePlan";

/** Deux calculs d'un même quotient ne diffèrent qu'au bruit de l'arithmétique, qui croît avec le nombre. */
function comparable(valeur: Scalaire | Resultat): unknown {
  if (valeur instanceof ErreurDeCellule) return valeur.code;
  if (typeof valeur === "object" && valeur !== null) return valeur.erreur;
  return typeof valeur === "number" ? Number(Number(valeur.toPrecision(12)).toFixed(12)) : valeur;
}

/** Chaque formule du plan dont le calcul ne donne pas le résultat que le plan annonce. */
function desaccords(plan: PlanClasseur): string[] {
  const calculateur = new Calculateur(plan);
  return plan.feuilles.flatMap(({ nom, cellules }) =>
    cellules.flatMap(({ ligne, colonne, contenu }) => {
      if (contenu === undefined || !("formule" in contenu)) return [];
      const obtenu = comparable(calculateur.valeur(nom, ligne, colonne));
      const annonce = comparable(contenu.resultat);
      return obtenu === annonce
        ? []
        : [`${nom} L${ligne + 1}C${colonne + 1} : ${contenu.formule} donne ${obtenu}, annoncé ${annonce}`];
    }),
  );
}

test("chaque résultat annoncé est celui de sa formule", () => {
  fc.assert(
    fc.property(tirage(), ({ dossier, modele }) => {
      expect(desaccords(planifier(dossier, modele))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("la première formule sous les notes de chaque politique est le pourcentage de la mission", () => {
  fc.assert(
    fc.property(tirage(), ({ dossier, modele }) => {
      const plan = planifier(dossier, modele);
      for (const grille of dossier.grilles) {
        const feuille = feuilleDe(plan, cleDeLaGrille(grille));
        const lignes = lignesDe(feuille);
        const roles = rolesDe(feuille);
        const { rubriques } = evaluerGrille(modele, dossier.politiques, grille.reponses);
        modele.rubriques.forEach(({ activites }, rang) => {
          const derniere = lignes.get(`activite:${activites[activites.length - 1]?.identifiant}`) ?? NaN;
          for (const { identifiant } of dossier.politiques) {
            const colonne = roles.get(`note:${identifiant}`);
            const premiere = feuille.cellules.find(
              ({ ligne, colonne: c, contenu }) =>
                c === colonne && ligne > derniere && contenu !== undefined && "formule" in contenu,
            );
            const score = rubriques[rang]?.parPolitique[identifiant]?.score ?? { etat: "a-corriger" };
            expect(premiere?.contenu).toMatchObject({ resultat: ecrireScore(score) });
            expect(premiere?.ligne).toBe(derniere + 1);
          }
        });
      }
    }),
    { numRuns: 20 },
  );
});

/** Ce qu'une cellule de note peut contenir, et ce que la formule native doit en faire (R-SCORE-4). */
type Saisie = readonly [contenu: Scalaire | { readonly formule: string }, note: Note | "fautive"];

const saisie: fc.Arbitrary<Saisie> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }).map((n): Saisie => [n, n]) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Saisie>(
      ["NC", "NC"],
      ["nc", "NC"],
      [null, null],
      ["", null],
      [{ formule: '=""' }, null],
      [{ formule: "=1+1" }, 2],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Saisie>(
      [-1, "fautive"],
      [1.5, "fautive"],
      [45000, "fautive"],
      ["2", "fautive"],
      ["oui", "fautive"],
      [" ", "fautive"],
      ["NC ", "fautive"],
      [true, "fautive"],
      [false, "fautive"],
      [{ formule: "=NA()" }, "fautive"],
      [{ formule: "=1/0" }, "fautive"],
    ),
  },
);

/** Une grille dont chaque cellule de note est saisie au hasard, sur les modèles à quatre niveaux. */
const saisies = tirage()
  .filter(({ modele }) => modele.echelle.noteMax === 3)
  .chain((tire) => {
    const cellules = tire.modele.rubriques.flatMap(({ activites }) =>
      activites.flatMap((activite) =>
        tire.dossier.politiques.map((politique) => ({
          activite: activite.identifiant,
          politique: politique.identifiant,
        })),
      ),
    );
    return fc
      .array(saisie, { minLength: cellules.length, maxLength: cellules.length })
      .map((tirees) => ({ tire, cellules, tirees }));
  });

test.each<Tableur>(["Excel", "LibreOffice"])(
  "%s : ce que l’on tape dans les notes donne les pourcentages du domaine, ou « à corriger »",
  (tableur) => {
    fc.assert(
      fc.property(saisies, ({ tire, cellules, tirees }) => {
        const { dossier, modele } = tire;
        const grille = dossier.grilles[0];
        if (grille === undefined) throw new Error("Le dossier n’a pas de grille.");
        const plan = planifier(dossier, modele);
        const feuille = feuilleDe(plan, cleDeLaGrille(grille));
        const calculateur = new Calculateur(plan, tableur);
        const lignes = lignesDe(feuille);
        const roles = rolesDe(feuille);
        const notes: Record<string, Record<string, Note>> = {};
        const fautives: Cellule[] = [];
        cellules.forEach((cellule, rang) => {
          const [contenu, note] = tirees[rang] ?? [null, null];
          const ligne = lignes.get(`activite:${cellule.activite}`) ?? NaN;
          calculateur.ecrire(feuille.nom, ligne, roles.get(`note:${cellule.politique}`) ?? NaN, contenu);
          if (note === "fautive") fautives.push(cellule);
          else notes[cellule.activite] = { ...notes[cellule.activite], [cellule.politique]: note };
        });
        const reponses = { ...grille.reponses, notes };
        const attendue = evaluerGrille(modele, dossier.politiques, reponses, fautives);
        for (const { rubrique, parPolitique } of attendue.rubriques) {
          for (const [politique, { score }] of Object.entries(parPolitique)) {
            const ligne = lignes.get(`score:${rubrique}`) ?? NaN;
            const obtenu = calculateur.valeur(feuille.nom, ligne, roles.get(`note:${politique}`) ?? NaN);
            expect(comparable(obtenu)).toBe(comparable(ecrireScore(score)));
          }
        }
        expect(scoreDEnsemble(plan, calculateur)).toBe(comparable(ecrireScore(attendue.ensemble.score)));
      }),
      { numRuns: 60 },
    );
  },
);

/** Le score d'ensemble que montre la première synthèse : la dernière colonne de son premier tableau. */
function scoreDEnsemble(plan: PlanClasseur, calculateur: Calculateur): unknown {
  const synthese = feuilleDe(plan, "synthese:g1");
  const ligne = lignesDe(synthese).get("score:ensemble") ?? NaN;
  const colonnes = synthese.cellules
    .filter((c) => c.ligne === ligne && c.contenu !== undefined && "formule" in c.contenu)
    .map(({ colonne }) => colonne);
  return comparable(calculateur.valeur(synthese.nom, ligne, Math.max(...colonnes)));
}

describe("le signal d’une ligne", () => {
  const signal = (
    tire: Tirage,
    saisir: (calculateur: Calculateur, feuille: PlanFeuille, ligne: number) => void,
    tableur: Tableur = "Excel",
  ) => {
    const plan = planifier(tire.dossier, tire.modele);
    const feuille = feuillesDeGrille(plan)[0];
    if (feuille === undefined) throw new Error("Le plan n’a pas de grille.");
    const calculateur = new Calculateur(plan, tableur);
    const activite = tire.modele.rubriques[0]?.activites[0]?.identifiant;
    const ligne = lignesDe(feuille).get(`activite:${activite}`) ?? NaN;
    saisir(calculateur, feuille, ligne);
    return calculateur.valeur(feuille.nom, ligne, rolesDe(feuille).get("commentaire-indicateur") ?? NaN);
  };
  const [tire] = fc.sample(
    tirage().filter(({ dossier }) => dossier.politiques.length === 3),
    { numRuns: 1, seed: 7 },
  );
  const sansChamp = tire && { ...tire, dossier: { ...tire.dossier, champ: { horsChamp: [] } } };

  test.each<[notes: Scalaire[], commentaire: string, attendu: string]>([
    [[0, 1, 2], "", ""],
    [[null, null, null], "", "à noter"],
    [[1, null, 2], "", "à compléter"],
    [["NC", 1, 2], "", "motif du NC à écrire"],
    [["nc", null, 2], "  ", "motif du NC à écrire"],
    [["NC", 1, 2], "hors de la délégation", ""],
    [["NC", 1, "oui"], "", "note à corriger"],
    [[true, 1, 2], "", "note à corriger"],
    [[new ErreurDeCellule("#N/A"), 1, 2], "", "note à corriger"],
  ])("%j, commentaire « %s » : « %s »", (notes, commentaire, attendu) => {
    const saisir = (calculateur: Calculateur, feuille: PlanFeuille, ligne: number) => {
      const roles = rolesDe(feuille);
      sansChamp?.dossier.politiques.forEach(({ identifiant }, i) =>
        calculateur.ecrire(feuille.nom, ligne, roles.get(`note:${identifiant}`) ?? NaN, notes[i] ?? null),
      );
      calculateur.ecrire(feuille.nom, ligne, roles.get("commentaire") ?? NaN, commentaire);
    };
    expect(signal(sansChamp as Tirage, saisir, "Excel")).toBe(attendu);
    expect(signal(sansChamp as Tirage, saisir, "LibreOffice")).toBe(attendu);
  });

  test("un NC déclaré par le champ n’appelle pas de motif", () => {
    const [premiere] = sansChamp?.dossier.politiques ?? [];
    const horsChamp = [
      { nature: "politique" as const, cible: premiere?.identifiant ?? "", motif: "hors CTG" },
    ];
    const declare = { ...sansChamp, dossier: { ...sansChamp?.dossier, champ: { horsChamp } } } as Tirage;
    const obtenu = signal(declare, (calculateur, feuille, ligne) => {
      const roles = rolesDe(feuille);
      declare.dossier.politiques.forEach(({ identifiant }, i) =>
        calculateur.ecrire(feuille.nom, ligne, roles.get(`note:${identifiant}`) ?? NaN, i === 0 ? "NC" : 1),
      );
      calculateur.ecrire(feuille.nom, ligne, roles.get("commentaire") ?? NaN, "");
    });
    expect(obtenu).toBe("");
  });
});

test("des lignes et des colonnes libres, pleines de nombres, ne faussent aucun résultat", () => {
  fc.assert(
    fc.property(
      tirage(),
      fc.array(fc.nat(60), { maxLength: 8 }),
      fc.nat(12),
      (tire, lignesLibres, colonneLibre) => {
        const plan = planifier(tire.dossier, tire.modele);
        const cle = feuillesDeGrille(plan)[0]?.cle ?? "";
        const apres = (libres: readonly number[], total: number) =>
          Array.from({ length: total }, (_, rang) => rang + libres.filter((libre) => libre <= rang).length);
        const lignes = apres(lignesLibres, 400);
        const colonnes = apres([colonneLibre], 40);
        const deplace = deplacer(plan, new Map([[cle, { lignes, colonnes }]]));
        expect(desaccords(deplace)).toEqual([]);

        const calculateur = new Calculateur(deplace);
        const feuille = feuilleDe(deplace, cle);
        const prises = new Set(lignes);
        const notes = rolesDe(feuilleDe(plan, cle));
        for (let ligne = 1; ligne < (lignes[80] ?? 0); ligne++) {
          if (prises.has(ligne)) continue;
          for (const [role, colonne] of notes) {
            if (role.startsWith("note:")) calculateur.ecrire(feuille.nom, ligne, colonnes[colonne] ?? 0, 1);
          }
        }
        for (const ligne of lignes.slice(0, 80)) calculateur.ecrire(feuille.nom, ligne, colonneLibre, 1);
        for (const { ligne, colonne, contenu } of feuille.cellules) {
          if (contenu === undefined || !("formule" in contenu)) continue;
          expect(comparable(calculateur.valeur(feuille.nom, ligne, colonne))).toBe(
            comparable(contenu.resultat),
          );
        }
      },
    ),
    { numRuns: 20 },
  );
});

test("des identifiants effacés disent « à corriger », jamais un pourcentage", () => {
  const [tire] = fc.sample(tirage(), { numRuns: 1, seed: 3 });
  if (tire === undefined) throw new Error("Pas de tirage.");
  const plan = planifier(tire.dossier, tire.modele);
  const feuille = feuillesDeGrille(plan)[0];
  if (feuille === undefined) throw new Error("Le plan n’a pas de grille.");
  const calculateur = new Calculateur(plan);
  for (const ligne of lignesDe(feuille).values()) calculateur.ecrire(feuille.nom, ligne, 0, null);
  const scores = feuille.cellules.filter(
    ({ style, contenu }) => style === "score" && contenu !== undefined && "formule" in contenu,
  );
  expect(scores.length).toBeGreaterThan(0);
  for (const { ligne, colonne } of scores)
    expect(calculateur.valeur(feuille.nom, ligne, colonne)).toBe("à corriger");
});

describe("les formules tiennent dans Excel 2016", () => {
  /** Toutes dans Excel 2010 déjà ; en ajouter une, c'est vérifier d'abord qu'Excel 2016 l'a. */
  const FONCTIONS = new Set(
    "IF AND NA DATE ISNUMBER ISLOGICAL ISERROR LEN MID UPPER TRIM ROWS SUM COUNT AVERAGE COUNTIF SUMPRODUCT ROUND ABS MIN SUBSTITUTE IFERROR MATCH INDEX N OR INT SUMIF TODAY NOT YEAR DAY VALUE".split(
      " ",
    ),
  );
  const LONGUEUR_MAXIMALE = 8192;
  const LONGUEUR_D_UN_TEXTE = 255;

  test("une liste close de fonctions, des textes courts, 8 192 caractères au plus", () => {
    fc.assert(
      fc.property(tirage(), ({ dossier, modele }) => {
        const longs = dossier.postes.map((poste) => ({ ...poste, nom: "L’Hermitte-d’Aubigné-Sainte-Croix" }));
        for (const formule of formulesDe(planifier({ ...dossier, postes: longs }, modele))) {
          const nue = formule.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, (morceau) => {
            if (morceau.startsWith('"')) expect(morceau.length - 2).toBeLessThanOrEqual(LONGUEUR_D_UN_TEXTE);
            return "";
          });
          const employees = nue.match(/[A-Za-z_.]+(?=\()/g) ?? [];
          expect(employees.filter((nom) => !FONCTIONS.has(nom))).toEqual([]);
          expect(nue).not.toMatch(/[;{}@#]|_xl/);
          expect(formule.length).toBeLessThanOrEqual(LONGUEUR_MAXIMALE);
        }
      }),
      { numRuns: 20 },
    );
  });
});

test("les cellules d’une plage de notes n’ont de contenu que des notes", () => {
  fc.assert(
    fc.property(tirage(), ({ dossier, modele }) => {
      const plan = planifier(dossier, modele);
      for (const { nom, feuille: cle, plage } of plan.noms) {
        if (!nom.endsWith("_Notes")) continue;
        const feuille = feuilleDe(plan, cle);
        for (const [ligne, colonne] of cellulesDe(plage)) {
          const cellule = celluleEn(feuille, ligne, colonne);
          expect(styleDeSaisie(cellule?.style ?? "")).toBe("note");
          const valeur = valeurDe(cellule?.contenu);
          expect(valeur === null || valeur === "NC" || typeof valeur === "number").toBe(true);
        }
      }
    }),
    { numRuns: 10 },
  );
});
