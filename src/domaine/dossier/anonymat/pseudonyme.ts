import type { Poste } from "../dossier";

/** Ce que la copie écrit à la place du prénom et du nom ; ensemble ils se lisent « Poste 1 ». */
export const PRENOM_DU_PSEUDONYME = "Poste";

/** « Poste 1 » ; « Poste 1 ou 3 » quand un nom est celui de plusieurs. */
export function direPseudonyme(numeros: readonly number[]): string {
  const dernier = String(numeros[numeros.length - 1]);
  if (numeros.length === 1) return `${PRENOM_DU_PSEUDONYME} ${dernier}`;
  return `${PRENOM_DU_PSEUDONYME} ${numeros.slice(0, -1).join(", ")} ou ${dernier}`;
}

/** Une copie déjà anonymisée : « Poste » et « 1 » ne sont les noms de personne. */
export function estPseudonyme({ prenom, nom }: Pick<Poste, "prenom" | "nom">): boolean {
  return prenom === PRENOM_DU_PSEUDONYME && /^\d+$/.test(nom);
}
