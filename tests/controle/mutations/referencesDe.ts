/** Une plage qu'une formule lit ; rangs à partir de 0, bornes comprises. */
export interface Reference {
  /** Vide : la feuille de la formule. */
  readonly feuille: string;
  readonly haut: number;
  readonly bas: number;
  readonly gauche: number;
  readonly droite: number;
}

const REFERENCES =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'!)?)(?<![\p{L}\p{N}_.$])\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?![\p{L}\p{N}_.(])/gu;

const CONNUES = new Map<string, readonly Reference[]>();

export function referencesDe(formule: string): readonly Reference[] {
  const connues = CONNUES.get(formule);
  if (connues !== undefined) return connues;
  const trouvees: Reference[] = [];
  for (const [, feuille = "", colonne, ligne, autreColonne, autreLigne] of formule.matchAll(REFERENCES)) {
    if (colonne === undefined) continue;
    trouvees.push({
      feuille: feuille === "" ? "" : feuille.slice(1, -2).replace(/''/g, "'"),
      haut: Number(ligne) - 1,
      bas: Number(autreLigne ?? ligne) - 1,
      gauche: rangDe(colonne),
      droite: rangDe(autreColonne ?? colonne),
    });
  }
  CONNUES.set(formule, trouvees);
  return trouvees;
}

function rangDe(lettres: string): number {
  return [...lettres].reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0) - 1;
}
