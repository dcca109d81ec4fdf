import { ANONYMAT_PAR_DEFAUT, type OptionsDAnonymat } from "../../domaine/dossier/anonymat/options";
import type { Dossier } from "../../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import { Observable } from "../commun/Observable";
import { REPOS, type EtatDeProduction } from "./EtatDeProduction";
import { travailler } from "./travailler";

export interface EtatDeLaCopie {
  readonly options: OptionsDAnonymat;
  readonly production: EtatDeProduction;
}

/** La copie anonymisée du dossier ouvert : ce que l'on a choisi d'y garder, et où elle en est. */
export class Copie extends Observable<EtatDeLaCopie> {
  private annulation = new AbortController();

  constructor(private readonly creer: () => Worker) {
    super({ options: ANONYMAT_PAR_DEFAUT, production: REPOS });
  }

  /** La copie prête ne répond plus à ce qui vient d'être choisi. */
  choisir(partie: Partial<OptionsDAnonymat>): void {
    this.arreter();
    this.changer({ options: { ...this.etat.options, ...partie }, production: REPOS });
  }

  async produire(dossier: Dossier, modele: ModeleDeGrille): Promise<void> {
    this.arreter();
    const { signal } = (this.annulation = new AbortController());
    this.changer({ production: { etape: "en-cours", faits: 0, total: 1 } });
    const { options } = this.etat;
    const echec = await travailler(this.creer, signal, async (fond) => {
      const copie = await fond.demander("ecrireLaCopie", [dossier, modele, options], { signal });
      this.changer({ production: { etape: "prete", fichiers: [copie], archive: null } });
    });
    // Un autre travail a commencé depuis : son état n'est pas le nôtre.
    if (this.annulation.signal !== signal) return;
    if (echec === "annule") this.changer({ production: REPOS });
    else if (echec !== null) this.changer({ production: { etape: "echouee", erreur: echec } });
  }

  arreter(): void {
    this.annulation.abort();
  }
}
