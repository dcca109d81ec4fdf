import { direEuros } from "../../../domaine/financement/explication/dire";
import type { SimulationFaite } from "../../../domaine/financement/simulation/simulation";
import { compter } from "../../commun/textes";
import { nommer, type Case } from "./comparer";
import type { ScenarioDeroule } from "./derouler";
import type { ScenarioSaisi } from "./saisie";

/** « 28 000 » : l'unité se lit dans le titre du tableau, les colonnes sont étroites. */
export function direSansUnite(montant: number): string {
  return direEuros(montant).replace(/\u00a0€$/, "");
}

export function direLaCase(une: Case): string {
  switch (une.etat) {
    case "montant":
      return direSansUnite(une.montant);
    case "refuse":
      return "refusé";
    case "a-completer":
      return "à compléter";
  }
}

/** « +12 000 », « -3 000 » : le signe dit le sens, sans couleur. */
export function direLEcart(ecart: number): string {
  return `${ecart > 0 ? "+" : ""}${direSansUnite(ecart)}`;
}

/** Ce que devient un scénario, en une phrase. */
export function direLeResultat(scenario: ScenarioDeroule): string {
  const nom = nommer(scenario.saisi.nom);
  switch (scenario.etat) {
    case "a-completer":
      return `${nom}\u00a0: ${compter(scenario.fautes.size, "champ")} à compléter ou à corriger.`;
    case "refuse":
      return `${nom}\u00a0: ne se simule pas ainsi.`;
    case "simule":
      return `${nom}\u00a0: ${direLEffet(scenario.simulation)}`;
  }
}

function direLEffet({ total, ecart }: SimulationFaite): string {
  if (total.etat === "refuse") return "le total de la CTG manque, une année au moins est refusée.";
  if (ecart === null) return `${direEuros(total.montant)} sur la CTG.`;
  if (ecart === 0) return `${direEuros(total.montant)} sur la CTG, comme aujourd’hui.`;
  const sens = ecart > 0 ? "de plus" : "de moins";
  return `${direEuros(total.montant)} sur la CTG, ${direEuros(Math.abs(ecart))} ${sens} qu’aujourd’hui.`;
}

/** Pourquoi des années, ou tout le scénario, n'ont pas de montant ; chaque raison une fois. */
export function raisonsDuRefus(scenario: ScenarioDeroule): string[] {
  if (scenario.etat === "refuse") return scenario.refus.map(({ phrase }) => phrase);
  return scenario.etat === "simule" ? raisonsDeLaSimulation(scenario.simulation) : [];
}

export function raisonsDeLaSimulation({ total }: SimulationFaite): string[] {
  return total.etat === "refuse" ? [...new Set(total.refus.map(({ phrase }) => phrase))] : [];
}

/** « ETP ajoutés ou retirés (2) ». */
export function direLeNombre(titre: string, nombre: number): string {
  return nombre === 0 ? titre : `${titre} (${nombre})`;
}

/** Ce qui s'ouvre ou se retire, désigné pour qui n'en voit pas la place : « Retirer le changement 2 de Scénario 1 ». */
export function designer(quoi: string, rang: number, { nom }: ScenarioSaisi): string {
  return `${quoi}\u00a0${rang + 1}, ${nommer(nom)}`;
}
