import { ErreurHote } from "../protocole/erreurs";

/** Les quelques noms de couleurs HTML que l'on écrit à la main ; Excel les connaît tous. */
const NOMMEES: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};

/** Une couleur comme Excel la rend : `#RRGGBB`, en capitales. */
export function normaliserCouleur(couleur: unknown): string {
  const texte = String(couleur);
  if (/^#?[0-9a-f]{6}$/i.test(texte)) return `#${texte.replace("#", "").toUpperCase()}`;
  const nommee = NOMMEES[texte.toLowerCase()];
  if (nommee) return nommee;
  throw new ErreurHote("InvalidArgument", `« ${texte} » n’est pas une couleur.`);
}
