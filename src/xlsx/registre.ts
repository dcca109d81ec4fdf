/** Des textes rangés une fois chacun, numérotés à partir de 0 dans l'ordre où on les demande. */
export class Registre {
  private readonly rangs = new Map<string, number>();

  constructor(premiers: readonly string[] = []) {
    for (const texte of premiers) this.rang(texte);
  }

  rang(texte: string): number {
    const connu = this.rangs.get(texte);
    if (connu !== undefined) return connu;
    this.rangs.set(texte, this.rangs.size);
    return this.rangs.size - 1;
  }

  textes(): string[] {
    return [...this.rangs.keys()];
  }
}
