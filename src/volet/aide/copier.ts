/** Ce qu'il est advenu d'une copie. */
export type Copie = "copiee" | "a-copier";

/**
 * Copie le texte d'un champ. Le presse-papiers est interdit dans le cadre d'Excel sur le web : on se replie sur
 * l'ancienne commande, puis sur le texte sélectionné, que l'utilisateur copie lui-même.
 */
export async function copier(champ: HTMLTextAreaElement): Promise<Copie> {
  try {
    await navigator.clipboard.writeText(champ.value);
    return "copiee";
  } catch {
    champ.focus();
    champ.select();
    return document.execCommand("copy") ? "copiee" : "a-copier";
  }
}
