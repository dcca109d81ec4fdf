import { direValeur } from "../../domaine/saisie/direValeur";
import {
  estSansValeur,
  valeurEn,
  type ClasseurLu,
  type FeuilleLue,
  type ValeurDeCellule,
} from "../../lecture/cellules";
import type { FauteDeTableau, Rangee, Tableau } from "./tableau";

/** Le tableau de la première feuille visible qui porte quelque chose. */
export function lireFeuille({ feuilles, dates1904 = false }: ClasseurLu): Tableau {
  for (const feuille of feuilles.filter(({ masquee }) => !masquee)) {
    const fautes: FauteDeTableau[] = [];
    const rangees = rangeesDe(feuille, fautes);
    if (rangees.length > 0 || fautes.length > 0) return { rangees, dates1904, fautes };
  }
  return { rangees: [], dates1904, fautes: [] };
}

/** `forEach` saute les trous : une cellule isolée au bout de la feuille ne coûte rien. */
function rangeesDe(feuille: FeuilleLue, fautes: FauteDeTableau[]): Rangee[] {
  const rangees: Rangee[] = [];
  feuille.formules.forEach((formules, i) => {
    const cellules = new Map<number, ValeurDeCellule>();
    const ligne = feuille.ligne + i;
    formules?.forEach((_, j) => {
      const colonne = feuille.colonne + j;
      const valeur = valeurEn(feuille, ligne, colonne);
      const raison = fauteDe(valeur, estSansValeur(feuille, ligne, colonne));
      if (raison !== null) fautes.push({ ligne: ligne + 1, colonne, raison });
      else if (String(valeur).trim() !== "") cellules.set(colonne, valeur);
    });
    if (cellules.size > 0) rangees.push({ numero: ligne + 1, cellules });
  });
  return rangees;
}

const ERREUR_D_EXCEL = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!)$/;

/** Rien ne s'évalue ici : une formule vaut le résultat que le fichier en garde. */
function fauteDe(valeur: ValeurDeCellule, sansValeur: boolean): string | null {
  if (sansValeur)
    return "le fichier ne garde pas le résultat de cette formule\u00a0: remplacez-la par sa valeur.";
  const estUneErreur = typeof valeur === "string" && ERREUR_D_EXCEL.test(valeur);
  return estUneErreur ? `la cellule affiche ${direValeur({ code: valeur })}.` : null;
}
