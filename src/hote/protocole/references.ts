import type { ObjetHote } from "./objet";

/**
 * Les objets que le complément garde d'un lot à l'autre (`trackedObjects`, et tout ce qu'`Excel.run` suit de
 * lui-même). Une plage gardée suit les insertions de lignes ; une plage non gardée disparaît à la fin du lot.
 */
export class References {
  private readonly objets = new Map<string, ObjetHote>();
  private readonly noms = new Map<ObjetHote, string>();
  private readonly gardees = new Set<string>();
  private compteur = 0;

  nommer(objet: ObjetHote): string {
    const connu = this.noms.get(objet);
    if (connu) return connu;
    this.compteur += 1;
    const nom = `ref${this.compteur}`;
    this.objets.set(nom, objet);
    this.noms.set(objet, nom);
    return nom;
  }

  objet(nom: string): ObjetHote | undefined {
    return this.objets.get(nom);
  }

  garder(objet: ObjetHote): void {
    this.gardees.add(this.nommer(objet));
  }

  lacher(nom: string): void {
    this.gardees.delete(nom);
  }

  /** Oublie à la fin d'un lot ce que le complément n'a pas demandé de garder. */
  oublierLesAutres(): void {
    for (const [nom, objet] of this.objets) {
      if (this.gardees.has(nom)) continue;
      this.objets.delete(nom);
      this.noms.delete(objet);
    }
  }

  get vivants(): Iterable<ObjetHote> {
    return this.noms.keys();
  }
}
