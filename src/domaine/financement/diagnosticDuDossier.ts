import type { Dossier } from "../dossier/dossier";
import type { ProfilDeCaf } from "../dossier/profil";
import { calculerDiagnostic, type ParametresDuDiagnostic } from "./calculerDiagnostic";
import { baremeASaisir, chercherBaremeDuDossier, chercherBaremeSaisi } from "./chercherBaremeDuDossier";
import { exigerAnneeDuDiagnostic } from "./exigerAnneeDuDiagnostic";
import type { MontantExplique } from "./explication/etape";
import type { BaremeSaisi, DiagnosticEngage } from "./financement";
import { DIAGNOSTIC_NATIONAL } from "./sources";

/**
 * Le diagnostic d'un dossier (R-DIAG-1) : son année vérifiée, et les valeurs de cette année. Un barème saisi l'emporte,
 * puis celles du profil pour l'année de son document, puis les barèmes livrés. Le taux n'a pas de barème livré.
 *
 * @throws ErreurDeSaisie une année du milieu de la CTG, une dépense fautive.
 * @throws BaremeInconnu une année dont le taux ou le plafond n'est pas connu.
 */
export function diagnosticDuDossier(
  { depense, annee }: DiagnosticEngage,
  { territoire }: Pick<Dossier, "territoire">,
  profil: ProfilDeCaf,
  baremes: readonly BaremeSaisi[],
): MontantExplique {
  exigerAnneeDuDiagnostic(annee, territoire);
  return calculerDiagnostic(depense, parametresDuDiagnostic(profil, annee, baremes));
}

function parametresDuDiagnostic(
  { regles: { diagnostic } }: ProfilDeCaf,
  annee: number,
  baremes: readonly BaremeSaisi[],
): ParametresDuDiagnostic {
  const deLAnnee = diagnostic?.annee === annee ? diagnostic : undefined;
  const tauxSaisi = chercherBaremeSaisi("taux-diagnostic", annee, baremes);
  const plafondSaisi = chercherBaremeSaisi("plafond-diagnostic", annee, baremes);
  const taux = tauxSaisi?.valeur ?? deLAnnee?.taux;
  if (taux === undefined) throw baremeASaisir("taux-diagnostic", annee);
  const livre =
    plafondSaisi ??
    (deLAnnee === undefined ? chercherBaremeDuDossier("plafond-diagnostic", annee, []) : null);
  const sources = [deLAnnee?.source ?? DIAGNOSTIC_NATIONAL, tauxSaisi?.etape.source, livre?.etape.source];
  return {
    taux,
    plafond: livre?.valeur ?? deLAnnee?.plafond ?? 0,
    source: sources.filter((source) => source !== undefined).join(" "),
  };
}
