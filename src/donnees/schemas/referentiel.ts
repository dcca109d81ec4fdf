import * as z from "zod/mini";
import {
  PARTIES_DU_REFERENTIEL,
  type GroupeDuReferentiel,
  type ReferentielDEmploi,
} from "../../domaine/equipe/referentiel";
import { anomalie, type Anomalie, type Place } from "./anomalie";
import { repetitions, texte, textes, version } from "./commun";
import { valider } from "./valider";

const groupe = z.readonly(z.strictObject({ titre: z.string(), paragraphes: textes, points: textes }));

const partie = z.readonly(
  z.strictObject({
    titre: texte,
    portee: z.enum(["nationale", "locale"]),
    source: texte,
    groupes: z.readonly(z.array(groupe).check(z.minLength(1))),
  }),
);

const schemaReferentiel = z.readonly(
  z.strictObject({
    version,
    titre: texte,
    source: z.readonly(z.strictObject({ phrase: texte, documents: textes, corrections: textes })),
    parties: z.readonly(z.record(z.enum(PARTIES_DU_REFERENTIEL), partie)),
  }),
);

/**
 * Le référentiel d'emploi, lu d'un fichier (R-ELIG-1).
 * @throws {ErreurDeDonnees} si le fichier n'en est pas un, ou a une partie muette, ou qui se répète.
 */
export function validerReferentiel(json: unknown, fichier: string): ReferentielDEmploi {
  return valider(schemaReferentiel, [groupesParlants, sansRepetition], json, fichier);
}

function groupesParlants(referentiel: ReferentielDEmploi): Anomalie[] {
  return surChaqueGroupe(referentiel, ({ titre, paragraphes, points }, place) =>
    titre.trim() === "" && paragraphes.length + points.length === 0 ? [anomalie(place, "groupe vide")] : [],
  );
}

function sansRepetition(referentiel: ReferentielDEmploi): Anomalie[] {
  return surChaqueGroupe(referentiel, ({ points }, place) =>
    repetitions(points.map((valeur, rang) => ({ place: [...place, "points", rang], valeur }))),
  );
}

function surChaqueGroupe(
  { parties }: ReferentielDEmploi,
  examiner: (groupe: GroupeDuReferentiel, place: Place) => Anomalie[],
): Anomalie[] {
  return PARTIES_DU_REFERENTIEL.flatMap((cle) =>
    parties[cle].groupes.flatMap((g, rang) => examiner(g, ["parties", cle, "groupes", rang])),
  );
}
