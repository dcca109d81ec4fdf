import * as fc from "fast-check";
import { EXEMPLE, MODELES } from "../../../src/donnees";
import { noteDe } from "../../../src/domaine/grille/reponses";
import type { FeuilleLue } from "../../../src/lecture";
import { reconnaitreLesGrilles, reprendreLesReponses, RIEN_DE_CONFIRME } from "../../../src/lecture/ailleurs";
import type { ValeurDeCellule } from "../../../src/lecture/cellules";
import { planifier } from "../../../src/plan";
import { enMemoire, modeleDe } from "../../volet/suivi/classeurEnMemoire";

const { dossier } = EXEMPLE;
const MODELE = modeleDe(dossier);
const GRILLE = enMemoire(planifier(dossier, MODELE)).feuilles.find(({ valeurs }) =>
  String(valeurs[0]?.[0]).includes(";grille"),
);

/** Une de nos grilles, sans marque ni identifiant : il n'en reste que ce qui se lit. */
function sansMarques(): ValeurDeCellule[][] {
  return (GRILLE?.valeurs ?? []).slice(1).map((rangee) => (rangee ?? []).slice(1).map((v) => v ?? ""));
}

function brouiller(ordre: readonly number[], vides: readonly number[]): FeuilleLue {
  const valeurs = sansMarques().flatMap((rangee, rang) => [
    ...(vides.includes(rang) ? [[]] : []),
    ordre.map((colonne) => rangee[colonne] ?? ""),
  ]);
  return { nom: "Ma grille", masquee: false, ligne: 0, colonne: 0, valeurs, formules: valeurs, fusions: [] };
}

const LARGEUR = sansMarques()[8]?.length ?? 0;

test("une de nos grilles, sans ses marques, colonnes permutées et lignes vides insérées, se relit sans une note fausse", () => {
  const [grille] = dossier.grilles;
  if (grille === undefined) throw new Error("l’exemple n’a pas de grille");
  let reprises = 0;
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        Array.from({ length: LARGEUR }, (_, rang) => rang),
        { minLength: LARGEUR },
      ),
      fc.array(fc.nat(sansMarques().length), { maxLength: 20 }),
      (ordre, vides) => {
        const [reconnue] = reconnaitreLesGrilles({ feuilles: [brouiller(ordre, vides)] }, MODELES).feuilles;
        const lue = reconnue?.grilles[0];
        if (lue === undefined) throw new Error("la grille n’est pas reconnue");
        expect(lue.modele.identifiant).toBe(MODELE.identifiant);
        const { notes, commentaires, indicateurs } = reprendreLesReponses(lue, RIEN_DE_CONFIRME);
        for (const { identifiant } of lue.activites) {
          for (const politique of dossier.politiques) {
            const attendue = noteDe(grille.reponses, identifiant, politique.identifiant);
            expect(notes[identifiant]?.[politique.identifiant] ?? null).toBe(attendue);
            if (attendue !== null) reprises++;
          }
          expect(commentaires[identifiant] ?? "").toBe(
            (grille.reponses.commentaires[identifiant] ?? "").trim(),
          );
        }
        for (const { identifiant } of lue.indicateurs) {
          const attendue = grille.reponses.indicateurs[identifiant];
          expect(indicateurs[identifiant]?.nombre ?? null).toBe(attendue?.nombre ?? null);
          expect(indicateurs[identifiant]?.nature ?? "").toBe(attendue?.nature ?? "");
        }
      },
    ),
    { numRuns: 25, seed: 7 },
  );
  expect(reprises).toBeGreaterThan(1000);
});
