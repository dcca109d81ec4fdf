import { changerDeModele } from "../../src/cli/changerDeModele";
import { ECHANGE_VIDE, INSTRUCTION_VIDE } from "../../src/domaine/instruction/instruction";
import { chargerModele, EXEMPLE, validerDossier } from "../../src/donnees";

const charente = chargerModele("caf-charente-2024-08");
const national = chargerModele("national");
const { dossier } = EXEMPLE;

test("le même modèle ne change rien", () => {
  expect(changerDeModele(dossier, charente, charente)).toBe(dossier);
});

test("le dossier reste valide, avec les politiques du nouveau modèle", () => {
  const change = changerDeModele(dossier, charente, national);
  expect(change.politiques).toEqual(national.politiques);
  expect(() => validerDossier(JSON.parse(JSON.stringify(change)), "essai.json")).not.toThrow();
});

test("une réponse ne passe pas à une autre activité de même identifiant", () => {
  const troisPolitiques = { ...national, politiques: charente.politiques };
  const [avant] = dossier.grilles;
  const [apres] = changerDeModele(dossier, charente, troisPolitiques).grilles;
  // m1.a02 est dans les deux modèles, sous deux libellés ; m2.a01 est la même action du tableau 2.
  expect(avant?.reponses.notes["m1.a02"]).toBeDefined();
  expect(apres?.reponses.notes["m1.a02"]).toBeUndefined();
  expect(apres?.reponses.commentaires["m1.a02"]).toBeUndefined();
  expect(apres?.reponses.notes["m2.a01"]).toEqual(avant?.reponses.notes["m2.a01"]);
  expect(apres?.reponses.indicateurs).toEqual(avant?.reponses.indicateurs);
});

test("un commentaire survit aux notes d’une politique perdue : rien ne se jette sans raison", () => {
  const [apres] = changerDeModele(dossier, charente, national).grilles;
  expect(apres?.reponses.notes).toEqual({});
  expect(Object.keys(apres?.reponses.commentaires ?? {}).sort()).toEqual([
    "m2.a03",
    "m2.a04",
    "m3.a02",
    "m4.a02",
  ]);
});

test("un modèle qui n’a pas les lignes où la Caf a écrit ne remplace pas l’autre", () => {
  const avecUnCommentaire = (cle: string) => {
    const echange = { ...ECHANGE_VIDE, grille: "g1", commentaires: { [cle]: "À revoir." } };
    return { ...dossier, instruction: { ...INSTRUCTION_VIDE, echanges: [echange] } };
  };
  // m1.a02 est dans les deux modèles, sous deux libellés.
  expect(() => changerDeModele(avecUnCommentaire("activite:m1.a02"), charente, national)).toThrow(
    /ce serait l’effacer\. Rien n’est écrit\.$/,
  );
  const gardee = avecUnCommentaire("activite:m2.a01");
  expect(changerDeModele(gardee, charente, national).instruction).toEqual(gardee.instruction);
});
