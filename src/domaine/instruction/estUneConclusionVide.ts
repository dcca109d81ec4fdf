import type { ConclusionDePoste } from "./instruction";

/** Un poste dont la Caf n'a encore rien conclu. */
export function estUneConclusionVide({
  avis,
  etpPrisEnCompte,
  conditions,
  contreparties,
  date,
  convergence,
  validationDeLaCnaf,
}: ConclusionDePoste): boolean {
  const textes = [avis, conditions, contreparties, date, validationDeLaCnaf];
  return etpPrisEnCompte === null && !convergence && textes.every((texte) => texte.trim() === "");
}
