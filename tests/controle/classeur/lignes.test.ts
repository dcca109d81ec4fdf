import { CONTROLES_DU_CLASSEUR } from "../../../src/controle/classeur";
import type { ValeurDeCellule } from "../../../src/lecture/cellules";
import { adresse } from "../../../src/plan/adresses";
import type { FeuilleDEssai } from "../../lecture/outils/classeurDEssai";
import { classeurNeuf, constatsDe } from "../outils/examen";

const TOUS = CONTROLES_DU_CLASSEUR.map(({ identifiant }) => identifiant);
const ACTIVITE = "activite:m1.a03";

const LIBELLE = 1;

/**
 * Ce qu'Excel fait des formules de la feuille quand une ligne part ou arrive : les adresses suivent, celle qui part
 * devient #REF!. Les formules des autres feuilles ne sont pas suivies : les essais ne regardent que la grille.
 */
function deplacerLesFormules(feuille: FeuilleDEssai, rang: number, sens: 1 | -1): void {
  const lue = feuille.lue();
  const suivre = (texte: string) =>
    texte.replace(
      /("[^"]*"|'[^']*'!)|(\$?[A-Z]{1,2}\$?)(\d+)(:(\$?[A-Z]{1,2}\$?)(\d+))?/g,
      (tout, ...[autre, debut, l1, , fin, l2]: string[]) => {
        if (autre !== undefined || debut === undefined) return tout;
        const [premiere, derniere] = [Number(l1) - 1, Number(l2 ?? l1) - 1];
        const rangDe = (ligne: number) =>
          ligne > rang || (sens === 1 && ligne === rang) ? ligne + sens : ligne;
        if (fin === undefined) {
          return sens === -1 && premiere === rang ? "#REF!" : `${debut}${rangDe(premiere) + 1}`;
        }
        return `${debut}${(sens === -1 && premiere === rang ? rang : rangDe(premiere)) + 1}:${fin}${(sens === -1 && derniere === rang ? rang - 1 : rangDe(derniere)) + 1}`;
      },
    );
  lue.formules.forEach((rangee, l) =>
    rangee?.forEach((formule: ValeurDeCellule | undefined, c) => {
      const valeur = lue.valeurs[l]?.[c] ?? "";
      if (typeof formule !== "string" || formule === valeur || !formule.startsWith("=")) return;
      feuille.ecrire(lue.ligne + l, lue.colonne + c, valeur, suivre(formule));
    }),
  );
}

describe("les lignes", () => {
  test("une activité supprimée est le seul constat : les formules voisines ont suivi", () => {
    const { classeur, grille } = classeurNeuf();
    const rang = grille.ligneDe(ACTIVITE);
    const libelle = String(grille.valeur(rang, LIBELLE));
    deplacerLesFormules(grille, rang, -1);
    grille.supprimerLigne(rang);

    const constats = constatsDe(classeur, TOUS).filter(({ feuille }) => feuille === grille.nom);
    expect(constats).toMatchObject([{ controle: "C-LIGNE-1", gravite: "bloquant", feuille: grille.nom }]);
    expect(constats[0]?.phrase).toContain(libelle);
  });

  test("une formule remplacée se voit encore après une suppression", () => {
    const { classeur, grille } = classeurNeuf();
    const rang = grille.ligneDe(ACTIVITE);
    deplacerLesFormules(grille, rang, -1);
    grille.supprimerLigne(rang);
    const [ligne, colonne] = [grille.ligneDe("score:m1"), grille.colonneDe("note:famille")];
    grille.ecrire(ligne, colonne, 0.95);

    expect(constatsDe(classeur, TOUS).filter(({ feuille }) => feuille === grille.nom)).toMatchObject([
      { controle: "C-LIGNE-1" },
      { controle: "C-FORMULE-1", cellule: adresse(ligne, colonne) },
    ]);
  });

  test("une ligne vide insérée au milieu des activités ne se dit pas, ni les formules qui s’y sont étendues", () => {
    const { classeur, grille } = classeurNeuf();
    const rang = grille.ligneDe(ACTIVITE);
    deplacerLesFormules(grille, rang, 1);
    grille.insererLigne(rang);

    expect(constatsDe(classeur, TOUS).filter(({ feuille }) => feuille === grille.nom)).toEqual([]);
  });

  test("une ligne ajoutée et notée est dite à sa cellule", () => {
    const { classeur, grille } = classeurNeuf();
    const [rang, colonne] = [grille.ligneDe(ACTIVITE), grille.colonneDe("note:famille")];
    deplacerLesFormules(grille, rang, 1);
    grille.insererLigne(rang, { [LIBELLE]: "Une activité à nous", [colonne]: 3 });

    expect(constatsDe(classeur, TOUS).filter(({ feuille }) => feuille === grille.nom)).toMatchObject([
      { controle: "C-LIGNE-3", cellule: adresse(rang, colonne) },
    ]);
  });

  test("une activité copiée, une activité d’un autre modèle, un tri sans la colonne masquée", () => {
    const double = classeurNeuf();
    const rang = double.grille.ligneDe(ACTIVITE);
    deplacerLesFormules(double.grille, rang + 1, 1);
    double.grille.dupliquerLigne(rang);
    expect(constatsDe(double.classeur, ["C-LIGNE-4"])).toMatchObject([
      { cellule: adresse(rang + 1, LIBELLE) },
    ]);

    const inconnue = classeurNeuf();
    inconnue.grille.insererLigne(rang, { 0: "activite:m9.a99", [LIBELLE]: "Venue d’ailleurs" });
    expect(constatsDe(inconnue.classeur, ["C-LIGNE-2"])).toMatchObject([{ cellule: adresse(rang, LIBELLE) }]);

    const trie = classeurNeuf();
    trie.grille.trier([rang, rang + 1], [1, 0], 1);
    expect(constatsDe(trie.classeur, TOUS)).toMatchObject([
      { controle: "C-LIGNE-5", gravite: "bloquant", cellule: adresse(rang, LIBELLE) },
      { controle: "C-LIGNE-5", cellule: adresse(rang + 1, LIBELLE) },
    ]);
  });

  test("un tri de lignes entières ne se dit pas", () => {
    const { classeur, grille } = classeurNeuf();
    const rang = grille.ligneDe(ACTIVITE);
    grille.trier([rang, rang + 1], [1, 0]);

    expect(constatsDe(classeur, TOUS).filter(({ controle }) => controle !== "C-FORMULE-2")).toEqual([]);
  });

  test("un identifiant effacé est dit sur sa ligne, qui n’est pas dite supprimée", () => {
    const { classeur, grille } = classeurNeuf();
    const rang = grille.ligneDe(ACTIVITE);
    grille.ecrire(rang, 0, "");

    expect(constatsDe(classeur, ["C-LIGNE-1", "C-LIGNE-6"])).toMatchObject([
      { controle: "C-LIGNE-6", gravite: "bloquant", cellule: adresse(rang, LIBELLE) },
    ]);
  });

  test("une colonne de politique supprimée", () => {
    const { classeur, grille } = classeurNeuf();
    grille.supprimerColonne(grille.colonneDe("commentaire"));

    const constats = constatsDe(classeur, ["C-COLONNE-1"]);
    expect(constats.map(({ feuille }) => feuille)).toContain(grille.nom);
  });
});

describe("les textes", () => {
  test("un libellé d’activité modifié est à corriger ; un titre, à discuter", () => {
    const { classeur, grille } = classeurNeuf();
    const rang = grille.ligneDe(ACTIVITE);
    grille.ecrire(rang, LIBELLE, "Rédige les comptes rendus");
    grille.ecrire(1, LIBELLE, "Notre grille à nous");

    expect(constatsDe(classeur, TOUS)).toMatchObject([
      {
        controle: "C-LIBELLE-1",
        gravite: "a-corriger",
        regle: "R-GRILLE-6",
        cellule: adresse(rang, LIBELLE),
      },
      { controle: "C-LIBELLE-1", gravite: "a-discuter", cellule: adresse(1, LIBELLE) },
    ]);
  });

  test("la typographie ne compte pas", () => {
    const { classeur, grille } = classeurNeuf();
    const rang = grille.ligneDe(ACTIVITE);
    const libelle = String(grille.valeur(rang, LIBELLE));
    grille.ecrire(rang, LIBELLE, ` ${libelle.toUpperCase().replace(/’/g, "'")} `);

    expect(constatsDe(classeur, TOUS)).toEqual([]);
  });
});
