import { ErreurDeClasseur, type EtatDuClasseur } from "../../../../src/classeur";
import type { Dossier } from "../../../../src/domaine/dossier/dossier";
import type { ClasseurDeDossier } from "../../../../src/lecture";
import type { Porte } from "../../../../src/volet/suivi/porte";
import { Suivi } from "../../../../src/volet/suivi/Suivi";
import { superposer } from "../../../../src/volet/suivi/superposer";
import { lireLeDossier } from "../../suivi/classeurEnMemoire";

/** Un classeur en mémoire derrière un vrai suivi : les gestes s'y font, l'annulation remet le dossier d'avant. */
export class ClasseurDEssai {
  readonly suivi: Suivi;
  readonly montrees: (readonly [feuille: string, adresse: string | undefined])[] = [];
  /** Levée par la prochaine écriture. */
  panne: unknown = null;
  private etat: EtatDuClasseur;
  private relire: () => Promise<void> = () => Promise.resolve();

  constructor(dossier: Dossier, obstacles: readonly string[] = []) {
    this.etat = { lecture: lireLeDossier(dossier), obstacles, avertissements: [] };
    const porte: Porte = {
      lireEtat: () => Promise.resolve(this.etat),
      relireLaFeuille: () => Promise.resolve(null),
      construire: () => Promise.reject(new Error("on ne construit pas ici")),
      modifier: (geste) => {
        const panne = this.prendreLaPanne();
        if (panne !== null) return Promise.reject(panne);
        const avant = this.dossier;
        const apres = geste(avant);
        if (apres === null) return Promise.reject(new ErreurDeClasseur("Disparu", "Ce n’est plus là.", ""));
        this.poser(apres);
        return Promise.resolve({ feuilles: [], annulation: () => avant });
      },
      saisir: (saisies) => {
        const panne = this.prendreLaPanne();
        if (panne !== null) return Promise.reject(panne);
        this.etat = superposer(
          this.etat,
          saisies.map(({ saisie }) => saisie),
        );
        return Promise.resolve({ retours: saisies.map(() => []), etat: this.etat });
      },
      suivre: (rappel) => {
        this.relire = () => rappel("tout");
        return Promise.resolve(() => Promise.resolve());
      },
      suivreLaSelection: () => Promise.resolve(() => Promise.resolve()),
      lireLaReprise: () => Promise.resolve(null),
      garderLaReprise: () => Promise.resolve(),
      montrer: (feuille, adresse) => {
        this.montrees.push([feuille, adresse]);
        return Promise.resolve();
      },
    };
    this.suivi = new Suivi(porte);
  }

  get lu(): ClasseurDeDossier {
    if (this.etat.lecture.etat !== "lu") throw new Error("le classeur ne se lit pas");
    return this.etat.lecture;
  }

  get dossier(): Dossier {
    return this.lu.dossier;
  }

  /** Quelqu'un change les feuilles, hors du volet. */
  changer(retouche: (dossier: Dossier) => Dossier): Promise<void> {
    this.poser(retouche(this.dossier));
    return this.relire();
  }

  /** Quelqu'un rend le classeur modifiable. */
  leverLesObstacles(): void {
    this.etat = { ...this.etat, obstacles: [] };
  }

  private poser(dossier: Dossier): void {
    this.etat = { ...this.etat, lecture: lireLeDossier(dossier) };
  }

  private prendreLaPanne(): unknown {
    const { panne } = this;
    this.panne = null;
    return panne;
  }
}
