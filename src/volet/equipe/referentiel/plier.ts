/** Un texte sans casse ni accents. */
export interface TextePlie {
  readonly texte: string;
  /** Pour chaque caractère plié, la place de celui dont il vient. */
  readonly places: readonly number[];
}

const EQUIVALENTS: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", "’": "'", "\u00a0": " " };

/** « Œuvre » se plie en « oeuvre » : la place de chaque caractère se garde, pour surligner le texte lui-même. */
export function plier(texte: string): TextePlie {
  let plie = "";
  const places: number[] = [];
  texte.split("").forEach((caractere, place) => {
    const minuscule = caractere.toLowerCase();
    const simple = EQUIVALENTS[minuscule] ?? minuscule.normalize("NFD").replace(/\p{M}/gu, "");
    plie += simple;
    for (let i = 0; i < simple.length; i++) places.push(place);
  });
  return { texte: plie, places };
}
