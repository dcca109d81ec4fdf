import { CONTROLES_DU_CLASSEUR } from "../../../src/controle/classeur";
import { adresse } from "../../../src/plan/adresses";
import type { FeuilleDEssai } from "../../lecture/outils/classeurDEssai";
import { classeurNeuf, constatsDe } from "../outils/examen";

const TOUS = CONTROLES_DU_CLASSEUR.map(({ identifiant }) => identifiant);

/** Le pourcentage de la première mission, pour la première politique. */
function pourcentage(grille: FeuilleDEssai): { ligne: number; colonne: number; cellule: string } {
  const [ligne, colonne] = [grille.ligneDe("score:m1"), grille.colonneDe("note:famille")];
  return { ligne, colonne, cellule: adresse(ligne, colonne) };
}

function formuleDe(grille: FeuilleDEssai, ligne: number, colonne: number): string {
  const lue = grille.lue();
  return String(lue.formules[ligne - lue.ligne]?.[colonne - lue.colonne]);
}

describe("les formules", () => {
  test("un classeur sain n’a rien à dire", () => {
    expect(constatsDe(classeurNeuf().classeur, TOUS)).toEqual([]);
  });

  test("un pourcentage écrit à la main est bloquant, à sa cellule", () => {
    const { classeur, grille } = classeurNeuf();
    const { ligne, colonne, cellule } = pourcentage(grille);
    grille.ecrire(ligne, colonne, 0.95);

    expect(constatsDe(classeur, TOUS)).toMatchObject([
      { controle: "C-FORMULE-1", gravite: "bloquant", regle: "R-SCORE-1", feuille: grille.nom, cellule },
    ]);
  });

  test("la même valeur, figée, n’en est pas moins une formule perdue", () => {
    const { classeur, grille } = classeurNeuf();
    const { ligne, colonne, cellule } = pourcentage(grille);
    grille.ecrire(ligne, colonne, grille.valeur(ligne, colonne));

    expect(constatsDe(classeur, TOUS)).toMatchObject([{ controle: "C-FORMULE-1", cellule }]);
  });

  test("une formule modifiée se voit, même quand elle montre la bonne valeur", () => {
    const { classeur, grille } = classeurNeuf();
    const { ligne, colonne, cellule } = pourcentage(grille);
    grille.ecrire(ligne, colonne, grille.valeur(ligne, colonne), `${formuleDe(grille, ligne, colonne)}*1`);

    expect(constatsDe(classeur, TOUS)).toMatchObject([
      { controle: "C-FORMULE-2", gravite: "bloquant", feuille: grille.nom, cellule },
    ]);
  });

  test("un dollar ôté est une modification ; la casse, les espaces et les préfixes d’Excel n’en sont pas", () => {
    const { classeur, grille } = classeurNeuf();
    const { ligne, colonne } = pourcentage(grille);
    const [formule, valeur] = [formuleDe(grille, ligne, colonne), grille.valeur(ligne, colonne)];

    grille.ecrire(ligne, colonne, valeur, formule.replace("IF(", "_xlfn.if ( "));
    expect(constatsDe(classeur, TOUS)).toEqual([]);

    grille.ecrire(ligne, colonne, valeur, formule.replace("$", ""));
    expect(constatsDe(classeur, TOUS)).toMatchObject([{ controle: "C-FORMULE-2" }]);
  });

  test("une valeur gardée qui ne suit pas les notes est dite avec celle qu’elles donnent", () => {
    const { classeur, grille } = classeurNeuf();
    const { ligne, colonne, cellule } = pourcentage(grille);
    grille.ecrire(ligne, colonne, 0.123, formuleDe(grille, ligne, colonne));

    const constats = constatsDe(classeur, TOUS);
    expect(constats).toMatchObject([{ controle: "C-VALEUR-1", gravite: "a-corriger", cellule }]);
    expect(constats[0]?.phrase).toMatch(/montre 12,3\u00a0%.*donnent \d+(,\d)?\u00a0%/);
  });

  test("une note en texte fausse le pourcentage : ce n’est pas une valeur en cache fausse", () => {
    const { classeur, grille } = classeurNeuf();
    const [ligne, colonne] = [grille.ligneDe("activite:m1.a01"), grille.colonneDe("note:famille")];
    grille.ecrire(ligne, colonne, String(grille.valeur(ligne, colonne)));
    const score = pourcentage(grille);
    const notees = grille.ligneDe("decompte:m1.notees");
    const fautives = grille.ligneDe("decompte:m1.fautives");
    grille.ecrire(
      notees,
      colonne,
      Number(grille.valeur(notees, colonne)) - 1,
      formuleDe(grille, notees, colonne),
    );
    grille.ecrire(fautives, colonne, 1, formuleDe(grille, fautives, colonne));
    grille.ecrire(score.ligne, score.colonne, "à corriger", formuleDe(grille, score.ligne, score.colonne));

    expect(constatsDe(classeur, TOUS)).toEqual([]);
  });

  test("beaucoup de formules remplacées dans une feuille font un seul constat", () => {
    const { classeur } = classeurNeuf();
    const synthese = classeur.feuille("synthese:g1");
    const lue = synthese.lue();
    lue.formules.forEach((rangee, l) =>
      rangee?.forEach((formule, c) => {
        const valeur = lue.valeurs[l]?.[c] ?? "";
        if (formule !== valeur) synthese.ecrire(lue.ligne + l, lue.colonne + c, valeur);
      }),
    );

    const constats = constatsDe(classeur, TOUS);
    expect(constats).toHaveLength(1);
    expect(constats[0]).toMatchObject({
      controle: "C-FORMULE-1",
      feuille: synthese.nom,
      gravite: "bloquant",
    });
    expect(constats[0]?.phrase).toMatch(/^\d+ formules de cette feuille/);
  });
});
