import type {
  ChangementDEtp,
  RevalorisationSimulee,
  Scenario,
} from "../../../domaine/financement/simulation/scenario";
import { lireDate, lireQuotite } from "../../dossier/nombres";
import type { Fautes } from "../../dossier/valider";
import { controlerUneDate, controlerUnNombre, estVide, rassembler } from "../../equipe/fiche/controles";
import { lireNombre } from "../../equipe/fiche/nombres";
import type { ChangementSaisi, RevalorisationSaisie, ScenarioSaisi } from "./saisie";

/** Un scénario à dérouler, ou ce qui empêche de le lire, champ par champ. */
export type ScenarioLu =
  { readonly etat: "lu"; readonly scenario: Scenario } | { readonly etat: "fautif"; readonly fautes: Fautes };

/** La clé du nom, ou d'un champ d'une ligne, dans les fautes. */
export function cleDuNom(scenario: string): string {
  return `simulation.${scenario}.nom`;
}

export function cleDuChangement(scenario: string, ligne: string, champ: "etp" | "coutParEtp"): string {
  return `simulation.${scenario}.etp.${ligne}.${champ}`;
}

export function cleDeLaRevalorisation(
  scenario: string,
  ligne: string,
  champ: "forfaitVise" | "contrepartie" | "validationDeLaCnaf",
): string {
  return `simulation.${scenario}.revalorisation.${ligne}.${champ}`;
}

export function lireLeScenario(saisi: ScenarioSaisi): ScenarioLu {
  const fautes = fautesDe(saisi);
  if (fautes.size > 0) return { etat: "fautif", fautes };
  const { identifiant, nom, changements, revalorisations, lisses } = saisi;
  return {
    etat: "lu",
    scenario: {
      identifiant,
      nom: nom.trim(),
      changements: changements.map(lireLeChangement),
      revalorisations: revalorisations.map(lireLaRevalorisation),
      lisses,
    },
  };
}

function fautesDe({ identifiant, nom, changements, revalorisations }: ScenarioSaisi): Fautes {
  return rassembler([
    [cleDuNom(identifiant), estVide(nom) ? "Donnez-lui un nom\u00a0: il est en tête de sa colonne." : null],
    ...changements.flatMap(({ cle, etp, coutParEtp }) => [
      [cleDuChangement(identifiant, cle, "etp"), controlerDesEtp(etp)] as const,
      [cleDuChangement(identifiant, cle, "coutParEtp"), controlerUnNombre(coutParEtp)] as const,
    ]),
    ...revalorisations.flatMap(({ cle, forfaitVise, validationDeLaCnaf }) => [
      [
        cleDeLaRevalorisation(identifiant, cle, "forfaitVise"),
        estVide(forfaitVise) ? "Écrivez le forfait visé, en euros par ETP." : controlerUnNombre(forfaitVise),
      ] as const,
      [
        cleDeLaRevalorisation(identifiant, cle, "validationDeLaCnaf"),
        controlerUneDate(validationDeLaCnaf),
      ] as const,
    ]),
  ]);
}

function controlerDesEtp(texte: string): string | null {
  const etp = lireQuotite(texte);
  return etp !== null && etp > 0 ? null : "Écrivez un nombre d’ETP supérieur à 0\u00a0: «\u00a00,5\u00a0».";
}

/** Ses textes ont été contrôlés. */
function lireLeChangement({ cle: _, etp, coutParEtp, ...choix }: ChangementSaisi): ChangementDEtp {
  return { ...choix, etp: lireQuotite(etp) ?? 0, coutParEtp: lireNombre(coutParEtp) };
}

function lireLaRevalorisation({
  cle: _,
  forfaitVise,
  validationDeLaCnaf,
  ...choix
}: RevalorisationSaisie): RevalorisationSimulee {
  return {
    ...choix,
    forfaitVise: lireNombre(forfaitVise) ?? 0,
    validationDeLaCnaf: lireDate(validationDeLaCnaf) ?? "",
  };
}
