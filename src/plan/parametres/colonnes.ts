/** Les colonnes à saisir des barèmes ; « bareme » est la nature de leurs lignes. */
export const COLONNES_DU_BAREME = [
  { champ: "code", titre: "Barème", colonne: 1 },
  { champ: "annee", titre: "Année", colonne: 2 },
  { champ: "valeur", titre: "Valeur", colonne: 3 },
  { champ: "source", titre: "Source", colonne: 4 },
] as const;

/** Les lectures d'une phrase ambiguë (R-COFI-1), et la ligne où l'une se choisit. */
export const COLONNES_DE_LA_LECTURE = [
  { champ: "libelle", titre: "Lecture possible", colonne: 1 },
  { champ: "choix", titre: "Lecture choisie", colonne: 4 },
] as const;

/** La ligne où la lecture se choisit ; les autres lignes de nature « lecture » portent une phrase et une lecture. */
export const LIGNE_DE_LA_LECTURE = "choisie";

const SEPARATEUR = "/";

export function identifiantDeLecture(phrase: string, lecture: string): string {
  return `${phrase}${SEPARATEUR}${lecture}`;
}

/** `null` : la ligne n'est pas celle d'une lecture. */
export function lireIdentifiantDeLecture(
  identifiant: string,
): { readonly phrase: string; readonly lecture: string } | null {
  const [phrase = "", lecture = "", ...reste] = identifiant.split(SEPARATEUR);
  return phrase === "" || lecture === "" || reste.length > 0 ? null : { phrase, lecture };
}
