import fc from "fast-check";
import { EQUIPE_VIDE } from "../../src/domaine/equipe/equipe";
import { EXEMPLE } from "../../src/donnees";
import { lireContenu } from "../../src/lecture/lireContenu";
import type { ConstatDeLecture } from "../../src/lecture/constats";
import { ecrirePartieXml } from "../../src/plan/partieXml";
import { CHARENTE } from "../plan/outils/dossiers";
import { ClasseurDEssai } from "./outils/classeurDEssai";
import { equipeTiree } from "../plan/outils/equipes";

/** Ce que la lecture retient d'une partie XML dont l'équipe est celle-ci. */
function relire({ equipe }: { equipe: unknown }): { equipe: unknown; constats: readonly ConstatDeLecture[] } {
  const constats: ConstatDeLecture[] = [];
  const contenu = JSON.stringify({ dossier: { ...EXEMPLE.dossier, equipe }, modele: CHARENTE });
  const xml = `<dossier><contenu>${contenu.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</contenu></dossier>`;
  return { equipe: lireContenu([xml], constats)?.dossier.equipe, constats };
}

test("toute équipe se lit dans la partie XML", () => {
  fc.assert(
    fc.property(equipeTiree(["p1", "p2"]), (equipe) => {
      expect(relire({ equipe })).toEqual({ equipe, constats: [] });
    }),
  );
});

test("R-GRILLE-4 : elle ne garde ni heures ni salaires, que l’on retire du fichier en supprimant leur feuille", () => {
  const constats: ConstatDeLecture[] = [];
  const { equipe } = EXEMPLE.dossier;
  const lue = lireContenu([ecrirePartieXml(EXEMPLE.dossier, CHARENTE)], constats)?.dossier.equipe;
  expect(lue).toEqual({
    ...equipe,
    fiches: equipe.fiches.map((fiche) => ({ ...fiche, heuresPrevues: null, salaireAffecte: null })),
  });
  const classeur = new ClasseurDEssai({ ...EXEMPLE.dossier, financement: null }, CHARENTE);
  classeur.retirer("previsionnel");
  expect(JSON.stringify(classeur.lu())).not.toContain("34300");
  const lecture = classeur.lireDossier();
  expect(lecture.constats).toEqual([]);
  expect(lecture.dossier.equipe).toEqual(lue);
});

test("la partie d’un classeur d’avant l’équipe se lit encore", () => {
  expect(relire({ equipe: undefined })).toEqual({ equipe: EQUIPE_VIDE, constats: [] });
});

test("la partie d’un classeur d’avant le suivi des pièces se lit encore", () => {
  const { pieces: _, ...avant } = EXEMPLE.dossier.equipe;
  expect(relire({ equipe: avant })).toEqual({ equipe: { ...avant, pieces: [] }, constats: [] });
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
    [
      "un état de pièce inconnu",
      { ...EQUIPE_VIDE, pieces: [{ piece: "x", etat: "perdue", date: "", remarque: "" }] },
    ],
    ["une pièce sans date", { ...EQUIPE_VIDE, pieces: [{ piece: "x", etat: "remise", remarque: "" }] }],
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
