import type { RapportDAilleurs } from "../../fichiers/lireAilleurs";
import type { Reconnaissance } from "../../lecture/ailleurs";
import { direErreur, type ErreurDite } from "../commun/erreurs";
import { Observable } from "../commun/Observable";
import type { PorteDAilleurs } from "../suivi/porte";
import type { Travail } from "./travail";

export interface EtatDeReprise {
  readonly etape: "repos" | "lecture" | "echouee" | "lue" | "construite";
  /** Le nom du fichier choisi ; `null` : le classeur ouvert, dont les cellules se montrent. */
  readonly fichier: string | null;
  readonly reconnaissance: Reconnaissance | null;
  /** Ce que l'on a confirmé et complété ; `null` tant que rien n'est reconnu. */
  readonly travail: Travail | null;
  readonly erreur: ErreurDite | null;
}

const REPOS: EtatDeReprise = {
  etape: "repos",
  fichier: null,
  reconnaissance: null,
  travail: null,
  erreur: null,
};

/**
 * La reprise d'une grille faite sans le complément, qui dure autant que le volet. Le code qui lit et reconnaît n'arrive
 * qu'à la demande : le premier écran s'en passe.
 */
export class Reprise extends Observable<EtatDeReprise> {
  private annulation = new AbortController();

  constructor() {
    super(REPOS);
  }

  /** Dans un travailleur : un fichier reçu peut nuire. */
  async lireUnFichier(fichier: File, creer: () => Worker): Promise<void> {
    await this.lire(fichier.name, async (signal) => {
      const { lireUnFichierDAilleurs } = await import("./lireUnFichierDAilleurs");
      return lireUnFichierDAilleurs(fichier, creer, signal);
    });
  }

  /** Toutes les feuilles du classeur ouvert, dans leurs bornes ; rien n'est écrit. */
  async lireLeClasseur({ releverAilleurs }: PorteDAilleurs): Promise<void> {
    await this.lire(null, async () => {
      const { reconnaitreLeReleve } = await import("./reconnaitreLeReleve");
      return { etat: "lu", reconnaissance: reconnaitreLeReleve(await releverAilleurs()) };
    });
  }

  travailler(partie: Partial<Travail>): void {
    const { travail } = this.etat;
    if (travail !== null) this.changer({ travail: { ...travail, ...partie } });
  }

  finir(): void {
    this.changer({ etape: "construite" });
  }

  /** Arrête la lecture, et oublie tout ; rien n'a été écrit. */
  abandonner(): void {
    this.annulation.abort();
    this.changer(REPOS);
  }

  private async lire(
    fichier: string | null,
    rapporter: (signal: AbortSignal) => Promise<RapportDAilleurs>,
  ): Promise<void> {
    this.annulation.abort();
    this.annulation = new AbortController();
    const { signal } = this.annulation;
    this.changer({ ...REPOS, etape: "lecture", fichier });
    const etat = await this.tenter(() => rapporter(signal));
    if (!signal.aborted) this.changer(etat);
  }

  private async tenter(rapporter: () => Promise<RapportDAilleurs>): Promise<Partial<EtatDeReprise>> {
    try {
      const rapport = await rapporter();
      if (rapport.etat === "refuse")
        return { etape: "echouee", erreur: { phrase: rapport.phrase, details: "" } };
      const { reconnaissance } = rapport;
      const { commencerLeTravail } = await import("./travail");
      return { etape: "lue", reconnaissance, travail: commencerLeTravail(reconnaissance) };
    } catch (erreur) {
      return { etape: "echouee", erreur: direErreur(erreur) };
    }
  }
}
