import type { Poste } from "../../../../src/domaine/dossier/dossier";
import { effacer } from "../../../../src/domaine/dossier/anonymat/effacer";
import { nomsDesPostes, nomsEntiersDesPostes } from "../../../../src/domaine/dossier/anonymat/nomsDesPostes";
import { ranger } from "../../../../src/domaine/dossier/anonymat/remplacerLesMots";

function equipe(...noms: readonly (readonly [prenom: string, nom: string])[]): Poste[] {
  return noms.map(([prenom, nom], rang) => ({
    identifiant: `p${rang + 1}`,
    prenom,
    nom,
    libelle: "thematique",
    intitule: "",
    quotite: 1,
  }));
}

const EQUIPE = equipe(["Camille", "Exemple"], ["Marie-Noëlle", "de La Tour"], ["Agnès", "Petit"]);

const sansLesNoms = (texte: string, postes = EQUIPE) => effacer(texte, ranger(nomsDesPostes(postes)));

test.each([
  ["le prénom et le nom", "Vu avec Camille Exemple.", "Vu avec Poste 1."],
  ["le nom d’abord, en capitales", "EXEMPLE Camille absente", "Poste 1 absente"],
  ["une virgule entre les deux", "Exemple, Camille", "Poste 1"],
  ["le prénom seul", "demander à camille", "demander à Poste 1"],
  ["le nom seul, sans accents ni casse", "noelle et AGNES", "Poste 2 et Poste 3"],
  ["les accents décomposés", "Agne\u0300s", "Poste 3"],
  ["la civilité", "Mme Exemple et M. de La Tour", "Poste 1 et Poste 2"],
  ["l’élision", "la demande d’Agnès, qu’Agnès porte", "la demande de Poste 3, que Poste 3 porte"],
  ["l’initiale", "C. Exemple, M.-N. de La Tour", "Poste 1, Poste 2"],
  ["un mot d’un prénom composé", "voir Marie", "voir Poste 2"],
  ["une particule seule reste", "de la cour, dans la tour", "de la cour, dans la Poste 2"],
  ["un mot courant aussi", "un petit groupe", "un Poste 3 groupe"],
  ["un mot entier seulement", "exemplaire, petitesse", "exemplaire, petitesse"],
  ["l’identifiant de messagerie", "compte cexemple, agnespetit", "compte Poste 1, Poste 3"],
  ["le courriel entier", "écrire à c.exemple@agglo.fr.", "écrire à adresse retirée."],
  ["le téléphone", "au 05 49 00 11 22 ou +33 6.12.34.56.78", "au numéro retiré ou numéro retiré"],
  ["une coupure cachée", "Exem\u00adple", "Poste 1"],
  ["une redite", "Exemple Camille-Exemple", "Poste 1"],
  ["deux personnes à la suite", "Camille Agnès", "Poste 1 Poste 3"],
  ["rien à remplacer", "Le Copil s’est réuni 3 fois (2024).", "Le Copil s’est réuni 3 fois (2024)."],
])("%s", (_cas, texte, attendu) => {
  expect(sansLesNoms(texte)).toBe(attendu);
});

test("un nom partagé désigne chacun de ceux qui le portent, le nom entier un seul", () => {
  const homonymes = equipe(["Camille", "Exemple"], ["Agnès", "Exemple"], ["Zoé", "Exemple"]);
  expect(sansLesNoms("Exemple, et Zoé Exemple", homonymes)).toBe("Poste 1, 2 ou 3, et Poste 3");
});

test("un poste sans nom, ou déjà anonymisé, ne remplace rien", () => {
  const postes = equipe(["", ""], ["Poste", "1"], [" ", "X"]);
  expect(sansLesNoms("Le poste 1, à X.", postes)).toBe("Le poste 1, à X.");
});

test("dans un lieu, seul un nom entier, ou précédé d’une civilité, se remplace", () => {
  const table = ranger(nomsEntiersDesPostes(EQUIPE));
  expect(effacer("Petit-Quevilly, Association Agnès Petit, chez Mme Petit", table)).toBe(
    "Petit-Quevilly, Association Poste 3, chez Poste 3",
  );
});
