/** Les numéros d'événements du protocole, relevés sur excel-web-16.00.js. */
export const EVENEMENT = {
  change: 10,
  active: 11,
  desactive: 12,
  ajoutee: 13,
  selection: 14,
  supprimee: 15,
  calculee: 16,
} as const;

/** La cible des événements du classeur entier (`OfficeExtension.Constants.eventWorkbookId`). */
const CLASSEUR = "Workbook";

export interface Evenement {
  readonly type: number;
  readonly feuille: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

export type Livreur = (evenement: Evenement, cible: string) => void;

/**
 * Les événements à remettre au complément. Comme dans Excel ils partent après le lot, jamais pendant, et se
 * taisent quand `runtime.enableEvents` vaut faux.
 */
export class Evenements {
  actifs = true;
  /** Le temps d'un décalage, où Univer déplace la sélection de lui-même. */
  selectionMuette = false;
  private attente: Evenement[] = [];
  private remise: Promise<void> = Promise.resolve();
  private readonly livreurs = new Set<Livreur>();

  /** Rend de quoi cesser de livrer. */
  surLivraison(livreur: Livreur): () => void {
    this.livreurs.add(livreur);
    return () => void this.livreurs.delete(livreur);
  }

  signaler(type: number, feuille: string, args: Readonly<Record<string, unknown>> = {}): void {
    if (!this.actifs) return;
    this.attente.push({ type, feuille, arguments: { source: "Local", worksheetId: feuille, ...args } });
    this.remise = this.remise.then(() => this.livrer());
  }

  /** Plus rien ne sera remis, pas même ce qui attend. */
  fermer(): void {
    this.actifs = false;
    this.attente = [];
  }

  /** Attend que tout ce qui est signalé soit remis. */
  livres(): Promise<void> {
    return this.remise;
  }

  private async livrer(): Promise<void> {
    await new Promise((suite) => setTimeout(suite, 0));
    for (const evenement of this.attente.splice(0)) {
      for (const livrer of this.livreurs) {
        livrer(evenement, evenement.feuille);
        livrer(evenement, CLASSEUR);
      }
    }
  }
}
