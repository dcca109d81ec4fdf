import type { ChangementDEtp, RevalorisationSimulee } from "../../../domaine/financement/simulation/scenario";

/** Un scénario tel que l'écran le montre : ce qui s'écrit au clavier est un texte, même faux. */
export interface ScenarioSaisi {
  readonly identifiant: string;
  readonly nom: string;
  readonly changements: readonly ChangementSaisi[];
  readonly revalorisations: readonly RevalorisationSaisie[];
  readonly lisses: readonly string[];
}

/** Une ligne d'un scénario ; sa clé la suit quand une autre se retire. */
interface LigneSaisie {
  readonly cle: string;
}

export interface ChangementSaisi
  extends LigneSaisie, Pick<ChangementDEtp, "employeur" | "annee" | "sens" | "nature"> {
  readonly etp: string;
  /** Vide : le reste à charge ne se projette pas. */
  readonly coutParEtp: string;
}

export interface RevalorisationSaisie
  extends LigneSaisie, Pick<RevalorisationSimulee, "employeur" | "annee" | "voie" | "contrepartie"> {
  readonly forfaitVise: string;
  /** JJ/MM/AAAA, ou vide. */
  readonly validationDeLaCnaf: string;
}

/** Des lignes, et une de plus, dont la clé n'a pas servi parmi elles. */
export function ajouterUneLigne<L extends LigneSaisie>(lignes: readonly L[], neuve: Omit<L, "cle">): L[] {
  return [...lignes, { ...neuve, cle: prochain(lignes.map(({ cle }) => cle)) } as L];
}

export function changerUneLigne<L extends LigneSaisie>(
  lignes: readonly L[],
  cle: string,
  partie: Partial<L>,
): L[] {
  return lignes.map((ligne) => (ligne.cle === cle ? { ...ligne, ...partie } : ligne));
}

export function retirerUneLigne<L extends LigneSaisie>(lignes: readonly L[], cle: string): L[] {
  return lignes.filter((ligne) => ligne.cle !== cle);
}

/** Le numéro qui suit le plus grand de ceux qui servent. */
export function prochain(numeros: readonly string[]): string {
  return String(Math.max(0, ...numeros.map(Number)) + 1);
}
