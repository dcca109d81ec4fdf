import type { Activite, Rubrique } from "../../domaine/grille/modele";
import { peutModifier } from "../../domaine/instruction/etats";
import type { Correction } from "../../domaine/controle/constat";
import type { ClasseurDeDossier, FeuilleReperee } from "../../lecture";
import { estUneFormule, formuleEn, valeurEn, type ValeurDeCellule } from "../../lecture/cellules";
import { identifiantDeLigne } from "../../plan/identifiants";
import { lieuDe, type Lieu } from "./lieux";

export function cleDeLaGrille(grille: string): string {
  return `grille:${grille}`;
}

/** « Le libellé de l'activité », abrégé s'il le faut pour tenir dans une phrase. */
export function citer({ libelle }: { readonly libelle: string }): string {
  const court = libelle.length > LONGUEUR_LISIBLE ? `${libelle.slice(0, LONGUEUR_LISIBLE).trim()}…` : libelle;
  return `«\u00a0${court}\u00a0»`;
}

const LONGUEUR_LISIBLE = 90;

export function direLaMission({ numero, libelleCourt }: Rubrique): string {
  return `la mission ${numero} («\u00a0${libelleCourt}\u00a0»)`;
}

export function lieuDeLActivite(lu: ClasseurDeDossier, grille: string, activite: string, role: string): Lieu {
  return lieuDe(lu, cleDeLaGrille(grille), identifiantDeLigne("activite", activite), role);
}

export function lieuDeLIndicateur(
  lu: ClasseurDeDossier,
  grille: string,
  indicateur: string,
  role: string,
): Lieu {
  return lieuDe(lu, cleDeLaGrille(grille), identifiantDeLigne("indicateur", indicateur), role);
}

/** Les activités d'une mission dont la feuille a encore la ligne : la lecture dit celles qui manquent. */
export function activitesPresentes(reperee: FeuilleReperee | undefined, { activites }: Rubrique): Activite[] {
  return activites.filter(
    ({ identifiant }) => reperee?.lignes.has(identifiantDeLigne("activite", identifiant)) === true,
  );
}

/** Ce qu'une cellule contient, et si c'est une formule de l'utilisateur ; `null` si elle n'est plus là. */
export function contenuEn(
  { feuille, lignes, roles }: FeuilleReperee,
  ligne: string,
  role: string,
): { readonly valeur: ValeurDeCellule; readonly estFormule: boolean } | null {
  const [rang, colonne] = [lignes.get(ligne), roles.get(role)];
  if (rang === undefined || colonne === undefined) return null;
  const valeur = valeurEn(feuille, rang, colonne);
  return { valeur, estFormule: estUneFormule(formuleEn(feuille, rang, colonne), valeur) };
}

/** R-ETAT-1 : rien ne se corrige d'un clic dans une grille que son état verrouille. */
export function siLaGrilleEstOuverte(
  { dossier }: ClasseurDeDossier,
  correction: Correction,
): Correction | null {
  return peutModifier(dossier.instruction, "grille").permis ? correction : null;
}

/** Vrai dès la première remise : ce qui manque n'est plus de l'ouvrage en cours. */
export function aEteRemis({ dossier }: ClasseurDeDossier): boolean {
  return (dossier.instruction?.etat ?? "brouillon") !== "brouillon";
}
