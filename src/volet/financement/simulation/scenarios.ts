import { prochain, type ScenarioSaisi } from "./saisie";

/** Au-delà, les colonnes ne tiendraient plus côte à côte dans un volet de 320 pixels. */
export const SCENARIOS_AU_PLUS = 3;

/** Un scénario de plus, sans changement : c'est d'abord la situation actuelle. */
export function ajouterUnScenario(scenarios: readonly ScenarioSaisi[]): ScenarioSaisi[] {
  const identifiant = prochainIdentifiant(scenarios);
  const nom = nomLibre(scenarios, "Scénario", Number(identifiant));
  return [...scenarios, { identifiant, nom, changements: [], revalorisations: [], lisses: [] }];
}

/** Le même, sous un autre nom, pour en essayer une variante. */
export function copierLeScenario(
  scenarios: readonly ScenarioSaisi[],
  identifiant: string,
): readonly ScenarioSaisi[] {
  const origine = scenarios.find((connu) => connu.identifiant === identifiant);
  if (origine === undefined) return scenarios;
  const nom = nomLibre(scenarios, `${origine.nom.trim()}, variante`, 1);
  return [...scenarios, { ...origine, identifiant: prochainIdentifiant(scenarios), nom }];
}

export function changerLeScenario(
  scenarios: readonly ScenarioSaisi[],
  identifiant: string,
  partie: Partial<Omit<ScenarioSaisi, "identifiant">>,
): ScenarioSaisi[] {
  return scenarios.map((scenario) =>
    scenario.identifiant === identifiant ? { ...scenario, ...partie } : scenario,
  );
}

export function retirerLeScenario(scenarios: readonly ScenarioSaisi[], identifiant: string): ScenarioSaisi[] {
  return scenarios.filter((scenario) => scenario.identifiant !== identifiant);
}

function prochainIdentifiant(scenarios: readonly ScenarioSaisi[]): string {
  return prochain(scenarios.map(({ identifiant }) => identifiant));
}

/** Deux colonnes de même nom ne se distingueraient pas. */
function nomLibre(scenarios: readonly ScenarioSaisi[], debut: string, premier: number): string {
  const pris = new Set(scenarios.map(({ nom }) => nom.trim()));
  for (let numero = premier; ; numero++) {
    const nom = `${debut}\u00a0${numero}`;
    if (!pris.has(nom)) return nom;
  }
}
