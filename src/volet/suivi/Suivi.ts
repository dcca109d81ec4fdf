import type { Arret } from "../../classeur";
import type { Dossier } from "../../domaine/dossier/dossier";
import type { Geste } from "../../domaine/dossier/geste";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import { direErreur } from "../commun/erreurs";
import { Observable } from "../commun/Observable";
import { dernierEtat, type EtatDeConstruction, type EtatDeModification, type EtatDuSuivi } from "./etat";
import type { Porte } from "./porte";

/**
 * Ce que le volet sait du classeur, tenu à jour : une lecture à la fois, une écriture à la fois (construction ou geste),
 * aucune lecture pendant que l'on écrit.
 */
export class Suivi extends Observable<EtatDuSuivi> {
  private lectureEnCours: Promise<void> | null = null;
  private aRelire = false;
  /** L'abonnement dure autant que le volet ; il ne se prend qu'une fois. */
  private abonnement: Promise<Arret> | null = null;

  constructor(private readonly porte: Porte) {
    super({
      lecture: { etape: "en-cours" },
      construction: { etape: "repos" },
      modification: { etape: "repos" },
      echecDuGeste: null,
    });
  }

  /** Lit le classeur, puis le relit à chaque changement ; à rappeler après un échec. */
  async demarrer(): Promise<void> {
    await this.relire();
    this.abonnement ??= this.porte.suivre(
      () => this.relire(),
      (erreur) => this.echouerLaLecture(erreur),
    );
    try {
      await this.abonnement;
    } catch (erreur) {
      this.abonnement = null;
      this.echouerLaLecture(erreur);
    }
  }

  /** Un changement survenu pendant une lecture en vaut une autre, ensuite : le dernier état est toujours lu. */
  relire(): Promise<void> {
    if (this.ecrit()) {
      this.aRelire = true;
      return Promise.resolve();
    }
    if (this.lectureEnCours !== null) {
      this.aRelire = true;
      return this.lectureEnCours;
    }
    this.lectureEnCours = this.lireJusquAuBout().finally(() => (this.lectureEnCours = null));
    return this.lectureEnCours;
  }

  /** Vrai si la construction a abouti ; sans effet, et faux, si le classeur s'écrit déjà. */
  async construire(dossier: Dossier, modele: ModeleDeGrille): Promise<boolean> {
    if (this.ecrit()) return false;
    this.changer({ construction: { etape: "en-cours", phase: "ecriture" } });
    // Une lecture commencée avant rendrait l'ancien classeur après la construction.
    await this.lectureEnCours;
    const issue = await this.tenterDeConstruire(dossier, modele);
    this.changer({ construction: { etape: "en-cours", phase: "relecture" } });
    // Même après un échec : le classeur a été remis comme avant, ou ne l'a pas été.
    await this.lireJusquAuBout();
    this.changer({ construction: issue });
    return issue.etape === "reussie";
  }

  /**
   * Fait un geste sur le dossier du classeur. Vrai s'il a abouti ; sans effet, et faux, si le classeur s'écrit déjà.
   *
   * @param fait ce qui aura été fait, en une phrase : « Maladie ajoutée à Camille Exemple. »
   */
  async modifier(geste: Geste, fait: string): Promise<boolean> {
    if (this.ecrit()) return false;
    this.changer({ modification: { etape: "en-cours" } });
    await this.lectureEnCours;
    const issue = await this.tenterDeModifier(geste, fait);
    await this.lireJusquAuBout();
    this.changer({ modification: issue });
    return issue.etape === "reussie";
  }

  oublierLaModification(): void {
    if (!this.ecrit()) this.changer({ modification: { etape: "repos" } });
  }

  oublierLaConstruction(): void {
    if (!this.ecrit()) this.changer({ construction: { etape: "repos" } });
  }

  async montrer(feuille: string, adresse?: string): Promise<void> {
    try {
      await this.porte.montrer(feuille, adresse);
      if (this.etat.echecDuGeste !== null) this.changer({ echecDuGeste: null });
    } catch (erreur) {
      this.changer({ echecDuGeste: direErreur(erreur) });
    }
  }

  private async tenterDeConstruire(dossier: Dossier, modele: ModeleDeGrille): Promise<EtatDeConstruction> {
    try {
      return { etape: "reussie", construction: await this.porte.construire(dossier, modele) };
    } catch (erreur) {
      return { etape: "echouee", erreur: direErreur(erreur) };
    }
  }

  private async tenterDeModifier(geste: Geste, fait: string): Promise<EtatDeModification> {
    try {
      const { annulation } = await this.porte.modifier(geste);
      return { etape: "reussie", fait, annulation };
    } catch (erreur) {
      return { etape: "echouee", erreur: direErreur(erreur) };
    }
  }

  private ecrit(): boolean {
    return this.etat.construction.etape === "en-cours" || this.etat.modification.etape === "en-cours";
  }

  private async lireJusquAuBout(): Promise<void> {
    do {
      this.aRelire = false;
      try {
        const etat = await this.porte.lireEtat();
        const precedente = dernierEtat(this.etat.lecture)?.lecture ?? null;
        this.changer({ lecture: { etape: "lue", etat, precedente } });
      } catch (erreur) {
        this.echouerLaLecture(erreur);
      }
    } while (this.aRelire);
  }

  private echouerLaLecture(erreur: unknown): void {
    this.changer({
      lecture: { etape: "echouee", erreur: direErreur(erreur), dernier: dernierEtat(this.etat.lecture) },
    });
  }
}
