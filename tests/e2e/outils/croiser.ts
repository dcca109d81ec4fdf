import { adresse, lireAdresse } from "../../../src/plan/adresses";
import { COLONNE_DES_IDENTIFIANTS, LIGNE_DES_ROLES } from "../../../src/plan/identifiants";
import type { CelluleDeLHote } from "./page";

type Cellules = Readonly<Record<string, CelluleDeLHote>>;

/** La cellule d'une ligne (`activite:m1.a01`) et d'un rôle (`note:famille`), deux repères masqués de nos feuilles. */
export function croiser(cellules: Cellules, identifiant: string, role: string): string {
  const places = Object.keys(cellules).flatMap((repere) => {
    const place = lireAdresse(repere);
    const valeur = cellules[repere]?.valeur;
    return place === null || typeof valeur !== "string" ? [] : [{ ...place, valeur }];
  });
  const ligne = places.find(
    ({ colonne, valeur }) => colonne === COLONNE_DES_IDENTIFIANTS && valeur === identifiant,
  )?.ligne;
  const colonne = places.find(
    (place) => place.ligne === LIGNE_DES_ROLES && place.valeur.split(" ").includes(role),
  )?.colonne;
  if (ligne === undefined || colonne === undefined || colonne === null)
    throw new Error(`Pas de cellule pour « ${identifiant} » et « ${role} ».`);
  return adresse(ligne, colonne);
}
