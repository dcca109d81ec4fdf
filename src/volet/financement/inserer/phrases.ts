import type { ContenuDeLaCible, FormuleTrouvee, Insertion } from "../../../classeur/inserer";
import { adresse, adresseDePlage, plageDe } from "../../../plan/adresses";
import { enFrancais, type Cible, type InsertionAFaire } from "../../../plan/formulesAInserer";
import { compter } from "../../commun/textes";

/** « Mon budget!B4 » : on le lit, et on peut le retaper tel quel. */
export function direReference(feuille: string, cellule: string): string {
  return `${feuille}!${cellule}`;
}

export function direCible({ feuille, ligne, colonne }: Cible): string {
  return direReference(feuille, adresse(ligne, colonne));
}

/** Où ira le résultat, et comment. */
export function direLaPlace({ cible, lignes, colonnes, formules }: InsertionAFaire): string {
  const place = direReference(
    cible.feuille,
    adresseDePlage(plageDe(cible.ligne, cible.colonne, lignes, colonnes)),
  );
  const ecrites = formules.length * (formules[0]?.length ?? 0);
  if (lignes * colonnes === 1) return `Dans ${place}\u00a0:`;
  return ecrites === 1
    ? `Dans ${place}, que le résultat remplira\u00a0:`
    : `Dans ${place}, ${compter(ecrites, "formule")}, dont la première\u00a0:`;
}

/** La cellule choisie n'est pas vide. */
export function direLeContenu({ formule, texte }: ContenuDeLaCible): string {
  const estUneFormule = typeof formule === "string" && formule.startsWith("=");
  return estUneFormule
    ? `Cette cellule contient déjà la formule ${enClair(formule)}, qui affiche «\u00a0${texte}\u00a0».`
    : `Cette cellule contient déjà «\u00a0${texte}\u00a0».`;
}

/** Une formule de l'utilisateur peut employer une fonction dont nous n'avons pas le nom français. */
function enClair(formule: string): string {
  try {
    return enFrancais(formule);
  } catch {
    return formule;
  }
}

export function direLInsertion({ feuille, adresse: ou, montre }: Insertion): string {
  return `Formule écrite dans ${direReference(feuille, ou)}\u00a0: elle affiche «\u00a0${montre}\u00a0».`;
}

/** Une fois l'écran quitté, ce qu'elle affiche n'est plus sûr. */
export function direLInsertionPlusTard({ feuille, adresse: ou }: Insertion): string {
  return `Formule écrite dans ${direReference(feuille, ou)}.`;
}

export function direLesTrouvees(formules: readonly FormuleTrouvee[]): string {
  if (formules.length === 0) return "Aucune formule CTG.* hors des feuilles du dossier\u00a0: rien à figer.";
  return `${compter(formules.length, "formule")} CTG.* hors des feuilles du dossier.`;
}

export const OBSTACLES: Readonly<Record<NonNullable<FormuleTrouvee["obstacle"]>, string>> = {
  erreur: "en erreur, ne sera pas figée",
  "feuille-protegee": "feuille protégée, ne sera pas figée",
};

export function direLesFigees(nombre: number): string {
  return nombre > 1 ? `${nombre}\u00a0formules figées.` : "Une formule figée.";
}
