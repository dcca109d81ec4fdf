import type { ConstatDeControle } from "../../../domaine/controle/constat";
import { lieuDuConstat } from "../../../domaine/controle/ligneDuRapport";
import type { Suivi } from "../../suivi/Suivi";

/** Fait la correction sûre d'un constat ; chaque saisie s'annule comme les autres. */
export function corriger(suivi: Pick<Suivi, "saisir">, constat: ConstatDeControle): void {
  const { correction } = constat;
  if (correction === null) return;
  for (const saisie of correction.saisies) suivi.saisir(saisie, direLaCorrection(constat));
}

/** « CTG Grille, C12 : écrire le nombre 2 » */
export function direLaCorrection(constat: ConstatDeControle): string {
  const { correction } = constat;
  const libelle = correction?.libelle ?? "";
  const lieu = lieuDuConstat(constat);
  return lieu === ""
    ? libelle
    : `${lieu}\u00a0: ${libelle.charAt(0).toLocaleLowerCase("fr")}${libelle.slice(1)}`;
}
