import { estVide, type Controle } from "../../equipe/fiche/controles";

/** Un ETP écrit à la main, positif ou nul : quatre décimales, un mois déduit d'un mi-temps en demande autant. */
export function lireEtp(texte: string): number | null {
  const serre = texte.replace(/\s/g, "");
  return /^\d+([.,]\d{1,4})?$/.test(serre) ? Number(serre.replace(",", ".")) : null;
}

export const controlerUnEtp: Controle = (texte) =>
  estVide(texte) || lireEtp(texte) !== null
    ? null
    : "Écrivez un nombre d’ETP, 0 ou plus, avec quatre décimales au plus\u00a0: «\u00a01,5\u00a0».";

const PREMIERE_ANNEE = 1900;
const ANNEE_D_APRES = 2200;

export function lireAnnee(texte: string): number | null {
  const serre = texte.trim();
  const annee = /^\d{4}$/.test(serre) ? Number(serre) : 0;
  return annee >= PREMIERE_ANNEE && annee < ANNEE_D_APRES ? annee : null;
}

export const controlerUneAnnee: Controle = (texte) =>
  estVide(texte) || lireAnnee(texte) !== null
    ? null
    : "Écrivez une année en quatre chiffres\u00a0: «\u00a02024\u00a0».";

/** Comme le contrôle, et le champ doit être rempli. */
export function exiger(controle: Controle, manque: string): Controle {
  return (texte) => (estVide(texte) ? manque : controle(texte));
}

/** Un nombre ou rien, tel que le champ le montre. */
export function montrerUnNombre(nombre: number | null): string {
  return nombre === null ? "" : String(nombre).replace(".", ",");
}
