import { adresse } from "../../plan/adresses";
import { executer } from "../executer";
import { appelleCtg } from "./appelleCtg";
import { casesOu, releverLesFormules, type FeuilleAFiger } from "./releverLesFormules";

/** Une formule qui appelle CTG.*, hors des feuilles du dossier. */
export interface FormuleTrouvee {
  readonly feuille: string;
  readonly adresse: string;
  /** En anglais. */
  readonly formule: string;
  /** Ce que la cellule montre. */
  readonly montre: string;
  /** Pourquoi elle ne se fige pas ; `null` : elle se fige. */
  readonly obstacle: "erreur" | "feuille-protegee" | null;
}

/** Toutes les formules qui appellent CTG.*, feuille par feuille. */
export async function chercherFormules(): Promise<FormuleTrouvee[]> {
  return executer(async (context) => (await releverLesFormules(context)).flatMap(formulesDe));
}

export function formulesDe(feuille: FeuilleAFiger): FormuleTrouvee[] {
  const { releve, nom, protegee, textes } = feuille;
  return casesOu(releve, appelleCtg).map(({ ligne, colonne }) => ({
    feuille: nom,
    adresse: adresse(feuille.ligne + ligne, feuille.colonne + colonne),
    formule: String(releve.formules[ligne]?.[colonne]),
    montre: textes[ligne]?.[colonne] ?? "",
    obstacle: releve.types[ligne]?.[colonne] === "Error" ? "erreur" : protegee ? "feuille-protegee" : null,
  }));
}
