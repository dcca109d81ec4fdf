/** Le seul formulaire ouvert à la fois, tel qu'on l'écrit : sa date est un texte, même fausse. */
export interface Ouverture {
  /** Ce qu'il fait, et sur quoi : `geste:remettre`, `demande:grille:g1|activite:a1`, `reponse:d1`, `commentaire:…`. */
  readonly quoi: string;
  readonly date: string;
  readonly texte: string;
  /** Faux tant que l'on n'y a rien écrit : elle se rouvre alors sur ce que le classeur dit à présent, pas sur ce qu'il disait. */
  readonly touchee: boolean;
}

/**
 * Ce que l'on a commencé à écrire, par formulaire, et celui qui est ouvert : en ouvrir un autre, changer de partie ou
 * d'onglet ne perd pas une phrase. En mémoire seulement, le temps du volet.
 */
const commencees = new Map<string, Ouverture>();
let ouverte: string | null = null;

export function garderLOuverture(ouverture: Ouverture | null): void {
  ouverte = ouverture?.quoi ?? null;
  if (ouverture !== null) commencees.set(ouverture.quoi, ouverture);
}

export function oublierLOuverture(quoi: string): void {
  commencees.delete(quoi);
}

/** Le formulaire tel qu'on l'avait laissé ; `null` si l'on n'y avait rien écrit. */
export function ouvertureCommencee(quoi: string): Ouverture | null {
  const commencee = commencees.get(quoi);
  return commencee?.touchee === true ? commencee : null;
}

export function ouvertureGardee(): Ouverture | null {
  return ouverte === null ? null : (commencees.get(ouverte) ?? null);
}

/** Le bouton qui ouvre un formulaire : le focus y revient quand celui-ci se ferme. */
export function idDuBouton(quoi: string): string {
  return `ouvrir-${encodeURIComponent(quoi)}`;
}
