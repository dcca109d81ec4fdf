import type { EtatDuClasseur, Selection } from "../../../../../src/classeur";
import type { SaisieAFaire } from "../../../../../src/classeur/saisies";
import type { Dossier } from "../../../../../src/domaine/dossier/dossier";
import type { PlaceDeGrille } from "../../../../../src/domaine/grille/saisie";
import type { ClasseurDeDossier } from "../../../../../src/lecture";
import type { Porte } from "../../../../../src/volet/suivi/porte";
import { Suivi } from "../../../../../src/volet/suivi/Suivi";
import { superposer } from "../../../../../src/volet/suivi/superposer";
import { lireLeDossier } from "../../../suivi/classeurEnMemoire";

/** Un classeur tout juste construit, dont on tient les écritures, derrière un vrai suivi. */
export class PorteDEssai {
  /** Ce qui a été écrit, dans l'ordre. */
  readonly ecrites: SaisieAFaire[] = [];
  readonly montrees: [feuille: string, adresse: string | undefined][] = [];
  readonly suivi: Suivi;
  /** Levée par la prochaine écriture. */
  panne: unknown = null;
  private prevenir: (selection: Selection) => void = () => undefined;
  private relire: () => Promise<void> = () => Promise.resolve();
  private etat: EtatDuClasseur;

  constructor(dossier: Dossier, options: OptionsDEssai = {}) {
    const { reprise = null, obstacles = [], retoucher = (lu) => lu } = options;
    const lu = retoucher(lireLeDossier(dossier));
    // Excel donne un identifiant à chaque feuille ; le plan, lui, n'en a pas.
    const feuilles = new Map(
      [...lu.feuilles].map(([cle, reperee]) => [
        cle,
        { ...reperee, feuille: { ...reperee.feuille, id: cle } },
      ]),
    );
    this.etat = { lecture: { ...lu, feuilles }, obstacles, avertissements: [] };
    const porte: Porte = {
      lireEtat: () => Promise.resolve(this.etat),
      relireLaFeuille: () => Promise.resolve(null),
      construire: () => Promise.reject(new Error("on ne construit pas ici")),
      modifier: () => Promise.reject(new Error("on ne modifie pas ici")),
      saisir: (saisies) => this.ecrire(saisies),
      suivre: (rappel) => {
        this.relire = () => rappel("tout");
        return Promise.resolve(() => Promise.resolve());
      },
      suivreLaSelection: (rappel) => {
        this.prevenir = rappel;
        return Promise.resolve(() => Promise.resolve());
      },
      lireLaReprise: () => Promise.resolve(reprise),
      garderLaReprise: () => Promise.resolve(),
      montrer: (feuille, adresse) => {
        this.montrees.push([feuille, adresse]);
        return Promise.resolve();
      },
    };
    this.suivi = new Suivi(porte);
  }

  /** Le dossier que disent les cellules. */
  get dossier(): Dossier {
    if (this.etat.lecture.etat !== "lu") throw new Error("le classeur ne se lit pas");
    return this.etat.lecture.dossier;
  }

  selectionner(feuille: string, adresse: string): void {
    this.prevenir({ feuille, adresse });
  }

  /** Quelqu'un supprime toutes les feuilles du dossier. */
  vider(): Promise<void> {
    this.etat = { ...this.etat, lecture: { etat: "absent" } };
    return this.relire();
  }

  /** Quelqu'un change les cellules, hors du volet. */
  changer(retouche: (lu: ClasseurDeDossier) => ClasseurDeDossier): Promise<void> {
    if (this.etat.lecture.etat === "lu") this.etat = { ...this.etat, lecture: retouche(this.etat.lecture) };
    return this.relire();
  }

  private ecrire(saisies: readonly SaisieAFaire[]) {
    if (this.panne !== null) {
      const panne = this.panne;
      this.panne = null;
      return Promise.reject(panne);
    }
    this.ecrites.push(...saisies);
    this.etat = superposer(
      this.etat,
      saisies.map(({ saisie }) => saisie),
    );
    return Promise.resolve({ retours: saisies.map(() => []), etat: this.etat });
  }
}

interface OptionsDEssai {
  readonly reprise?: PlaceDeGrille | null;
  readonly obstacles?: readonly string[];
  readonly retoucher?: (lu: ClasseurDeDossier) => ClasseurDeDossier;
}
