import { activitesDe } from "../../../src/domaine/grille/parcourir";
import { noteDe } from "../../../src/domaine/grille/reponses";
import { identifiantDeLigne, ROLES } from "../../../src/plan/identifiants";
import type { Place } from "./ClasseurMalmene";
import type { Sujet } from "./mutation";

export const GRILLE = "grille:g1";

/** La politique que l'on altère : la première, que le champ ne met jamais dehors. */
export function politiqueDe({ dossier }: Sujet): string {
  return dossier.politiques[0]?.identifiant ?? "";
}

/**
 * L'activité de ce rang parmi celles qui ont une note et peuvent recevoir NC : chaque mutation a la sienne, pour que deux
 * d'entre elles ne se disputent pas une cellule. Vide : la grille n'en a pas tant.
 */
export function activite(sujet: Sujet, rang: number): string {
  const { modele, dossier } = sujet;
  const reponses = dossier.grilles[0]?.reponses;
  const notees = activitesDe(modele).filter(
    ({ identifiant, ncAutorise }) =>
      reponses !== undefined &&
      ncAutorise !== false &&
      typeof noteDe(reponses, identifiant, politiqueDe(sujet)) === "number",
  );
  const { identifiant } = notees[rang] ?? {};
  return identifiant === undefined ? "" : identifiantDeLigne("activite", identifiant);
}

export function note(sujet: Sujet): string {
  return ROLES.note(politiqueDe(sujet));
}

/** L'indicateur de ce rang parmi ceux qui ont un nombre et se comptent par poste. */
export function indicateur({ modele }: Sujet, rang: number, portee: "ctg" | "poste" = "poste"): string {
  const tous = modele.rubriques.flatMap(({ fonctions }) => fonctions.flatMap((f) => f.indicateurs));
  const { identifiant } =
    tous.filter((i) => i.avecNombre && i.type === "suivi" && i.portee === portee)[rang] ?? {};
  return identifiant === undefined ? "" : identifiantDeLigne("indicateur", identifiant);
}

/** La ligne de score de la mission de ce rang. */
export function score({ modele }: Sujet, rang: number): string {
  return identifiantDeLigne("score", modele.rubriques[rang]?.identifiant ?? "");
}

/** La cellule d'un tableau libre : ses lignes n'ont pas d'identifiant, elles suivent celle des titres. */
export function rangsLibres({ classeur }: Sujet, cle: string, rang: number, role: string): [number, number] {
  const feuille = classeur.feuille(cle);
  const titres = feuille.ligneDe(`titres:${cle}`);
  const colonne = feuille.colonneDe(role);
  if (titres === null || colonne === null) throw new Error(`${cle} n’a pas de ${role}.`);
  return [titres + 1 + rang, colonne];
}

export function jourDExcel(iso: string): number {
  return (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** Ce que dit un contrôle d'une cellule. */
export function a(controle: string, place: Place) {
  return { controle, ...place };
}
