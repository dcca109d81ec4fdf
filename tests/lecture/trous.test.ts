import { EXEMPLE } from "../../src/donnees";
import { lireClasseur, type ClasseurLu, type FeuilleLue } from "../../src/lecture";
import { MODELES_POUR_LECTURE } from "../../src/donnees/modelesPourLecture";
import type { Rangees, ValeurDeCellule } from "../../src/lecture/cellules";
import { CHARENTE } from "../plan/outils/dossiers";
import { canonique } from "./outils/canonique";
import { ClasseurDEssai } from "./outils/classeurDEssai";

/** La même feuille, où ce qui est vide est un trou, et qui commence en A1, comme dans un fichier. */
function trouee(feuille: FeuilleLue): FeuilleLue {
  const trouer = (rangees: Rangees): Rangees => {
    const resultat: (ValeurDeCellule | undefined)[][] = [];
    rangees.forEach((rangee, i) =>
      rangee?.forEach((valeur, j) => {
        if (valeur === "" || valeur === undefined) return;
        (resultat[feuille.ligne + i] ??= [])[feuille.colonne + j] = valeur;
      }),
    );
    return resultat;
  };
  return {
    ...feuille,
    ligne: 0,
    colonne: 0,
    valeurs: trouer(feuille.valeurs),
    formules: trouer(feuille.formules),
  };
}

function changer(lu: ClasseurLu, nom: string, changement: (feuille: FeuilleLue) => FeuilleLue): ClasseurLu {
  return { ...lu, feuilles: lu.feuilles.map((f) => (f.nom === nom ? changement(f) : f)) };
}

function troue(): { classeur: ClasseurDEssai; lu: ClasseurLu } {
  const classeur = new ClasseurDEssai(EXEMPLE.dossier, CHARENTE);
  const lu = classeur.lu();
  return { classeur, lu: { ...lu, feuilles: lu.feuilles.map(trouee) } };
}

function lire(lu: ClasseurLu) {
  const lecture = lireClasseur(lu, MODELES_POUR_LECTURE);
  if (lecture.etat !== "lu") throw new Error(lecture.etat);
  return lecture;
}

test("des tableaux à trous se lisent comme des tableaux pleins", () => {
  const lecture = lire(troue().lu);
  expect(lecture.dossier).toEqual(canonique(EXEMPLE.dossier, CHARENTE));
  expect(lecture.constats).toEqual([]);
});

test("une cellule en XFD1048576 ne coûte rien et ne change rien", () => {
  const { classeur, lu } = troue();
  const loin = changer(lu, classeur.feuille("grille:g1").nom, (feuille) => {
    const valeurs = [...feuille.valeurs];
    valeurs.length = 1048576;
    const derniere: string[] = [];
    derniere[16383] = "perdue";
    valeurs[1048575] = derniere;
    return { ...feuille, valeurs };
  });
  const debut = process.memoryUsage().heapUsed;
  expect(lire(loin).dossier).toEqual(canonique(EXEMPLE.dossier, CHARENTE));
  expect(process.memoryUsage().heapUsed - debut).toBeLessThan(50_000_000);
});

describe("une formule dont le fichier ne garde pas la valeur", () => {
  const sansValeur = (role: string, formule: string, valeur?: string) => {
    const { classeur, lu } = troue();
    const grille = classeur.feuille("grille:g1");
    const [ligne, colonne] = [grille.ligneDe("activite:m1.a01"), grille.colonneDe(role)];
    const change = changer(lu, grille.nom, (feuille) => {
      const remplacer = (rangees: Rangees, par: string | undefined) => {
        const copie = rangees.map((rangee) => (rangee === undefined ? rangee : [...rangee]));
        (copie[ligne] ??= [])[colonne] = par;
        return copie;
      };
      return {
        ...feuille,
        valeurs: remplacer(feuille.valeurs, valeur),
        formules: remplacer(feuille.formules, formule),
      };
    });
    return lire(change);
  };
  const note = `note:${EXEMPLE.dossier.politiques[0]?.identifiant}`;

  test.each([note, "commentaire"])("se dit, et se lit comme vide (%s)", (role) => {
    const { constats, dossier } = sansValeur(role, "=1+1");
    expect(constats.map(({ code }) => code)).toEqual(["formule-sans-valeur"]);
    expect(dossier.grilles[0]?.reponses.commentaires["m1.a01"] === undefined || role === note).toBe(true);
  });

  test("une formule qui rend un texte vide n’en est pas une", () => {
    expect(sansValeur(note, '=""', "").constats).toEqual([]);
  });
});

test("un rôle forgé ne devient pas une politique", () => {
  const { classeur, lu } = troue();
  const forge = changer(lu, classeur.feuille("grille:g1").nom, (feuille) => {
    const valeurs = feuille.valeurs.map((rangee) => (rangee === undefined ? rangee : [...rangee]));
    const roles = valeurs[0];
    if (roles !== undefined) roles[30] = "note:__proto__ note:constructor!";
    return { ...feuille, valeurs };
  });
  const politiques = lire(forge).dossier.politiques.map(({ identifiant }) => identifiant);
  expect(politiques).toEqual(EXEMPLE.dossier.politiques.map(({ identifiant }) => identifiant));
});
