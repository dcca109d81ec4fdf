import type { PageOuverte } from "./page";

/** Vrai si le volet défilerait en largeur. */
export function deborde({ cadreDuVolet }: PageOuverte): Promise<boolean> {
  return cadreDuVolet.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
}
