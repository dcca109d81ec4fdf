/** « - Quotité : 0,7 ETP » */
export function ligne(nom: string, valeur: string): string {
  return `- ${nom}\u00a0: ${valeur}`;
}
