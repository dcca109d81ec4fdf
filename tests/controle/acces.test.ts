import { controler, preparerLExamen } from "../../src/controle/examiner";
import { MODELES_POUR_LECTURE } from "../../src/donnees/modelesPourLecture";
import { lireClasseur, type ClasseurLu } from "../../src/lecture";
import type { Rangees } from "../../src/lecture/cellules";
import { planifier } from "../../src/plan";
import { ClasseurMalmene } from "./mutations/ClasseurMalmene";
import { dossierDeTaille } from "./mutations/temoins";

jest.setTimeout(120_000);

/** Combien de fois, en moyenne, le contrôle peut regarder une cellule : chaque contrôle en a besoin d'une fois au plus. */
const REGARDS_MAX = 12;

/** D'un dossier de trois postes à un de douze, les cellules ne se regardent pas plus souvent. */
const CROISSANCE_MAX = 1.15;

test("chaque feuille se regarde un nombre borné de fois, quelle que soit sa taille", () => {
  const [petit, grand] = [regardsParCellule(3), regardsParCellule(12)];
  expect(petit).toBeLessThan(REGARDS_MAX);
  expect(grand).toBeLessThan(REGARDS_MAX);
  expect(grand / petit).toBeLessThan(CROISSANCE_MAX);
});

function regardsParCellule(postes: number): number {
  const { dossier, modele } = dossierDeTaille(postes);
  const classeur = new ClasseurMalmene(planifier(dossier, modele)).lu();
  const cellules = classeur.feuilles.reduce(
    (total, { valeurs }) => total + valeurs.reduce((somme, rangee) => somme + (rangee?.length ?? 0), 0),
    0,
  );
  const compteur = { regards: 0 };
  const lu = lireClasseur(surveiller(classeur, compteur), MODELES_POUR_LECTURE);
  if (lu.etat !== "lu") throw new Error(`Le dossier se lit « ${lu.etat} ».`);
  compteur.regards = 0;
  controler(preparerLExamen(lu, "2024-12-15"));
  return compteur.regards / cellules;
}

/** Le même classeur, dont chaque lecture d'une rangée ou d'une cellule se compte. */
function surveiller(classeur: ClasseurLu, compteur: { regards: number }): ClasseurLu {
  const suivre = <T extends object>(tableau: T): T =>
    new Proxy(tableau, {
      get: (cible, cle, receveur) => {
        if (typeof cle === "string" && /^\d+$/.test(cle)) compteur.regards += 1;
        return Reflect.get(cible, cle, receveur) as unknown;
      },
    });
  const rangees = (toutes: Rangees): Rangees =>
    suivre(toutes.map((rangee) => (rangee === undefined ? undefined : suivre([...rangee]))));
  return {
    ...classeur,
    feuilles: classeur.feuilles.map((feuille) => ({
      ...feuille,
      valeurs: rangees(feuille.valeurs),
      formules: rangees(feuille.formules),
    })),
  };
}
