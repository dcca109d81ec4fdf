/** Ce que functions.json dit d'une fonction, et que l'assistant d'Excel montre. */
export interface FonctionDecrite {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly ParametreDecrit[];
}

export interface ParametreDecrit {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** `=CTG.SCORE.BORNES(notes; [poids]; [note_max])` : ce que l'on voit en tapant la formule. */
export function syntaxeDe({ id, parameters }: FonctionDecrite): string {
  const noms = parameters.map(({ name, optional, repeating }) => {
    if (repeating) return `${name}1; [${name}2]; …`;
    return optional ? `[${name}]` : name;
  });
  return `=CTG.${id}(${noms.join("; ")})`;
}
