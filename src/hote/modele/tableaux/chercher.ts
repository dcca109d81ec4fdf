import { identifiant } from "../identifiants";
import type { Noyau } from "../noyau";
import type { Rectangle } from "../rectangle";
import { intersection } from "../rectangle";
import type { EtatTableau } from "./etat";

export interface TableauPlace {
  readonly feuille: string;
  readonly etat: EtatTableau;
}

/** Tous les tableaux du classeur, dans l'ordre des onglets. */
export function tableauxDuClasseur(noyau: Noyau): TableauPlace[] {
  return noyau.feuilles.flatMap((feuille) => noyau.etat(feuille).tableaux.map((etat) => ({ feuille, etat })));
}

/** Le tableau que cette plage touche. */
export function tableauSur(noyau: Noyau, feuille: string, zone: Rectangle): EtatTableau | undefined {
  return noyau.etat(feuille).tableaux.find((etat) => intersection(etat.zone, zone));
}

/** `Tableau1`, `Tableau2`… comme Excel les nomme. */
export function nomDeTableauLibre(noyau: Noyau, base = "Tableau"): string {
  const pris = new Set(tableauxDuClasseur(noyau).map(({ etat }) => etat.nom.toLowerCase()));
  for (let rang = 1; ; rang++) {
    if (!pris.has(`${base}${rang}`.toLowerCase())) return `${base}${rang}`;
  }
}

/** Dans une feuille copiée, chaque tableau prend un autre nom : deux tableaux d'un classeur ne peuvent pas l'avoir. */
export function copierTableaux(noyau: Noyau, tableaux: readonly EtatTableau[]): EtatTableau[] {
  const copies: EtatTableau[] = [];
  for (const etat of tableaux) {
    const dejaPris = copies.filter(({ nom }) => nom.startsWith(etat.nom)).length;
    const libre = nomDeTableauLibre(noyau, etat.nom);
    copies.push({ ...etat, id: identifiant(), nom: dejaPris === 0 ? libre : `${libre}_${dejaPris}` });
  }
  return copies;
}
