import fc from "fast-check";

import { activitesDe, indicateursDe } from "../../../../src/domaine/grille/parcourir";
import { MODELES } from "../../../../src/donnees";
import { avancementDe } from "../../../../src/volet/grille/saisie/avancementDe";
import { placeDeDepart, repriseValable } from "../../../../src/volet/grille/saisie/depart";
import {
  etapeDeLaPlace,
  etapesDe,
  placeDeLEtape,
  type Etape,
} from "../../../../src/volet/grille/saisie/etapes";
import { derniereBasse } from "../../../../src/volet/grille/saisie/filtres";
import { prochaineARemplir, voisine } from "../../../../src/volet/grille/saisie/parcours";

const GRILLE = { identifiant: "g1", poste: "", reponses: { notes: {}, commentaires: {}, indicateurs: {} } };

describe.each(MODELES.map((modele) => [modele.identifiant, modele] as const))("le modèle %s", (_, modele) => {
  const etapes = etapesDe(modele);

  test("chaque activité et chaque indicateur a son étape, une seule, et l’on y revient par sa ligne", () => {
    const parNature = (nature: Etape["nature"]) => etapes.filter((etape) => etape.nature === nature);
    expect(parNature("activite")).toHaveLength(activitesDe(modele).length);
    for (const { identifiant } of activitesDe(modele)) {
      const etape = etapeDeLaPlace(etapes, { nature: "activite", ligne: identifiant });
      expect(etape?.cle).toBe(`activite:${identifiant}`);
    }
    for (const { identifiant } of indicateursDe(modele)) {
      expect(etapeDeLaPlace(etapes, { nature: "indicateur", ligne: identifiant })?.nature).toBe(
        "indicateurs",
      );
      expect(etapeDeLaPlace(etapes, { nature: "activite", ligne: identifiant })).toBeUndefined();
    }
    for (const etape of etapes) expect(etapeDeLaPlace(etapes, placeDeLEtape("g1", etape))).toBe(etape);
    expect(new Set(etapes.map(({ cle }) => cle)).size).toBe(etapes.length);
  });

  test("de proche en proche, « Suivante » passe par toutes les étapes retenues, dans l’ordre, et « Précédente » en revient", () => {
    fc.assert(
      fc.property(fc.func(fc.boolean()), fc.nat(etapes.length - 1), (tirer, rang) => {
        const retenue = (etape: Etape) => tirer(etape.cle);
        const depart = etapes[rang]!;
        const parcourues: Etape[] = [];
        for (let etape = voisine(etapes, depart, 1, retenue); etape !== null;) {
          parcourues.push(etape);
          etape = voisine(etapes, etape, 1, retenue);
        }
        expect(parcourues).toEqual(etapes.slice(rang + 1).filter(retenue));
        const derniere = parcourues[parcourues.length - 1];
        if (derniere === undefined) return;
        expect(voisine(etapes, derniere, -1, retenue)).toBe(
          parcourues[parcourues.length - 2] ?? precedent(rang),
        );

        function precedent(avant: number): Etape | null {
          return (
            etapes
              .slice(0, avant + 1)
              .reverse()
              .find(retenue) ?? null
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test("la prochaine à remplir l’est vraiment, jamais celle où l’on est, de même nature s’il en reste", () => {
    fc.assert(
      fc.property(fc.func(fc.boolean()), fc.nat(etapes.length - 1), (tirer, rang) => {
        const remplie = (etape: Etape) => tirer(etape.cle);
        const courante = etapes[rang]!;
        const autres = etapes.filter((etape) => etape !== courante && !remplie(etape));
        const prochaine = prochaineARemplir(etapes, courante, remplie);
        if (prochaine === null) {
          expect(autres).toEqual([]);
          return;
        }
        expect(autres).toContain(prochaine);
        if (prochaine.nature !== courante.nature) {
          expect(autres.some(({ nature }) => nature === courante.nature)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("l’avancement additionne les activités, jamais les indicateurs", () => {
    const missions = avancementDe(etapes, (etape) => etape.rubrique.numero === 1);
    expect(missions.map(({ faites, total }) => [faites, total])).toEqual(
      modele.rubriques.map(({ numero, activites }) => [
        numero === 1 ? activites.length : 0,
        activites.length,
      ]),
    );
  });
});

describe("au départ", () => {
  const etapes = etapesDe(MODELES[0]!);

  test("la première à remplir, sinon la première", () => {
    const troisieme = etapes[2]!;
    expect(placeDeDepart("g1", etapes, (etape) => etape !== troisieme)).toEqual(
      placeDeLEtape("g1", troisieme),
    );
    expect(placeDeDepart("g1", etapes, () => true)).toEqual(placeDeLEtape("g1", etapes[0]!));
    expect(placeDeDepart("g1", [], () => false)).toBeNull();
  });

  test("on ne reprend ni dans une grille supprimée, ni à une ligne que le modèle n’a plus", () => {
    const place = placeDeLEtape("g1", etapes[4]!);
    expect(repriseValable(place, [GRILLE], etapes)).toBe(place);
    expect(repriseValable({ ...place, grille: "g2" }, [GRILLE], etapes)).toBeNull();
    expect(repriseValable({ ...place, ligne: "disparue" }, [GRILLE], etapes)).toBeNull();
    expect(repriseValable(null, [GRILLE], etapes)).toBeNull();
  });
});

test.each([
  [1, 0],
  [2, 0],
  [3, 1],
  [4, 1],
  [5, 2],
])("sur une échelle de 0 à %i, les notes basses vont jusqu’à %i", (noteMax, derniere) => {
  expect(derniereBasse({ noteMax })).toBe(derniere);
});
