const ANNULE = "Annulé\u00a0: ";
const RETABLI = "Rétabli\u00a0: ";

/** La phrase d'un geste que l'on annule ; annuler l'annulation le rétablit. */
export function direLAnnulation(fait: string): string {
  if (fait.startsWith(ANNULE)) return RETABLI + fait.slice(ANNULE.length);
  return ANNULE + (fait.startsWith(RETABLI) ? fait.slice(RETABLI.length) : fait);
}
