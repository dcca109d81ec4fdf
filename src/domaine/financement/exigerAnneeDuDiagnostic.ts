import type { Territoire } from "../dossier/dossier";
import { ErreurDeSaisie } from "../erreurs";
import { exigerAnnee } from "../saisie/exigerAnnee";
import { anneeDuMois, moisDeLaCtg } from "./anneesDeLaCtg";

/**
 * R-DIAG-1 : la dépense est engagée pendant la première ou la dernière année de la CTG. Décision : une année civile
 * convient si elle touche les douze premiers ou les douze derniers mois de la convention, qui peut commencer en juillet.
 *
 * @throws ErreurDeSaisie une autre année, ou des dates de CTG inconnues.
 */
export function exigerAnneeDuDiagnostic(
  annee: number,
  territoire: Pick<Territoire, "debutCtg" | "finCtg">,
): number {
  const anneeDite = exigerAnnee(annee);
  const { premier, dernier } = moisDeLaCtg(territoire);
  const convient = [
    [premier, Math.min(premier + 11, dernier)],
    [Math.max(dernier - 11, premier), dernier],
  ].some(([debut = 0, fin = 0]) => anneeDuMois(debut) <= anneeDite && anneeDite <= anneeDuMois(fin));
  if (convient) return anneeDite;
  throw new ErreurDeSaisie(
    "annee",
    `${anneeDite} n’est ni la première, ni la dernière année de la CTG ` +
      `(${anneeDuMois(premier)} à ${anneeDuMois(dernier)})\u00a0: le diagnostic n’y est pas financé.`,
  );
}
