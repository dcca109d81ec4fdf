import { lireQuotite } from "../../../domaine/saisie/lireQuotite";

/**
 * Un nombre écrit à la main, positif ou nul : « 1 125 », « 34 567,50 ». `null` si ce n'en est pas un. Deux décimales au
 * plus : « 24.000 » se lirait 24, ou 24 000.
 */
export function lireNombre(texte: string): number | null {
  const serre = texte.replace(/\s/g, "");
  return /^\d+([.,]\d{1,2})?$/.test(serre) ? Number(serre.replace(",", ".")) : null;
}

export function ecrireNombre(nombre: number): string {
  return String(nombre).replace(".", ",");
}

/** « 60 % » ou « 0,6 » → 0,6 ; `null` si ce n'est pas une part de 0 à 100 %. */
export function lirePart(texte: string): number | null {
  const part = lireQuotite(texte);
  return part === null || part > 1 ? null : part;
}

/** « 33,3333 % » : au millionième, ce que tolère la somme d'une clé (R-VENT-1). */
export function ecrirePart(part: number): string {
  return `${ecrireNombre(Math.round(part * 1e6) / 1e4)}\u00a0%`;
}
