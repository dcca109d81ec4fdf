import { direValeur } from "../../domaine/saisie/direValeur";
import type { ValeurDeCellule } from "../../lecture/cellules";
import { normaliser } from "./normaliser";
import { ValeurRefusee } from "./valeurRefusee";

export interface Designable {
  readonly identifiant: string;
  readonly libelle: string;
}

/**
 * Celui que nomme un identifiant ou un libellé.
 * @param quoi avec son article : « la politique ».
 * @throws {ValeurRefusee} qui cite ceux que l'on connaît.
 */
export function choisir<T extends Designable>(valeur: ValeurDeCellule, parmi: readonly T[], quoi: string): T {
  const cherche = normaliser(String(valeur));
  const trouve = parmi.find(
    ({ identifiant, libelle }) => normaliser(identifiant) === cherche || normaliser(libelle) === cherche,
  );
  if (trouve !== undefined) return trouve;
  throw new ValeurRefusee(`on ne connaît pas ${quoi} ${direValeur(valeur)}. ${direLesConnus(parmi)}`);
}

function direLesConnus(parmi: readonly Designable[]): string {
  const noms = parmi.map(({ identifiant, libelle }) =>
    identifiant === libelle ? `«\u00a0${libelle}\u00a0»` : `«\u00a0${libelle}\u00a0» (${identifiant})`,
  );
  return `On connaît\u00a0: ${[...new Set(noms)].join(", ")}.`;
}
