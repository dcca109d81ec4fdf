import type { ProfilDeCaf } from "../dossier/profil";
import { calculerEmployeur, type EmployeurCalcule } from "./calculerEmployeur";
import { calculerIngenierieCtg } from "./calculerIngenierieCtg";
import { diagnosticDuDossier } from "./diagnosticDuDossier";
import type { DossierAFinancer } from "./dossierAFinancer";
import { equipesParEmployeur } from "./equipesParEmployeur";
import { etpDesPostes } from "./etpDesPostes";
import { examinerLeFinancement } from "./examinerLeFinancement";
import { sommer, tenter } from "./explication/calcul";
import type { Financement } from "./financement";
import { financementDesPostes } from "./financementDesPostes";
import { financementDesThematiques } from "./financementDesThematiques";
import type { ResultatDeLEmployeur, ResultatDuFinancement } from "./resultat";
import { EMPLOYEUR_NATIONAL } from "./sources";

/**
 * Le financement d'une CTG pour une année, par poste, employeur et thématique, avec ses constats et son explication.
 * Ce qui ne peut pas se calculer est refusé, avec sa raison, et le reste se calcule ; un total n'est jamais partiel.
 */
export function calculerFinancement(
  dossier: DossierAFinancer,
  financement: Financement,
  profil: ProfilDeCaf,
  annee: number,
): ResultatDuFinancement {
  const employeurs = equipesParEmployeur(dossier, etpDesPostes(dossier, profil, annee)).map((equipe) =>
    calculerEmployeur(equipe, financement, profil, annee),
  );
  const total = sommer(
    employeurs.map(({ droit }) => droit),
    { libelle: `Financement de la coordination en ${annee}`, regle: "R-EMP-1", source: EMPLOYEUR_NATIONAL },
  );
  const postes = financementDesPostes(dossier, employeurs, financement.couts);
  const { diagnostic } = financement;
  const resultat: Omit<ResultatDuFinancement, "constats"> = {
    annee,
    methode: profil.methodeDuDroit.valeur,
    total,
    employeurs: employeurs.map(montrer),
    postes,
    thematiques: total.etat === "refuse" ? null : financementDesThematiques(postes, profil),
    diagnostic:
      diagnostic === null
        ? null
        : tenter("R-DIAG-1", () => diagnosticDuDossier(diagnostic, dossier, profil, financement.baremes)),
    ingenieries: financement.ingenieries.map((ingenierie) => ({
      identifiant: ingenierie.identifiant,
      calcul: tenter("R-INGE-1", () => calculerIngenierieCtg(ingenierie, financement.baremes)),
    })),
  };
  return { ...resultat, constats: examinerLeFinancement({ dossier, financement, profil, annee, resultat }) };
}

/** L'équipe et les poids ne servent qu'au calcul. */
function montrer({ equipe: _equipe, poids: _poids, ...resultat }: EmployeurCalcule): ResultatDeLEmployeur {
  return resultat;
}
