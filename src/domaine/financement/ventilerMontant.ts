import { ErreurDeSaisie } from "../erreurs";
import { direValeur } from "../saisie/direValeur";
import { exigerPositif } from "../saisie/exigerPositif";
import { repartirAuCentime } from "./repartirAuCentime";

/** Des parts écrites avec deux décimales ne doivent rien devoir au bruit de leur somme. */
const BRUIT = 1e-6;

/**
 * R-VENT-1 : ventile un montant selon une clé, au centime, de somme exactement égale au montant arrondi.
 *
 * @param montant en euros, positif ou nul.
 * @param cle une part par thématique, de 0 à 1 ; leur somme fait 1, à 1e-6 près.
 * @returns autant de montants que de parts, dans le même ordre.
 * @throws ErreurDeSaisie une part négative ou illisible, une clé qui ne fait pas 100 %.
 */
export function ventilerMontant(montant: number, cle: readonly number[]): number[] {
  const total = exigerPositif(montant, "montant");
  const parts = cle.map((part, rang) => exigerPositif(part, "clé", rang));
  const somme = parts.reduce((cumul, part) => cumul + part, 0);
  if (Math.abs(somme - 1) > BRUIT) {
    const dite = direValeur(Number((somme * 100).toPrecision(6)));
    throw new ErreurDeSaisie("clé", `les parts font ${dite}\u00a0%\u00a0: elles doivent faire 100\u00a0%.`);
  }
  return repartirAuCentime(total, parts);
}
