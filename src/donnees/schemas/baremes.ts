import * as z from "zod/mini";
import type { Bareme } from "../../domaine/financement/chercherBareme";
import type { Anomalie } from "./anomalie";
import { annee, euros, identifiant, repetitions, texte } from "./commun";
import { valider } from "./valider";

export const schemaBareme = z.readonly(
  z.strictObject({ code: identifiant, annee, valeur: euros, unite: texte, libelle: texte, source: texte }),
);

const schemaBaremes = z.readonly(z.strictObject({ baremes: z.readonly(z.array(schemaBareme)) }));

/**
 * Les barèmes datés, lus d'un fichier (R-FORFAIT-3).
 * @throws {ErreurDeDonnees} si le fichier n'en est pas un, ou donne deux fois un code pour une année.
 */
export function validerBaremes(json: unknown, fichier: string): readonly Bareme[] {
  return valider(schemaBaremes, [codesEtAnneesUniques], json, fichier).baremes;
}

function codesEtAnneesUniques({ baremes }: { readonly baremes: readonly Bareme[] }): Anomalie[] {
  return repetitions(
    baremes.map((b, i) => ({ place: ["baremes", i, "code"], valeur: `${b.code} ${b.annee}` })),
  );
}
