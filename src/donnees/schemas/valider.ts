import type * as z from "zod/mini";
import { anomalie, type Anomalie, type Place } from "./anomalie";
import { ErreurDeDonnees } from "./erreur";
import { raison } from "./raison";

/** Ce qu'un schéma ne sait pas dire : les renvois d'une partie du fichier à une autre. */
export type Controle<T> = (donnee: T) => readonly Anomalie[];

/**
 * Rend la donnée si elle a la forme du schéma, puis si chaque contrôle croisé la trouve sans anomalie.
 * @throws {ErreurDeDonnees} qui nomme le fichier, et pour chaque anomalie le chemin et la raison.
 */
export function valider<T>(
  schema: z.ZodMiniType<T>,
  controles: readonly Controle<T>[],
  json: unknown,
  fichier: string,
): T {
  const lecture = schema.safeParse(json);
  if (!lecture.success) {
    throw new ErreurDeDonnees(
      fichier,
      lecture.error.issues.map((probleme) =>
        anomalie(probleme.path, raison(probleme, valeurA(json, probleme.path))),
      ),
    );
  }
  const anomalies = controles.flatMap((controle) => controle(lecture.data));
  if (anomalies.length > 0) throw new ErreurDeDonnees(fichier, anomalies);
  return lecture.data;
}

function valeurA(json: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (valeur, etape) => (valeur === undefined ? undefined : (valeur as Record<PropertyKey, unknown>)[etape]),
    json,
  );
}
