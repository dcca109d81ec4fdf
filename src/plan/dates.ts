/** `2019-12-31` → `31/12/2019` ; tout autre texte reste tel quel. */
export function dateEnFrancais(iso: string): string {
  const [, annee, mois, jour] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return annee === undefined ? iso : `${jour}/${mois}/${annee}`;
}

/** L'inverse : une date que l'utilisateur a récrite autrement reste telle qu'il l'a écrite. */
export function dateEnIso(texte: string): string {
  const [, jour, mois, annee] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(texte) ?? [];
  return annee === undefined ? texte : `${annee}-${mois}-${jour}`;
}

const JOUR_EN_MILLISECONDES = 24 * 3600 * 1000;
const PREMIER_MARS_1900 = 61;
const FIN_DE_9999 = 2958465;

/**
 * Une date qu'Excel a reconnue et rangée comme un nombre de jours (calendrier depuis 1900) → `2019-12-31`. Avant le
 * 1er mars 1900, où Excel compte un 29 février qui n'a pas existé, le nombre reste un nombre.
 */
export function dateDeNombre(jours: number): string {
  if (jours < PREMIER_MARS_1900 || jours > FIN_DE_9999) return String(jours);
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(jours) * JOUR_EN_MILLISECONDES)
    .toISOString()
    .slice(0, 10);
}
