import { ErreurDeSaisie } from "../../erreurs";
import { exigerNonNul } from "../../saisie/exigerNonNul";
import { exigerPositif } from "../../saisie/exigerPositif";
import type { Scenario } from "./scenario";

/**
 * Un scénario fautif ne se déroule pas à moitié.
 * @throws ErreurDeSaisie une année hors de la CTG, un employeur inconnu, un nombre négatif, nul ou illisible.
 */
export function verifierScenario(
  { changements, revalorisations, lisses }: Scenario,
  annees: readonly number[],
  employeurs: readonly (string | null)[],
): void {
  for (const { employeur, annee, etp, coutParEtp } of changements) {
    exigerEmployeur(employeur, employeurs);
    exigerAnneeDeLaCtg(annee, annees);
    exigerNonNul(etp, "etp");
    if (coutParEtp !== null) exigerPositif(coutParEtp, "coutParEtp");
  }
  for (const { employeur, annee, forfaitVise } of revalorisations) {
    exigerEmployeur(employeur, employeurs);
    exigerAnneeDeLaCtg(annee, annees);
    exigerNonNul(forfaitVise, "forfaitVise");
  }
  for (const employeur of lisses) exigerEmployeur(employeur, employeurs);
}

function exigerEmployeur(employeur: string, connus: readonly (string | null)[]): void {
  if (connus.includes(employeur)) return;
  throw new ErreurDeSaisie("employeur", `«\u00a0${employeur}\u00a0» n’est pas un employeur du dossier.`);
}

function exigerAnneeDeLaCtg(annee: number, annees: readonly number[]): void {
  if (annees.includes(annee)) return;
  throw new ErreurDeSaisie(
    "annee",
    `${annee} n’est pas une année de la CTG (${annees[0] ?? ""} à ${annees[annees.length - 1] ?? ""}).`,
  );
}
