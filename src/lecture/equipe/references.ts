import { normaliser } from "../../domaine/saisie/normaliser";

/** Ce qu'une cellule peut désigner : un poste, un employeur. */
export interface Designable {
  readonly identifiant: string;
  readonly nom: string;
}

/**
 * « p1 · Camille Exemple », l'identifiant seul, ou le nom seul s'il n'appartient qu'à un, sans égard à la casse ni aux
 * accents. `null` si le texte n'en désigne aucun.
 */
export function lireReference(texte: string, parmi: readonly Designable[]): string | null {
  const [debut = ""] = texte.split("·");
  const cherche = normaliser(debut);
  const designe = parmi.find(({ identifiant }) => normaliser(identifiant) === cherche);
  if (designe !== undefined) return designe.identifiant;
  const homonymes = parmi.filter(({ nom }) => nom.trim() !== "" && normaliser(nom) === normaliser(texte));
  return homonymes.length === 1 ? (homonymes[0]?.identifiant ?? null) : null;
}
