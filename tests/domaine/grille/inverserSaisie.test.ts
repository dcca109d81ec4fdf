import { noteDe } from "../../../src/domaine/grille/reponses";
import { inverserSaisie } from "../../../src/domaine/grille/inverserSaisie";
import { appliquerSaisie, type Saisie } from "../../../src/domaine/grille/saisie";
import { EXEMPLE } from "../../../src/donnees";

const { dossier } = EXEMPLE;
const grille = "g1";
const NOTE: Saisie = { nature: "note", grille, activite: "m1.a01", politique: "famille", note: "NC" };
const SAISIES: readonly Saisie[] = [
  NOTE,
  { nature: "commentaire", grille, activite: "m1.a01", commentaire: "Autre chose" },
  { nature: "indicateur", grille, indicateur: "f1.1.s1", reponse: { nombre: 99 } },
  { nature: "indicateur", grille, indicateur: "f1.1.s1", reponse: { nature: "x", commentaire: "y" } },
];

test.each(SAISIES.map((saisie) => [saisie.nature, saisie] as const))(
  "%s : l’inverse remet la réponse d’avant",
  (_, saisie) => {
    const apres = appliquerSaisie(dossier, saisie);
    const retour = appliquerSaisie(apres, inverserSaisie(saisie, dossier));
    expect(apres).not.toEqual(dossier);
    // Une réponse absente et une réponse vide se valent : l'inverse de l'inverse les dit pareilles.
    expect(inverserSaisie(saisie, retour)).toEqual(inverserSaisie(saisie, dossier));
    expect(noteDe(retour.grilles[0]?.reponses ?? never(), "m1.a01", "famille")).toBe(
      noteDe(dossier.grilles[0]?.reponses ?? never(), "m1.a01", "famille"),
    );
  },
);

function never(): never {
  throw new Error("l’exemple n’a pas de grille");
}
