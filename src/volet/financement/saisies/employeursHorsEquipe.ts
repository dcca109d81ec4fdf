import { direEtp, direEuros } from "../../../domaine/financement/explication/dire";
import type { FinancementDeLEmployeur } from "../../../domaine/financement/financement";

/** Celui du dossier a un nom ; d'un autre, l'équipe n'a plus que l'identifiant. */
export function nommerHorsEquipe(employeur: string, employeurDuDossier: string): string {
  if (employeur !== "") return `Employeur ${employeur}`;
  return employeurDuDossier === "" ? "L’employeur du dossier" : employeurDuDossier;
}

/** Ce qui en est saisi, et seulement cela, pour que l'on sache ce que l'on retire. */
export function decrireHorsEquipe(finance: FinancementDeLEmployeur): string[] {
  const { anneeDuMontant, montantDu, etpSoutenus, forfaitGele, source, etpPrecedenteCtg, nouveauxEtp } =
    finance;
  const ligne = <T>(libelle: string, valeur: T | null, dire: (valeur: T) => string) =>
    valeur === null ? [] : [`${libelle}\u00a0: ${dire(valeur)}`];
  return [
    ...ligne("Année N-1", anneeDuMontant, String),
    ...ligne("Montant dû au 31/12/N-1", montantDu, direEuros),
    ...ligne("ETP soutenus en N-1", etpSoutenus, direEtp),
    ...ligne("Forfait par ETP notifié", forfaitGele, direEuros),
    ...ligne("Source", source === "" ? null : source, (texte) => texte),
    ...ligne("ETP de la précédente CTG", etpPrecedenteCtg, direEtp),
    ...ligne("Nouveaux ETP soutenus", nouveauxEtp === 0 ? null : nouveauxEtp, direEtp),
  ];
}
