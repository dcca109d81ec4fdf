import fc from "fast-check";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { Geste } from "../../../src/domaine/dossier/geste";
import type { ModeleDeGrille } from "../../../src/domaine/grille/modele";
import { estUneConclusionVide } from "../../../src/domaine/instruction/estUneConclusionVide";
import {
  activerLesContreNotes,
  demander,
  recevoir,
  relancer,
  remettre,
  renvoyerACompleter,
  repondre,
  rouvrir,
  valider,
} from "../../../src/domaine/instruction/gestes";
import { INSTRUCTION_VIDE, type Instruction } from "../../../src/domaine/instruction/instruction";
import { rangerLesEchanges } from "../../../src/domaine/instruction/rangerLesEchanges";
import { conclusionTiree } from "./conclusions";
import { echangeTire } from "./echanges";
import { jourTire, texteLibre } from "./textes";

const texteDeBord = texteLibre.map((texte) => texte.trim());
const empreinte = fc.string({
  unit: fc.constantFrom(..."0123456789abcdef"),
  minLength: 64,
  maxLength: 64,
});

/** Une instruction où mène une suite de gestes tirée au hasard ; ce que la Caf dit de chaque grille est tiré à part. */
export function instructionTiree(dossier: Dossier, modele: ModeleDeGrille): fc.Arbitrary<Instruction> {
  return fc
    .record({
      gestes: fc.array(gesteTire(dossier), { maxLength: 14 }),
      echanges: fc.tuple(
        ...dossier.grilles.map(({ identifiant }) =>
          echangeTire(identifiant, modele, dossier.politiques, true),
        ),
      ),
      conclusions: fc.tuple(
        ...dossier.postes.map(({ identifiant }) => conclusionTiree(identifiant, texteDeBord)),
      ),
    })
    .map(({ gestes, echanges, conclusions }) => {
      const mene = gestes.reduce((avant, geste) => geste(avant) ?? avant, dossier);
      const instruction = mene.instruction ?? INSTRUCTION_VIDE;
      // La Caf n'écrit que dans un dossier remis ou reçu.
      if (instruction.evenements.length === 0) return instruction;
      const dits = instruction.contreNotes
        ? echanges
        : echanges.map((echange) => ({ ...echange, contreNotes: {} }));
      return {
        ...instruction,
        echanges: rangerLesEchanges(dits, dossier.grilles),
        conclusions: conclusions.filter((conclusion) => !estUneConclusionVide(conclusion)),
      };
    });
}

function gesteTire({ grilles, postes }: Dossier): fc.Arbitrary<Geste> {
  const cibles = [
    "",
    ...grilles.map((g) => `grille:${g.identifiant}|activite:a1`),
    ...postes.map((p) => `poste:${p.identifiant}`),
  ];
  const demande = fc
    .record({
      cible: fc.constantFrom(...cibles),
      objet: texteLibre,
      demande: texteLibre,
      date: jourTire,
    })
    .map(demander);
  return fc.oneof(
    { arbitrary: fc.record({ date: jourTire, empreinte }).map(remettre), weight: 3 },
    { arbitrary: jourTire.map(recevoir), weight: 3 },
    { arbitrary: fc.tuple(jourTire, texteLibre).map((args) => renvoyerACompleter(...args)), weight: 2 },
    { arbitrary: demande, weight: 3 },
    {
      arbitrary: fc.tuple(fc.constantFrom("d1", "d2"), texteLibre, jourTire).map((args) => repondre(...args)),
      weight: 3,
    },
    { arbitrary: fc.tuple(jourTire, texteLibre).map((args) => relancer(...args)), weight: 1 },
    { arbitrary: jourTire.map(valider), weight: 1 },
    { arbitrary: fc.tuple(jourTire, texteLibre).map((args) => rouvrir(...args)), weight: 1 },
    { arbitrary: fc.boolean().map(activerLesContreNotes), weight: 1 },
  );
}
