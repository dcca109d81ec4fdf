import { dateEnIso } from "../../plan/dates";

/** « 0,7 », « 0.7 » ou « 70 % » → 0,7 ; `null` si ce n'est pas un nombre. */
export function lireQuotite(texte: string): number | null {
  const [, nombre, pourcent] = /^(\d+(?:[.,]\d+)?|[.,]\d+)(%?)$/.exec(texte.replace(/\s/g, "")) ?? [];
  if (nombre === undefined) return null;
  const valeur = Number(nombre.replace(",", "."));
  return pourcent === "%" ? valeur / 100 : valeur;
}

/** JJ/MM/AAAA → AAAA-MM-JJ ; `null` si le texte n'est pas une date du calendrier. */
export function lireDate(texte: string): string | null {
  const iso = dateEnIso(completerLesZeros(texte.trim()));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const lue = new Date(`${iso}T00:00:00Z`);
  // Le 31 février se lit 3 mars : la date doit se réécrire telle quelle.
  return !Number.isNaN(lue.getTime()) && lue.toISOString().startsWith(iso) ? iso : null;
}

/** « 1/9/2024 » s'écrit aussi. */
function completerLesZeros(texte: string): string {
  return texte.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, jour: string, mois: string, annee: string) =>
    [jour.padStart(2, "0"), mois.padStart(2, "0"), annee].join("/"),
  );
}
