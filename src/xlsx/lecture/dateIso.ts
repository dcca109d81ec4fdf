const JOUR = 24 * 3600 * 1000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)?Z?$/;

/** Le jour 0 du calendrier de 1904, celui du calendrier de 1900, et celui d'avant le 29 février 1900 d'Excel. */
const ORIGINE_1904 = Date.UTC(1904, 0, 1);
const ORIGINE_1900 = Date.UTC(1899, 11, 30);
const ORIGINE_AVANT_MARS_1900 = Date.UTC(1899, 11, 31);
const PREMIER_MARS_1900 = Date.UTC(1900, 2, 1);

/**
 * Une date écrite en clair (`2024-12-31T08:30:00`, dans un classeur OOXML strict) → le nombre de jours qu'Excel en
 * fait ; `null` si ce n'est pas une date.
 */
export function nombreDeDateIso(texte: string, dates1904: boolean): number | null {
  const [, annee, mois, jour, heures = "0", minutes = "0", secondes = "0"] = DATE.exec(texte) ?? [];
  if (annee === undefined) return null;
  const minuit = Date.UTC(Number(annee), Number(mois) - 1, Number(jour));
  if (Number(heures) > 23 || Number(minutes) > 59 || Number(secondes) >= 60) return null;
  if (new Date(minuit).toISOString().slice(0, 10) !== `${annee}-${mois}-${jour}`) return null;
  const origine = dates1904
    ? ORIGINE_1904
    : minuit < PREMIER_MARS_1900
      ? ORIGINE_AVANT_MARS_1900
      : ORIGINE_1900;
  const jours = (minuit - origine) / JOUR;
  if (jours < 0) return null;
  return jours + (Number(heures) * 3600 + Number(minutes) * 60 + Number(secondes)) / (24 * 3600);
}
