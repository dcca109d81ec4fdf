/** Un nombre de personnes écrit à la main ; `null` : rien d'écrit ; `undefined` : ce n'est pas un nombre de personnes. */
export function lireLesParticipants(texte: string): number | null | undefined {
  const serre = texte.replace(/\s/g, "");
  if (serre === "") return null;
  return /^\d{1,6}$/.test(serre) ? Number(serre) : undefined;
}
