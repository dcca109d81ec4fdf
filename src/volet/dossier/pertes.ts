import { cellulesHorsChamp, type Cellule } from "../../domaine/grille/champ";
import { noteDe, type Reponses } from "../../domaine/grille/reponses";
import { reprendre } from "../../domaine/grille/reprendre";
import type { ClasseurDeDossier } from "../../lecture";
import { compter, enumerer } from "../commun/textes";
import type { Composition } from "./composer";

/** Des réponses, comptées. */
export interface Compte {
  readonly notes: number;
  readonly commentaires: number;
  readonly indicateurs: number;
}

/** Ce qu'une reconstruction ôterait du dossier. */
export interface Pertes {
  /** Les réponses dont la ligne ou la colonne disparaît des grilles reconstruites. */
  readonly effacees: Compte;
  /** Les grilles qui quittent le dossier : leur feuille et ses réponses restent dans le classeur. */
  readonly delaissees: readonly { readonly feuille: string; readonly reponses: number }[];
}

export function pertesDe(lu: ClasseurDeDossier, { dossier, modele }: Composition): Pertes {
  const effacees = { notes: 0, commentaires: 0, indicateurs: 0 };
  const delaissees: { feuille: string; reponses: number }[] = [];
  for (const ancienne of lu.dossier.grilles) {
    const avant = compterLesReponses(ancienne.reponses);
    if (!dossier.grilles.some(({ identifiant }) => identifiant === ancienne.identifiant)) {
      const feuille = lu.feuilles.get(`grille:${ancienne.identifiant}`)?.feuille.nom ?? "";
      delaissees.push({ feuille, reponses: totalDe(avant) });
      continue;
    }
    const apres = compterLesReponses(reprendre(ancienne.reponses, lu.modele, modele, dossier.politiques));
    effacees.notes += avant.notes - apres.notes;
    effacees.commentaires += avant.commentaires - apres.commentaires;
    effacees.indicateurs += avant.indicateurs - apres.indicateurs;
  }
  return { effacees, delaissees };
}

export function compterLesReponses({ notes, commentaires, indicateurs }: Reponses): Compte {
  return {
    notes: Object.values(notes).reduce(
      (total, ligne) => total + Object.values(ligne).filter((note) => note !== null).length,
      0,
    ),
    commentaires: Object.values(commentaires).filter((texte) => texte.trim() !== "").length,
    indicateurs: Object.keys(indicateurs).length,
  };
}

export function totalDe({ notes, commentaires, indicateurs }: Compte): number {
  return notes + commentaires + indicateurs;
}

/** « 12 notes, 3 commentaires et 1 indicateur ». */
export function direCompte({ notes, commentaires, indicateurs }: Compte): string {
  return enumerer([
    ...(notes > 0 ? [compter(notes, "note")] : []),
    ...(commentaires > 0 ? [compter(commentaires, "commentaire")] : []),
    ...(indicateurs > 0 ? [compter(indicateurs, "indicateur")] : []),
  ]);
}

/**
 * R-NC-1 : les NC que l'ancien champ avait posés et que le nouveau n'appelle plus, dans ce qui reste du dossier. Ils
 * demeurent : ce qui est écrit dans les cellules l'emporte toujours.
 */
export function ncDeLAncienChamp(lu: ClasseurDeDossier, { dossier, modele }: Composition): number {
  const { politiques, champ } = dossier;
  const encore = new Set(cellulesHorsChamp({ modele, politiques, champ }).map(cle));
  const anciennes = cellulesHorsChamp({
    modele: lu.modele,
    politiques: lu.dossier.politiques,
    champ: lu.dossier.champ,
  }).filter((cellule) => !encore.has(cle(cellule)));
  return lu.dossier.grilles
    .filter((ancienne) => dossier.grilles.some(({ identifiant }) => identifiant === ancienne.identifiant))
    .map(({ reponses }) => reprendre(reponses, lu.modele, modele, politiques))
    .reduce(
      (total, reprises) =>
        total +
        anciennes.filter(({ activite, politique }) => noteDe(reprises, activite, politique) === "NC").length,
      0,
    );
}

function cle({ activite, politique }: Cellule): string {
  return JSON.stringify([activite, politique]);
}
