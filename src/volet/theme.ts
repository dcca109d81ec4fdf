import type { Theme } from "@fluentui/react-components";
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";

const SYSTEME_SOMBRE = "(prefers-color-scheme: dark)";

/** Le thème qui s’accorde à celui d’Excel, ou à celui du système quand Excel ne dit rien (Excel sur le web). */
export function themeDuVolet(): Theme {
  const couleurDeFond = Office.context?.officeTheme?.bodyBackgroundColor;
  const sombre = couleurDeFond ? estSombre(couleurDeFond) : window.matchMedia(SYSTEME_SOMBRE).matches;
  return sombre ? webDarkTheme : webLightTheme;
}

/**
 * Prévient quand le thème a pu changer ; rend de quoi cesser. Excel n’a pas d’événement pour le sien (Outlook seul en
 * a un) : on le relit quand l’utilisateur revient au volet.
 */
export function suivreLeTheme(rappel: () => void): () => void {
  const systeme = window.matchMedia(SYSTEME_SOMBRE);
  systeme.addEventListener("change", rappel);
  window.addEventListener("focus", rappel);
  document.addEventListener("visibilitychange", rappel);
  return () => {
    systeme.removeEventListener("change", rappel);
    window.removeEventListener("focus", rappel);
    document.removeEventListener("visibilitychange", rappel);
  };
}

/**
 * Vrai si du texte clair se lit mieux que du texte sombre sur cette couleur, écrite `#RRVVBB`.
 * Le seuil est celui où les deux contrastes s’égalent selon les WCAG.
 */
export function estSombre(couleur: string): boolean {
  const [rouge, vert, bleu] = [1, 3, 5].map((debut) => {
    const composante = Number.parseInt(couleur.slice(debut, debut + 2), 16) / 255;
    return composante <= 0.03928 ? composante / 12.92 : ((composante + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * rouge + 0.7152 * vert + 0.0722 * bleu < 0.179;
}
