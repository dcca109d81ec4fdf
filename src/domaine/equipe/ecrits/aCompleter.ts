/** L'emplacement d'une chose que le dossier ne sait pas, et que la personne qui signe écrit elle-même. */
export function aCompleter(quoi: string): string {
  return `[à compléter\u00a0: ${quoi}]`;
}

/** Le texte, ou l'emplacement où l'écrire s'il est vide. */
export function ouACompleter(texte: string, quoi: string): string {
  const net = texte.trim();
  return net === "" ? aCompleter(quoi) : net;
}
