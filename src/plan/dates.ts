import { dateEnFrancais } from "../domaine/saisie/dateEnFrancais";

export { dateEnFrancais };

/** L'inverse de `dateEnFrancais` : une date que l'utilisateur a récrite autrement reste telle qu'il l'a écrite. */
export function dateEnIso(texte: string): string {
  const [, jour, mois, annee] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(texte) ?? [];
  return annee === undefined ? texte : `${annee}-${mois}-${jour}`;
}

/** JJ/MM/AAAA, J/M/AAAA ou AAAA-MM-JJ → AAAA-MM-JJ ; `null` si le texte n'est pas une date du calendrier. */
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

/** D'où le classeur compte ses jours : Office.js ne le dit pas, un fichier ou une cellule témoin le montrent. */
export type Calendrier = "1900" | "1904" | "inconnu";

/**
 * `2024-03-01` → le nombre de jours qu'Excel trie et groupe comme une date ; sous un calendrier inconnu, ou pour tout autre
 * texte, le texte en français.
 */
export function jourPourExcel(iso: string, calendrier: Calendrier): number | string {
  const francais = dateEnFrancais(iso);
  if (calendrier === "inconnu" || lireDate(iso) !== iso) return francais;
  const jours = Math.round((Date.parse(`${iso}T00:00:00Z`) - ORIGINE) / JOUR_EN_MILLISECONDES);
  const premier = calendrier === "1904" ? DECALAGE_DE_1904 : PREMIER_MARS_1900;
  // Avant mars 1900, les nombres d'Excel ne sont pas ceux du calendrier.
  if (jours < premier) return francais;
  return calendrier === "1904" ? jours - DECALAGE_DE_1904 : jours;
}

const ORIGINE = Date.UTC(1899, 11, 30);
const JOUR_EN_MILLISECONDES = 24 * 3600 * 1000;
const PREMIER_MARS_1900 = 61;
const FIN_DE_9999 = 2958465;
/** Du 1er janvier 1900 au 2 janvier 1904, le 29 février 1900 qu'Excel invente compris. */
const DECALAGE_DE_1904 = 1462;

/**
 * Une date qu'Excel a reconnue et rangée comme un nombre de jours → `2019-12-31`. Avant le 1er mars 1900, où Excel
 * compte un 29 février qui n'a pas existé, le nombre reste un nombre.
 *
 * @param dates1904 le classeur compte ses jours depuis 1904, comme d'anciens Excel pour Mac.
 */
export function dateDeNombre(nombre: number, dates1904 = false): string {
  const jours = dates1904 ? nombre + DECALAGE_DE_1904 : nombre;
  if (nombre < 0 || jours < PREMIER_MARS_1900 || jours >= FIN_DE_9999 + 1) return String(nombre);
  return new Date(ORIGINE + Math.floor(jours) * JOUR_EN_MILLISECONDES).toISOString().slice(0, 10);
}
