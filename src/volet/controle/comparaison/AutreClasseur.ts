import type { ClasseurAComparer } from "../../../comparaison/classeurAComparer";
import type { LectureAComparer } from "../../../fichiers/lireAComparer";
import { FichierRefuse } from "../../../xlsx/refus";
import { direErreur, type ErreurDite } from "../../commun/erreurs";
import { Observable } from "../../commun/Observable";
import { confierLeFichier } from "../../fichiers/confierLeFichier";
import { TravailDeFond } from "../../fichiers/TravailDeFond";

export interface EtatDeLAutreClasseur {
  /** Le nom du fichier que l'on lit, ou que l'on a lu ; vide : aucun. */
  readonly nom: string;
  readonly enCours: boolean;
  readonly classeur: ClasseurAComparer | null;
  /** Pourquoi il ne se lit pas ; vide : il se lit, ou n'a pas encore été lu. */
  readonly refus: string;
  readonly erreur: ErreurDite | null;
}

const AUCUN: EtatDeLAutreClasseur = { nom: "", enCours: false, classeur: null, refus: "", erreur: null };

/** Le fichier que l'on compare à ce classeur : lu à part, tenu en mémoire le temps du volet, gardé nulle part. */
export class AutreClasseur extends Observable<EtatDeLAutreClasseur> {
  private annulation = new AbortController();

  /** @param obtenir de quoi créer le travailleur, dont le code ne se charge qu'au premier fichier. */
  constructor(private readonly obtenir: () => Promise<() => Worker>) {
    super(AUCUN);
  }

  /** Remplace le fichier d'avant ; sans effet si une lecture est en cours. */
  async lire(fichier: File): Promise<void> {
    if (this.etat.enCours) return;
    this.annulation = new AbortController();
    const { signal } = this.annulation;
    this.changer({ ...AUCUN, nom: fichier.name, enCours: true });
    try {
      const lecture = await this.confier(fichier, signal);
      this.changer(
        lecture.etat === "lu"
          ? { enCours: false, classeur: lecture.classeur }
          : { enCours: false, refus: lecture.phrase },
      );
    } catch (erreur) {
      if (signal.aborted) this.changer(AUCUN);
      else if (erreur instanceof FichierRefuse) this.changer({ enCours: false, refus: erreur.message });
      else this.changer({ enCours: false, erreur: direErreur(erreur) });
    }
  }

  arreter(): void {
    this.annulation.abort();
  }

  oublier(): void {
    if (!this.etat.enCours) this.changer(AUCUN);
  }

  private async confier(fichier: File, signal: AbortSignal): Promise<LectureAComparer> {
    const fond = new TravailDeFond(await this.obtenir());
    try {
      return await confierLeFichier(fichier, (octets, delai) =>
        fond.demander("lireAComparer", [octets], { signal, delai }),
      );
    } finally {
      fond.arreter();
    }
  }
}
