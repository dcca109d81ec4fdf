import { adresseDePlage } from "../plan/adresses";
import type { PlanFeuille } from "../plan/types";

/**
 * Met en file les tableaux d'une feuille qui vient d'être ajoutée.
 *
 * @param pris les noms des tableaux du classeur : un nom déjà pris ferait échouer toute la construction.
 */
export function ecrireTableaux(feuille: Excel.Worksheet, plan: PlanFeuille, pris: readonly string[]): void {
  for (const { nom, plage, style } of plan.tableaux ?? []) {
    const tableau = feuille.tables.add(adresseDePlage(plage), true);
    tableau.name = nomLibre(nom, pris);
    tableau.style = style;
  }
}

/** `CTG_Journal`, puis `CTG_Journal_2`… : Excel ne distingue pas les capitales. */
function nomLibre(nom: string, pris: readonly string[]): string {
  const enMinuscules = new Set(pris.map((autre) => autre.toLowerCase()));
  let libre = nom;
  for (let rang = 2; enMinuscules.has(libre.toLowerCase()); rang++) libre = `${nom}_${rang}`;
  return libre;
}
