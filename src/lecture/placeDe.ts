import type { PlaceDeGrille } from "../domaine/grille/saisie";
import { lireAdresse } from "../plan/adresses";
import { lireIdentifiantDeLigne, ROLES } from "../plan/identifiants";
import type { ClasseurDeDossier, FeuilleReperee } from ".";

/**
 * La ligne de grille que désigne une adresse, par sa première cellule ; `null` hors d'une grille, ou ailleurs que sur
 * une activité ou un indicateur.
 *
 * @param feuille l'identifiant qu'Excel donne à la feuille.
 * @param adresse `C12`, `C12:D14`, `12:14`, ou plusieurs séparées par des virgules.
 */
export function placeDe(lu: ClasseurDeDossier, feuille: string, adresse: string): PlaceDeGrille | null {
  const cellule = lireAdresse(adresse);
  const grille = [...lu.feuilles].find(
    ([cle, { feuille: lue }]) => cle.startsWith(CLE) && lue.id === feuille,
  );
  if (cellule === null || grille === undefined) return null;
  const [cle, reperee] = grille;
  const ligne = [...reperee.lignes].find(([, rang]) => rang === cellule.ligne);
  const identifiant = lireIdentifiantDeLigne(ligne?.[0]);
  if (identifiant?.nature !== "activite" && identifiant?.nature !== "indicateur") return null;
  return {
    grille: cle.slice(CLE.length),
    nature: identifiant.nature,
    ligne: identifiant.identifiant,
    // Les colonnes des politiques servent aussi aux indicateurs.
    politique: identifiant.nature === "activite" ? politiqueDe(reperee, cellule.colonne) : "",
  };
}

const CLE = "grille:";

function politiqueDe({ roles }: FeuilleReperee, colonne: number | null): string {
  const prefixe = ROLES.note("");
  const role = [...roles].find(([nom, rang]) => rang === colonne && nom.startsWith(prefixe));
  return role === undefined ? "" : role[0].slice(prefixe.length);
}
