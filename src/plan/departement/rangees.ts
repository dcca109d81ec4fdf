/** Une rangée d'un tableau : ce qu'elle porte, ou rien ; une ligne vide attend d'être remplie. */
export interface Rangee<T> {
  readonly identifiant: string;
  readonly contenu: T | null;
}

/** Ce qui est saisi, puis des lignes vides : sans complément, rien ne peut s'insérer dans une feuille protégée. */
export function rangeesDe<T extends { readonly identifiant: string }>(
  contenus: readonly T[],
  prefixe: string,
  vides: number,
): Rangee<T>[] {
  const pris = new Set(contenus.map(({ identifiant }) => identifiant));
  const rangees: Rangee<T>[] = contenus.map((contenu) => ({ identifiant: contenu.identifiant, contenu }));
  for (let rang = 1; rangees.length < contenus.length + vides; rang++) {
    const identifiant = `${prefixe}${rang}`;
    if (!pris.has(identifiant)) rangees.push({ identifiant, contenu: null });
  }
  return rangees;
}
