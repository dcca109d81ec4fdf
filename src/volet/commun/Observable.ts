/** Un état tenu hors de React, que `useSyncExternalStore` suit. Chaque état est un objet nouveau, que l'écran compare. */
export abstract class Observable<E extends object> {
  private readonly abonnes = new Set<() => void>();

  protected constructor(protected etat: E) {}

  readonly instantane = (): E => this.etat;

  readonly abonner = (rappel: () => void): (() => void) => {
    this.abonnes.add(rappel);
    return () => this.abonnes.delete(rappel);
  };

  protected changer(partie: Partial<E>): void {
    this.etat = { ...this.etat, ...partie };
    for (const rappel of this.abonnes) rappel();
  }
}
