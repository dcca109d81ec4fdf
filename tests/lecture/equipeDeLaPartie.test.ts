import fc from "fast-check";
import { EQUIPE_VIDE } from "../../src/domaine/equipe/equipe";
import { EXEMPLE } from "../../src/donnees";
import { lireContenu } from "../../src/lecture/lireContenu";
import type { ConstatDeLecture } from "../../src/lecture/constats";
import { ecrirePartieXml } from "../../src/plan/partieXml";
import { CHARENTE } from "../plan/outils/dossiers";
import { equipeTiree } from "../plan/outils/equipes";

/** Ce que la lecture retient d'une partie XML dont le dossier a été retouché. */
function relire(dossier: object): { equipe: unknown; constats: readonly ConstatDeLecture[] } {
  const constats: ConstatDeLecture[] = [];
  const xml = ecrirePartieXml({ ...EXEMPLE.dossier, ...dossier }, CHARENTE);
  return { equipe: lireContenu([xml], constats)?.dossier.equipe, constats };
}

test("toute équipe passe par la partie XML", () => {
  fc.assert(
    fc.property(equipeTiree(["p1", "p2"]), (equipe) => {
      expect(relire({ equipe })).toEqual({ equipe, constats: [] });
    }),
  );
});

test("la partie d’un classeur d’avant l’équipe se lit encore", () => {
  expect(relire({ equipe: undefined })).toEqual({ equipe: EQUIPE_VIDE, constats: [] });
});

describe("une équipe abîmée rend la partie illisible, et cela se dit", () => {
  const [fiche] = EXEMPLE.dossier.equipe.fiches;
  const periode = { nature: "presence", debut: "2024-01-01", fin: "", quotite: 1 };
  const avecFiche = (retouche: object) => ({
    ...EXEMPLE.dossier.equipe,
    fiches: [{ ...fiche, ...retouche }],
  });

  test("l’outil de ce test, sans retouche, la rend lisible", () => {
    expect(relire({ equipe: avecFiche({ periodes: [periode] }) }).constats).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["nulle", null],
    ["sans fiches", { employeurs: [], cofs: [] }],
    [
      "un lien inconnu",
      { ...EQUIPE_VIDE, employeurs: [{ identifiant: "e1", nom: "x", perimetre: "", lien: "ami" }] },
    ],
    ["une Cof sans type", { ...EQUIPE_VIDE, cofs: [{ identifiant: "c1", employeur: "e1" }] }],
    ["une fiche nulle", { ...EQUIPE_VIDE, fiches: [null] }],
    ["une thématique inconnue", avecFiche({ thematiques: ["piscines"] })],
    ["une part en texte", avecFiche({ ventilation: { parentalite: "0,5" } })],
    ["une part d’une thématique inconnue", avecFiche({ ventilation: { piscines: 1 } })],
    ["une qualification vide", avecFiche({ qualification: {} })],
    ["une présence sans quotité", avecFiche({ periodes: [{ ...periode, quotite: null }] })],
    ["une nature inconnue", avecFiche({ periodes: [{ ...periode, nature: "congé" }] })],
  ])("%s", (_, equipe) => {
    const { equipe: lue, constats } = relire({ equipe });
    expect(lue).toBeUndefined();
    expect(constats.map(({ code }) => code)).toEqual(["partie-xml-illisible"]);
  });
});
