/** Les flottants n'ont que 15 chiffres sûrs : au-delà, ce sont des résidus de calcul. */
const CHIFFRES_SURS = 15;

/**
 * R-ARRONDI-1 : arrondit un montant final au centime, la moitié en s'éloignant de zéro comme ARRONDI d'Excel.
 * 1,005 donne 1,01 quoique le flottant le plus proche soit 1,00499999999999989.
 */
export function arrondirAuCentime(montant: number): number {
  const centimes = Math.round(Number((Math.abs(montant) * 100).toPrecision(CHIFFRES_SURS)));
  return montant < 0 && centimes > 0 ? -centimes / 100 : centimes / 100;
}
