import donnees from "../../donnees/baremes.json";
import { BaremeInconnu, ErreurDeSaisie } from "../erreurs";
import { direValeur } from "../saisie/direValeur";
import { exigerAnnee } from "../saisie/exigerAnnee";

/** R-FORFAIT-3 : un barème est une donnée datée et sourcée. */
export interface Bareme {
  readonly code: string;
  readonly annee: number;
  readonly valeur: number;
  readonly unite: string;
  readonly libelle: string;
  readonly source: string;
}

const BAREMES: readonly Bareme[] = donnees.baremes;

/**
 * Le barème livré qui porte ce code pour cette année (R-FORFAIT-3), l'un et l'autre tels que reçus d'une cellule ; le
 * code s'écrit en majuscules ou minuscules.
 *
 * @throws BaremeInconnu aucun barème pour ce code ou cette année : une valeur ne se devine pas.
 * @throws ErreurDeSaisie un code qui n'est pas un texte, une année qui n'en est pas une.
 */
export function chercherBareme(code: unknown, annee: unknown): Bareme {
  const codeLu = exigerCode(code);
  const anneeLue = exigerAnnee(annee);
  const trouve = BAREMES.find((bareme) => bareme.code === codeLu && bareme.annee === anneeLue);
  if (trouve !== undefined) return trouve;
  const annees = BAREMES.filter((bareme) => bareme.code === codeLu).map((bareme) => bareme.annee);
  throw new BaremeInconnu(
    "année",
    `aucun barème ${codeLu} n’est livré pour ${anneeLue} (années connues\u00a0: ${annees.join(", ")}). ` +
      "Saisissez-le dans une cellule.",
  );
}

function exigerCode(code: unknown): string {
  const refus = `${direValeur(code)} n’est pas un code de barème. Codes connus\u00a0: ${codesConnus()}.`;
  if (typeof code !== "string" || code.trim() === "") throw new ErreurDeSaisie("code", refus);
  const net = code.trim().toLowerCase();
  if (!BAREMES.some((bareme) => bareme.code === net)) throw new BaremeInconnu("code", refus);
  return net;
}

function codesConnus(): string {
  return Array.from(new Set(BAREMES.map((bareme) => bareme.code))).join(", ");
}
