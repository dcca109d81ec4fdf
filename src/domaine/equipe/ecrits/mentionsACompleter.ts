/** Un emplacement qui reste à écrire, et sa place dans le texte : du premier caractère au premier qui suit. */
export interface MentionACompleter {
  readonly debut: number;
  readonly fin: number;
  /** « date de la phase finale ». */
  readonly quoi: string;
}

/** Les emplacements qu'`aCompleter` a laissés et que personne n'a encore remplis, dans l'ordre du texte. */
export function mentionsACompleter(texte: string): MentionACompleter[] {
  const motif = /\[à compléter\s*: ([^\]]*)\]/g;
  const mentions: MentionACompleter[] = [];
  for (let trouvee = motif.exec(texte); trouvee !== null; trouvee = motif.exec(texte)) {
    const [mention, quoi = ""] = trouvee;
    mentions.push({ debut: trouvee.index, fin: trouvee.index + mention.length, quoi });
  }
  return mentions;
}
