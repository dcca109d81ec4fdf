import { planifier } from "../../../src/plan";
import { annoncer } from "../../../src/volet/dossier/annoncer";
import { compositionDe, EXEMPLE_SAISI, NEUF, SOCLE_DU_CLASSEUR, SOCLE_VIDE } from "./fabrique";

test("un classeur neuf reçoit autant de feuilles que le plan en a", () => {
  const composition = compositionDe(NEUF, SOCLE_VIDE);
  const { feuilles } = planifier(composition.dossier, composition.modele);
  const [ajout = ""] = annoncer(composition, SOCLE_VIDE);
  expect(Number.parseInt(ajout, 10)).toBe(feuilles.length);
  expect(ajout).toContain("la feuille des postes");
});

test("un dossier déjà construit n’en reçoit aucune", () => {
  const phrases = annoncer(compositionDe(EXEMPLE_SAISI, SOCLE_DU_CLASSEUR), SOCLE_DU_CLASSEUR);
  expect(phrases.filter((phrase) => phrase.includes("s’ajoute"))).toEqual([]);
});

test("un classeur d’avant la feuille des postes la reçoit", () => {
  const feuilles = new Map(SOCLE_DU_CLASSEUR.lu.feuilles);
  feuilles.delete("postes");
  const socle = { nature: "classeur", lu: { ...SOCLE_DU_CLASSEUR.lu, feuilles } } as const;
  expect(annoncer(compositionDe(EXEMPLE_SAISI, socle), socle)).toContainEqual(
    expect.stringMatching(/^1\sfeuille s’ajoute\s: la feuille des postes\.$/),
  );
});
