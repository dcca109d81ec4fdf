/** Une suite de mots à remplacer ; les mots sont ceux que rend `motsDe`. */
export interface Substitution {
  readonly mots: readonly string[];
  readonly par: string;
}

/** Ce qui se remplace, rangé par premier mot : la plus longue suite d'abord. */
export type TableDeSubstitution = ReadonlyMap<string, readonly Substitution[]>;

/** Les mots d'un texte, sans casse ni accents : « D’Exemple-Noël » donne d, exemple, noel. */
export function motsDe(texte: string): string[] {
  return decouper(texte).map(({ plie }) => plie);
}

export function ranger(substitutions: readonly Substitution[]): TableDeSubstitution {
  const table = new Map<string, Substitution[]>();
  for (const substitution of substitutions) {
    const [premier] = substitution.mots;
    if (premier !== undefined) table.set(premier, [...(table.get(premier) ?? []), substitution]);
  }
  table.forEach((liste) => liste.sort((a, b) => b.mots.length - a.mots.length));
  return table;
}

/** Remplace, dans un texte, chaque suite de mots entiers que la table connaît ; ni la casse ni les accents ne comptent. */
export function remplacerLesMots(texte: string, table: TableDeSubstitution): string {
  const mots = decouper(texte);
  let rendu = "";
  let fin = 0;
  for (let rang = 0; rang < mots.length; rang++) {
    const [mot, trouvee] = [mots[rang], chercher(texte, mots, rang, table)];
    if (mot === undefined || trouvee === undefined) continue;
    rendu += texte.slice(fin, mot.debut) + trouvee.par;
    rang += trouvee.mots.length - 1;
    fin = (mots[rang] ?? mot).fin;
  }
  return rendu + texte.slice(fin);
}

interface Mot {
  readonly plie: string;
  readonly debut: number;
  readonly fin: number;
}

/** Lettres et chiffres ; ES2016 n'a pas `\p{L}`. Les accents décomposés y sont, la multiplication et la division non. */
const MOT = /[0-9A-Za-zªµº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff]+/g;

function decouper(texte: string): Mot[] {
  const mots: Mot[] = [];
  texte.replace(MOT, (mot: string, debut: number) => {
    mots.push({ plie: plier(mot), debut, fin: debut + mot.length });
    return mot;
  });
  return mots;
}

function plier(mot: string): string {
  return mot
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae");
}

/** Entre deux mots d'une même suite : « Jean-Pierre », « J.-P. », « Exemple, Camille » ; ni parenthèse, ni ligne. */
const LIAISON = /^[ \u00a0\u202f.,'’‐‑-]{1,3}$/;

function chercher(
  texte: string,
  mots: readonly Mot[],
  rang: number,
  table: TableDeSubstitution,
): Substitution | undefined {
  const candidates = table.get(mots[rang]?.plie ?? "") ?? [];
  return candidates.find((candidate) =>
    candidate.mots.every((attendu, i) => {
      const mot = mots[rang + i];
      if (mot === undefined || mot.plie !== attendu) return false;
      const precedent = mots[rang + i - 1];
      return i === 0 || precedent === undefined || LIAISON.test(texte.slice(precedent.fin, mot.debut));
    }),
  );
}
