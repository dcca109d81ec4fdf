import type { ProfilDeCaf } from "../../dossier/profil";
import { anneesDeLaCtg } from "../anneesDeLaCtg";
import { arrondirAuCentime } from "../arrondirAuCentime";
import type { DossierAFinancer } from "../dossierAFinancer";
import { equipesParEmployeur } from "../equipesParEmployeur";
import { etpDesPostes } from "../etpDesPostes";
import { montantDe, refuser, sommer, type Calcul } from "../explication/calcul";
import { essayer } from "../explication/essayer";
import type { Financement } from "../financement";
import { decision, EMPLOYEUR_NATIONAL } from "../sources";
import { constatsDuScenario } from "./constatsDuScenario";
import type { Scenario } from "./scenario";
import { simulerEmployeur } from "./simulerEmployeur";
import type {
  AnneeSimulee,
  EmployeurSimule,
  Renouvellement,
  Simulation,
  SimulationFaite,
} from "./simulation";
import { verifierScenario } from "./verifierScenario";

/**
 * Ce que le financement de la coordination deviendrait, année par année, sur la durée de la CTG. Le forfait reste gelé
 * (R-FORFAIT-2) tant que le scénario ne le revalorise pas ; un scénario sans changement rend la situation actuelle. Les
 * coûts de l'année évaluée sont repris chaque année.
 */
export function simuler(
  dossier: DossierAFinancer,
  financement: Financement,
  profil: ProfilDeCaf,
  scenario: Scenario,
): Simulation {
  const essai = essayer(() => derouler(dossier, financement, profil, scenario));
  return essai.reussi ? essai.valeur : refuser("R-FORFAIT-1", essai.faute);
}

function derouler(
  dossier: DossierAFinancer,
  financement: Financement,
  profil: ProfilDeCaf,
  scenario: Scenario,
): SimulationFaite {
  const annees = anneesDeLaCtg(dossier.territoire);
  const connus = equipesParEmployeur(dossier, []).map(({ employeur }) => employeur);
  verifierScenario(scenario, annees, connus);
  const simulees = annees.map((annee) => simulerLAnnee(dossier, financement, profil, scenario, annee));
  const cumuler = (libelle: string, de: (annee: AnneeSimulee) => Calcul) =>
    sommer(simulees.map(de), { libelle, regle: "R-FORFAIT-1", source: decision("somme des années.") });
  const total = cumuler(`${scenario.nom}, durée de la CTG`, (annee) => annee.total);
  const actuel = cumuler("Situation actuelle, durée de la CTG", (annee) => annee.actuel);
  return {
    etat: "simule",
    annees: simulees,
    total,
    actuel,
    ecart: ecartEntre(total, actuel),
    renouvellement: renouveler(simulees[simulees.length - 1]?.employeurs ?? []),
    constats: constatsDuScenario(scenario, simulees, profil),
  };
}

function simulerLAnnee(
  dossier: DossierAFinancer,
  financement: Financement,
  profil: ProfilDeCaf,
  scenario: Scenario,
  annee: number,
): AnneeSimulee {
  const employeurs = equipesParEmployeur(dossier, etpDesPostes(dossier, profil, annee)).map((equipe) =>
    simulerEmployeur(equipe, financement, profil, scenario, annee),
  );
  const commun = {
    libelle: `Financement de la coordination en ${annee}`,
    regle: "R-EMP-1",
    source: EMPLOYEUR_NATIONAL,
  };
  const total = sommer(
    employeurs.map(({ droit }) => droit),
    commun,
  );
  const actuel = sommer(
    employeurs.map((employeur) => employeur.actuel),
    commun,
  );
  return { annee, employeurs, total, actuel, ecart: ecartEntre(total, actuel) };
}

function ecartEntre(total: Calcul, actuel: Calcul): number | null {
  const [simule, present] = [montantDe(total), montantDe(actuel)];
  return simule === null || present === null ? null : arrondirAuCentime(simule - present);
}

/** R-FORFAIT-4 et R-FORFAIT-2 : le montant de la dernière année, divisé par ses ETP, devient le forfait suivant. */
function renouveler(employeurs: readonly EmployeurSimule[]): Renouvellement[] {
  const suivants: Renouvellement[] = [];
  for (const { employeur, nom, droit, repartition } of employeurs) {
    const montantDu = montantDe(droit);
    if (montantDu === null || repartition === null) continue;
    const etpPrecedenteCtg = repartition.dejaSoutenus + repartition.nouveaux;
    suivants.push({
      employeur,
      nom,
      etpPrecedenteCtg,
      montantDu,
      forfaitParEtp: etpPrecedenteCtg === 0 ? null : montantDu / etpPrecedenteCtg,
    });
  }
  return suivants;
}
