import type { RapportDeLecture } from "../../fichiers/rapport";
import { direErreur, type ErreurDite } from "../commun/erreurs";
import { Observable } from "../commun/Observable";
import { lireLesRecus } from "./lireLesRecus";

/** Un fichier choisi, et ce qu'on en sait. */
export interface FichierRecu {
  readonly cle: number;
  readonly nom: string;
  /** Le fichier lui-même, qui reste sur le disque : de quoi le relire autrement. */
  readonly source: File;
  readonly etat: "en-attente" | "en-cours" | RapportDeLecture;
}

export interface EtatDesLectures {
  readonly fichiers: readonly FichierRecu[];
  readonly enCours: boolean;
  /** La dernière lecture a été arrêtée avant la fin. */
  readonly arretee: boolean;
  readonly erreur: ErreurDite | null;
}

/** Les fichiers reçus et leur lecture, qui continue quand on regarde un autre écran du volet. */
export class Lectures extends Observable<EtatDesLectures> {
  private annulation = new AbortController();
  private prochaineCle = 0;

  constructor(private readonly creer: () => Worker) {
    super({ fichiers: [], enCours: false, arretee: false, erreur: null });
  }

  /** S'ajoute à ce qui a déjà été lu ; sans effet si une lecture est en cours. */
  async lire(choisis: readonly File[]): Promise<void> {
    if (this.etat.enCours || choisis.length === 0) return;
    this.annulation = new AbortController();
    const { signal } = this.annulation;
    const neufs = choisis.map((fichier) => this.ajouter(fichier));
    this.changer({
      enCours: true,
      arretee: false,
      erreur: null,
      fichiers: [...this.etat.fichiers, ...neufs],
    });
    const noter = (rang: number, etat: FichierRecu["etat"]) => this.noter(neufs[rang]?.cle, etat);
    try {
      await lireLesRecus(choisis, {
        creer: this.creer,
        signal,
        surDebut: (rang) => noter(rang, "en-cours"),
        surRapport: noter,
      });
    } catch (erreur) {
      if (!signal.aborted) this.changer({ erreur: direErreur(erreur) });
    }
    // Arrêtée, une lecture garde ce qui a été lu ; le reste quitte la liste.
    this.changer({
      enCours: false,
      arretee: signal.aborted,
      fichiers: this.etat.fichiers.filter(({ etat }) => estUnRapport(etat)),
    });
  }

  arreter(): void {
    this.annulation.abort();
  }

  effacer(): void {
    if (!this.etat.enCours) this.changer({ fichiers: [], arretee: false, erreur: null });
  }

  private ajouter(source: File): FichierRecu {
    this.prochaineCle += 1;
    return { cle: this.prochaineCle, nom: source.name, source, etat: "en-attente" };
  }

  private noter(cle: number | undefined, etat: FichierRecu["etat"]): void {
    this.changer({
      fichiers: this.etat.fichiers.map((fichier) => (fichier.cle === cle ? { ...fichier, etat } : fichier)),
    });
  }
}

export function estUnRapport(etat: FichierRecu["etat"]): etat is RapportDeLecture {
  return typeof etat !== "string";
}
