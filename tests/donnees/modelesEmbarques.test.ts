import { MODELES } from "../../src/donnees";
import { MODELES_EMBARQUES } from "../../src/donnees/modelesEmbarques";
import { MODELES_SANS_COPIE } from "../../src/donnees/modelesSansCopie";

test("les modèles lus sans leur schéma sont ceux qu’il valide, tels quels", () => {
  expect(Object.values(MODELES_EMBARQUES)).toEqual(MODELES);
});

test("le catalogue du premier écran les trouve par leur version, et n’en valide aucun autre", () => {
  for (const modele of MODELES) {
    const { identifiant, version } = modele;
    expect(MODELES_SANS_COPIE.chercher({ identifiant, version })).toEqual(modele);
    expect(MODELES_SANS_COPIE.chercher({ identifiant, version: "0.0.1" })).toBeNull();
    expect(MODELES_SANS_COPIE.livre(identifiant)).toEqual(modele);
    expect(MODELES_SANS_COPIE.valider(modele)).toBeNull();
  }
  expect(MODELES_SANS_COPIE.livre("inconnu")).toBeNull();
});
