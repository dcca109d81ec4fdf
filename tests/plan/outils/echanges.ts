import fc from "fast-check";
import type { ModeleDeGrille, Politique } from "../../../src/domaine/grille/modele";
import { activitesDe, indicateursDe } from "../../../src/domaine/grille/parcourir";
import type { Note } from "../../../src/domaine/grille/reponses";
import type { EchangeDeGrille } from "../../../src/domaine/instruction/instruction";
import { texteLibre } from "./textes";

type Notes = Readonly<Record<string, Readonly<Record<string, Note>>>>;

/**
 * Ce que la Caf dit d'une grille, tel qu'une lecture le rendrait : ni note vide, ni texte aux bords blancs. Les NC n'y sont
 * que là où le modèle les admet.
 */
export function echangeTire(
  grille: string,
  modele: ModeleDeGrille,
  politiques: readonly Politique[],
  contreNotes: boolean,
): fc.Arbitrary<EchangeDeGrille> {
  return fc.record({
    grille: fc.constant(grille),
    notesPartagees: notesTirees(modele, politiques),
    contreNotes: contreNotes ? notesTirees(modele, politiques) : fc.constant<Notes>({}),
    commentaires: commentairesTires(modele),
  });
}

function notesTirees(modele: ModeleDeGrille, politiques: readonly Politique[]): fc.Arbitrary<Notes> {
  const places = activitesDe(modele).flatMap((activite) =>
    politiques.map(({ identifiant }) => ({
      activite: activite.identifiant,
      politique: identifiant,
      nc: activite.ncAutorise ?? true,
    })),
  );
  const noteDe = (nc: boolean): fc.Arbitrary<Note> =>
    fc.oneof(fc.integer({ min: 0, max: modele.echelle.noteMax }), fc.constant<Note>(nc ? "NC" : 0));
  return fc
    .subarray(places, { maxLength: Math.min(12, places.length) })
    .chain((retenues) =>
      fc.tuple(...retenues.map((place) => noteDe(place.nc).map((note) => ({ ...place, note })))),
    )
    .map((tirees) => {
      const notes: Record<string, Record<string, Note>> = {};
      for (const { activite, politique, note } of tirees)
        notes[activite] = { ...notes[activite], [politique]: note };
      return notes;
    });
}

function commentairesTires(modele: ModeleDeGrille): fc.Arbitrary<Readonly<Record<string, string>>> {
  const cles = [
    ...activitesDe(modele).map(({ identifiant }) => `activite:${identifiant}`),
    ...indicateursDe(modele).map(({ identifiant }) => `indicateur:${identifiant}`),
  ];
  return fc
    .subarray(cles, { maxLength: 8 })
    .chain((retenues) =>
      fc.tuple(...retenues.map((cle) => texteLibre.map((texte) => [cle, texte.trim()] as const))),
    )
    .map((tires) => Object.fromEntries(tires.filter(([, texte]) => texte !== "")));
}
