import { LIBELLES_DES_GRAVITES } from "../../domaine/equipe/constats/constat";
import { direEtp, direEuros } from "../../domaine/financement/explication/dire";
import type { ChangementDEtp, RevalorisationSimulee } from "../../domaine/financement/simulation/scenario";
import { dateEnFrancais } from "../dates";
import type { ScenarioAEcrire } from "./simulationAEcrire";

const VOIES: Readonly<Record<RevalorisationSimulee["voie"], string>> = {
  "moins-de-postes": "moins de postes, à enveloppe constante",
  "offre-de-service": "progression significative de l’offre de service",
};

/** Ce qu'un scénario suppose, puis ce qu'il oblige à obtenir, une phrase par ligne. */
export function direLesHypotheses({ scenario, simulation }: ScenarioAEcrire): string[] {
  const noms = new Map(
    simulation.annees.flatMap(({ employeurs }) =>
      employeurs.map(({ employeur, nom }) => [employeur ?? "", nom] as const),
    ),
  );
  const nommer = (employeur: string) => noms.get(employeur) ?? employeur;
  const hypotheses = [
    ...scenario.changements.map((changement) => direLeChangement(changement, nommer(changement.employeur))),
    ...scenario.revalorisations.map((revalorisation) =>
      direLaRevalorisation(revalorisation, nommer(revalorisation.employeur)),
    ),
    ...scenario.lisses.map(
      (employeur) => `Un même montant par ETP pour tous les postes, ${nommer(employeur)} (R-FORFAIT-4).`,
    ),
  ];
  const constats = simulation.constats.map(
    ({ gravite, phrase, regle }) => `${LIBELLES_DES_GRAVITES[gravite]}\u00a0: ${phrase} (${regle})`,
  );
  return [
    ...(hypotheses.length === 0 ? ["Aucun changement\u00a0: la situation actuelle."] : hypotheses),
    ...new Set(constats),
  ];
}

function direLeChangement(
  { annee, sens, nature, etp, coutParEtp }: ChangementDEtp,
  employeur: string,
): string {
  const sorte = nature === "nouveau" ? "au titre des nouveaux ETP" : "au titre des ETP déjà soutenus";
  const cout = coutParEtp === null ? "coût pas encore connu" : `${direEuros(coutParEtp)} par ETP et par an`;
  return `À partir de ${annee}, ${direEtp(etp)} de ${sens === "ajout" ? "plus" : "moins"} ${sorte}, ${employeur}\u00a0; ${cout}.`;
}

function direLaRevalorisation(
  { annee, forfaitVise, voie, contrepartie, validationDeLaCnaf }: RevalorisationSimulee,
  employeur: string,
): string {
  const apport = contrepartie.trim() === "" ? "pas encore dite" : contrepartie.trim();
  const accord =
    validationDeLaCnaf === "" ? "pas encore obtenue" : `le ${dateEnFrancais(validationDeLaCnaf)}`;
  return `À partir de ${annee}, forfait de ${direEuros(forfaitVise)} par ETP, ${employeur}\u00a0; voie\u00a0: ${VOIES[voie]}\u00a0; contrepartie\u00a0: ${apport}\u00a0; validation de la Cnaf\u00a0: ${accord}.`;
}
