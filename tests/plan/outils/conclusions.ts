import fc from "fast-check";
import { AVIS_DE_RECONDUCTION, type ConclusionDePoste } from "../../../src/domaine/instruction/instruction";
import { conclusionVide } from "../../../src/domaine/instruction/manquesDeLaConclusion";
import { dateTiree } from "./textes";

/** La conclusion d'un poste, vide une fois sur huit. */
export function conclusionTiree(poste: string, texte: fc.Arbitrary<string>): fc.Arbitrary<ConclusionDePoste> {
  const remplie = fc.record({
    poste: fc.constant(poste),
    avis: fc.constantFrom("" as const, ...AVIS_DE_RECONDUCTION),
    etpPrisEnCompte: fc.constantFrom(null, 0, 0.3, 0.5, 0.7, 1),
    conditions: fc.oneof(fc.constant(""), texte),
    contreparties: fc.oneof(fc.constant(""), texte),
    date: dateTiree,
    convergence: fc.boolean(),
    validationDeLaCnaf: dateTiree,
  });
  return fc.oneof(
    { arbitrary: fc.constant(conclusionVide(poste)), weight: 1 },
    { arbitrary: remplie, weight: 7 },
  );
}
