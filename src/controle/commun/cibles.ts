import { cleDuFait } from "../../domaine/journal/cleDuFait";
import { normaliser } from "../../domaine/saisie/normaliser";
import type { ClasseurDeDossier, FeuilleReperee } from "../../lecture";
import { texteEn } from "../../lecture/cellules";
import { lireAdresse } from "../../plan/adresses";
import { lireIdentifiantDeLigne, ROLES } from "../../plan/identifiants";
import type { Lieu } from "./lieux";

/** Ce qui suit une cellule, pour qu'un constat de lecture, qui ne donne qu'une adresse, ait une clé. */
export function ciblesDe(lu: ClasseurDeDossier, cle: string, { cellule }: Lieu): string[] {
  const reperee = lu.feuilles.get(cle);
  const place = lireAdresse(cellule);
  if (reperee === undefined || place === null) return [cle];
  const ligne = identifiantsDe(reperee).get(place.ligne) ?? designerLaLigne(lu, cle, place.ligne);
  const role = place.colonne === null ? "" : roleDe(reperee, ligne, place.colonne);
  if (ligne !== "") return [cle, ligne, role];
  // Une ligne que personne ne connaît se désigne par ce qu'elle contient.
  return [cle, normaliser(texteEn(reperee.feuille, place.ligne, place.colonne ?? 0)), role];
}

/** Une entrée du journal, une action du plan : ce qu'elle dit la désigne ; vide ailleurs. */
export function designerLaLigne({ rangees, dossier }: ClasseurDeDossier, cle: string, ligne: number): string {
  if (cle === "journal") {
    const entree = (dossier.journal ?? [])[rangees.journal.indexOf(ligne)];
    return entree === undefined ? "" : cleDuFait(entree);
  }
  if (cle === "plan-d-action") {
    const action = (dossier.planDAction ?? [])[rangees.planDAction.indexOf(ligne)];
    return action === undefined ? "" : JSON.stringify([normaliser(action.axe), normaliser(action.action)]);
  }
  return "";
}

const IDENTIFIANTS = new WeakMap<FeuilleReperee, ReadonlyMap<number, string>>();

function identifiantsDe(reperee: FeuilleReperee): ReadonlyMap<number, string> {
  const connus = IDENTIFIANTS.get(reperee);
  if (connus !== undefined) return connus;
  const identifiants = new Map<number, string>();
  for (const { identifiant, ligne } of reperee.doublons) identifiants.set(ligne, identifiant);
  for (const [identifiant, ligne] of reperee.lignes) identifiants.set(ligne, identifiant);
  IDENTIFIANTS.set(reperee, identifiants);
  return identifiants;
}

/** Une colonne sert à plusieurs tableaux : la nature de la ligne dit lequel de ses rôles est le bon. */
function roleDe(reperee: FeuilleReperee, ligne: string, colonne: number): string {
  const roles = [...reperee.roles].filter(([, rang]) => rang === colonne).map(([role]) => role);
  const nature = lireIdentifiantDeLigne(ligne)?.nature ?? "";
  const sien = roles.find((role) => role.startsWith(`${nature}.`) || estUnRoleDe(nature, role));
  return sien ?? roles[0] ?? "";
}

function estUnRoleDe(nature: string, role: string): boolean {
  if (nature === "activite") return role.startsWith(ROLES.note("")) || role === ROLES.commentaire;
  return (
    nature === "indicateur" &&
    (role === ROLES.nombre || role === ROLES.nature || role === ROLES.commentaireIndicateur)
  );
}
