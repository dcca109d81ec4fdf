/**
 * La part d'un temps plein qu'une personne a écrite : « 0,7 », « 0.7 » ou « 70 % » → 0,7. `null` si ce n'est pas un
 * nombre ; les bornes (0 à 1, R-PRES-1) restent à vérifier.
 */
export function lireQuotite(texte: string): number | null {
  const [, nombre, pourcent] = /^(\d+(?:[.,]\d+)?|[.,]\d+)(%?)$/.exec(texte.replace(/\s/g, "")) ?? [];
  if (nombre === undefined) return null;
  const valeur = Number(nombre.replace(",", "."));
  return pourcent === "%" ? valeur / 100 : valeur;
}
