import fc from "fast-check";
import { EXEMPLE } from "../../src/donnees";
import type { ConstatDeLecture } from "../../src/lecture";
import { evaluerLeDossier } from "../../src/lecture/evaluerLeDossier";
import { verifierValeurs } from "../../src/lecture/verifierValeurs";
import { CHARENTE, MODELES_D_ESSAI, tirage } from "../plan/outils/dossiers";
import { ClasseurDEssai } from "./outils/classeurDEssai";

function verifier(classeur: ClasseurDEssai): ConstatDeLecture[] {
  const lu = classeur.lireDossier();
  return verifierValeurs(lu, evaluerLeDossier(lu));
}

/** Sous un autre identifiant : poids, échelle et agrégation ne sont alors connus que par la copie du classeur. */
const MODELES = MODELES_D_ESSAI.map((modele) => ({ ...modele, identifiant: `local-${modele.identifiant}` }));

const essai = () => new ClasseurDEssai(EXEMPLE.dossier, CHARENTE);

test("les valeurs que nous écrivons sont celles que donnent les notes", () => {
  fc.assert(
    fc.property(tirage(MODELES), ({ dossier, modele }) => {
      expect(verifier(new ClasseurDEssai(dossier, modele))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("un pourcentage retapé à la main se dit, à sa cellule, avec les deux valeurs", () => {
  const classeur = essai();
  const [politique] = EXEMPLE.dossier.politiques;
  const adresse = classeur.feuille("grille:g1").saisir("score:m1", `note:${politique?.identifiant}`, 0.999);
  const constats = verifier(classeur);
  expect(constats).toEqual([
    expect.objectContaining({
      code: "valeur-fausse",
      feuille: classeur.feuille("grille:g1").nom,
      cellule: adresse,
    }),
  ]);
  expect(constats[0]?.phrase).toContain("montre 99,9\u00a0%");
});

test.each(["score:m1", "score:ensemble"])("dans la synthèse aussi (%s), l’ensemble compris", (ligne) => {
  const classeur = essai();
  const cellules = ["score-d-ensemble", `score:${EXEMPLE.dossier.politiques[0]?.identifiant}`].map((role) =>
    classeur.feuille("synthese:g1").saisir(ligne, role, "NC"),
  );
  expect(
    verifier(classeur)
      .map(({ cellule }) => cellule)
      .sort(),
  ).toEqual(cellules.sort());
});

test("une note changée sans recalcul rend fausses la mission et l’ensemble, dans les deux feuilles", () => {
  const classeur = essai();
  const [politique] = EXEMPLE.dossier.politiques;
  const grille = classeur.feuille("grille:g1");
  const avant = grille.valeur(
    grille.ligneDe("activite:m1.a01"),
    grille.colonneDe(`note:${politique?.identifiant}`),
  );
  grille.saisir("activite:m1.a01", `note:${politique?.identifiant}`, avant === 0 ? 3 : 0);
  const feuilles = verifier(classeur).map(({ feuille }) => feuille);
  expect(new Set(feuilles)).toEqual(new Set([grille.nom, classeur.feuille("synthese:g1").nom]));
  // Dans la grille, une cellule ; dans la synthèse, la politique et l'ensemble, pour la mission et pour le total.
  expect(feuilles).toHaveLength(5);
});

test("une valeur que le fichier ne garde pas n’est pas une valeur fausse", () => {
  const classeur = essai();
  classeur.feuille("grille:g1").saisir("score:m1", `note:${EXEMPLE.dossier.politiques[0]?.identifiant}`, "");
  expect(verifier(classeur)).toEqual([]);
});
