const ENTITES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Un texte, tel qu'il s'écrit dans une page ou dans un attribut entre guillemets. */
export function echapper(texte: string): string {
  return texte.replace(/[&<>"]/g, (signe) => ENTITES[signe] ?? signe);
}

/** Un texte dont les passages entre accents graves sont des formules. */
export function mettreEnForme(texte: string): string {
  return echapper(texte).replace(/`([^`]+)`/g, "<code>$1</code>");
}
