import type { CompteDIndicateur } from "../grille/modele";
import { normaliser } from "../saisie/normaliser";
import { compterLesAlertes } from "./compterLesAlertes";
import { compterLesAxes } from "./compterLesAxes";
import { compterLesEntrees } from "./compterLesEntrees";
import { compterLesPartenaires } from "./compterLesPartenaires";
import type { DemandeDeProposition } from "./demandeDeProposition";
import { Ecarts } from "./ecarts";
import { entreesRetenues } from "./entreesRetenues";
import type { ElementCompte, Proposition } from "./proposition";

/**
 * Le nombre et la nature que le journal et le plan d'action donneraient à un indicateur (R-JOURNAL-1, R-PLAN-1,
 * R-IND-1, R-IND-2). L'ordre des lignes n'y change rien. `null` si le modèle ne dit pas de quoi le compter, ou si rien
 * de cela n'est tenu : un journal qui n'est pas ouvert ne répond pas zéro.
 */
export function proposerLIndicateur(demande: DemandeDeProposition): Proposition | null {
  const { indicateur } = demande;
  const { compte } = indicateur;
  if (compte === undefined || !estTenu(compte, demande)) return null;
  const ecarts = new Ecarts();
  const comptes = compter(compte, demande, ecarts);
  return {
    nombre: indicateur.avecNombre ? comptes.length : null,
    nature: indicateur.avecNature ? nommer(comptes) : "",
    comptes,
    ecartes: ecarts.enFrancais(demande.annee),
  };
}

function estTenu(compte: CompteDIndicateur, { journal, planDAction }: DemandeDeProposition): boolean {
  return (
    (compte.entrees !== undefined && journal !== null) ||
    (compte.planDAction !== undefined && planDAction !== null)
  );
}

function compter(compte: CompteDIndicateur, demande: DemandeDeProposition, ecarts: Ecarts): ElementCompte[] {
  const plan = demande.planDAction ?? [];
  const retenues = entreesRetenues(compte, demande, ecarts);
  const duJournal =
    compte.partenaires === true
      ? compterLesPartenaires(retenues, ecarts)
      : compterLesEntrees(retenues, demande.indicateur.portee);
  switch (compte.planDAction) {
    case "axes":
      return [...duJournal, ...compterLesAxes(plan, ecarts)];
    case "alertes":
      return [...duJournal, ...compterLesAlertes(plan, demande.annee, retenues, ecarts)];
    case undefined:
      return duJournal;
  }
}

/** Un fait qui n'a pas d'objet compte sans se nommer : sa date dit peu d'une nature. */
function nommer(comptes: readonly ElementCompte[]): string {
  const noms = new Map<string, string>();
  for (const element of comptes) {
    const nom = nomDe(element);
    if (nom !== "" && !noms.has(normaliser(nom))) noms.set(normaliser(nom), nom);
  }
  return Array.from(noms.values()).join("\u00a0; ");
}

function nomDe({ nature, libelle, entrees }: ElementCompte): string {
  return nature === "entree" ? (entrees[0]?.objet ?? "").trim() : libelle;
}
