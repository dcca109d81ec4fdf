/** Les petites phrases que plusieurs écrans composent. */

export { compter } from "../../domaine/saisie/compter";
export { direPourcentage } from "../../domaine/saisie/direPourcentage";
export { enumerer } from "../../domaine/saisie/enumerer";

/** Une complétude ne se dit « 100 % » que si rien ne manque. */
export function direCompletude(part: number): string {
  return `${Math.floor(part * 100 + 1e-9)}\u00a0%`;
}

/** « Il reste 3 activités » : la première lettre en capitale. */
export function majuscule(texte: string): string {
  return texte.charAt(0).toLocaleUpperCase("fr") + texte.slice(1);
}
