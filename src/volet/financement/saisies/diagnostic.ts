import type { Territoire } from "../../../domaine/dossier/dossier";
import { exigerAnneeDuDiagnostic } from "../../../domaine/financement/exigerAnneeDuDiagnostic";
import { essayer } from "../../../domaine/financement/explication/essayer";
import type { DiagnosticEngage } from "../../../domaine/financement/financement";
import type { Fautes } from "../../dossier/valider";
import { controlerUnNombre, estVide, rassembler } from "../../equipe/fiche/controles";
import { lireNombre } from "../../equipe/fiche/nombres";
import { controlerUneAnnee, exiger, lireAnnee, montrerUnNombre } from "./nombres";

export interface DiagnosticSaisi {
  readonly depense: string;
  readonly annee: string;
}

export function cleDuDiagnostic(champ: keyof DiagnosticSaisi): string {
  return `diagnostic.${champ}`;
}

export function saisieDuDiagnostic(diagnostic: DiagnosticEngage | null): DiagnosticSaisi {
  return {
    depense: montrerUnNombre(diagnostic?.depense ?? null),
    annee: montrerUnNombre(diagnostic?.annee ?? null),
  };
}

/** `null` si rien n'est rempli : pas de diagnostic. Ses textes ont passé `validerLeDiagnostic`. */
export function lireLeDiagnostic(saisie: DiagnosticSaisi): DiagnosticEngage | null {
  const [depense, annee] = [lireNombre(saisie.depense), lireAnnee(saisie.annee)];
  return depense === null || annee === null ? null : { depense, annee };
}

/** Les deux, ou aucun (R-DIAG-1). */
export function validerLeDiagnostic(
  saisie: DiagnosticSaisi,
  territoire: Pick<Territoire, "debutCtg" | "finCtg">,
): Fautes {
  if (estVide(saisie.depense) && estVide(saisie.annee)) return rassembler([]);
  return rassembler([
    [
      cleDuDiagnostic("depense"),
      exiger(controlerUnNombre, "Indiquez la dépense, ou videz aussi l’année.")(saisie.depense),
    ],
    [
      cleDuDiagnostic("annee"),
      exiger(controlerUneAnnee, "Indiquez l’année de la dépense, ou videz aussi la dépense.")(saisie.annee) ??
        anneeFinancee(lireAnnee(saisie.annee), territoire),
    ],
  ]);
}

/** Des dates de CTG inconnues n'empêchent pas d'écrire : le résultat les demande. */
function anneeFinancee(
  annee: number | null,
  territoire: Pick<Territoire, "debutCtg" | "finCtg">,
): string | null {
  if (annee === null) return null;
  const essai = essayer(() => exigerAnneeDuDiagnostic(annee, territoire));
  return essai.reussi || essai.faute.argument !== "annee" ? null : essai.faute.raison;
}
