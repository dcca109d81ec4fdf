import type { DemandesDeLaListe } from "../../fichiers/listeDeCollectivites";
import type { ErreurDite } from "../commun/erreurs";
import { Observable } from "../commun/Observable";
import type { Brouillon } from "../dossier/brouillon";
import { confierLeFichier } from "./confierLeFichier";
import { REPOS, type EtatDeProduction } from "./EtatDeProduction";
import type { FichierProduit, Gabarit } from "./services";
import type { TravailDeFond } from "./TravailDeFond";
import { travailler } from "./travailler";

/** Pour qui l'on prépare : la collectivité du classeur ouvert, une autre que l'on décrit, ou toutes celles d'une liste. */
export type Destinataire = "dossier" | "collectivite" | "liste";

export interface EtatDeLaPreparation {
  /** `null` : pas encore choisi. */
  readonly destinataire: Destinataire | null;
  /** Ce qui a été changé au gabarit du dossier ouvert. */
  readonly duDossier: { readonly annee: string | null; readonly garderLesNoms: boolean };
  /** La collectivité décrite ; `null` : rien encore. */
  readonly brouillon: Brouillon | null;
  readonly liste: EtatDeListe;
  readonly production: EtatDeProduction;
}

export type EtatDeListe =
  | { readonly etape: "aucune" }
  | { readonly etape: "en-cours"; readonly nom: string }
  | { readonly etape: "lue"; readonly nom: string; readonly liste: DemandesDeLaListe }
  | { readonly etape: "echouee"; readonly erreur: ErreurDite };

const NOM_DE_L_ARCHIVE = "Gabarits CTG.zip";

/** Ce qu'on a commencé à préparer ; change d'écran sans se perdre. Tout ce qui est long se fait dans un travailleur. */
export class Preparation extends Observable<EtatDeLaPreparation> {
  private annulation = new AbortController();

  constructor(private readonly creer: () => Worker) {
    super({
      destinataire: null,
      duDossier: { annee: null, garderLesNoms: false },
      brouillon: null,
      liste: { etape: "aucune" },
      production: REPOS,
    });
  }

  /** Ce qui était prêt ne répond plus à ce qui vient de changer. */
  decrire(partie: Partial<Pick<EtatDeLaPreparation, "destinataire" | "duDossier" | "brouillon">>): void {
    this.arreter();
    this.changer({ ...partie, production: REPOS });
  }

  /** La liste est aussi un fichier reçu : le travailleur la lit. */
  async lireLaListe(fichier: File): Promise<void> {
    this.changer({ liste: { etape: "en-cours", nom: fichier.name }, production: REPOS });
    const echec = await this.travailler(async (fond, signal) => {
      const liste = await confierLeFichier(fichier, (octets, delai) =>
        fond.demander("lireLaListe", [octets], { signal, delai }),
      );
      this.changer({ liste: { etape: "lue", nom: fichier.name, liste } });
    });
    if (echec === "annule") this.changer({ liste: { etape: "aucune" } });
    else if (echec !== null) this.changer({ liste: { etape: "echouee", erreur: echec } });
  }

  async produire(gabarits: readonly Gabarit[]): Promise<void> {
    const total = gabarits.length;
    const avancer = (faits: number) => this.changer({ production: { etape: "en-cours", faits, total } });
    avancer(0);
    const echec = await this.travailler(async (fond, signal) => {
      const fichiers: FichierProduit[] = [];
      for (const gabarit of gabarits) {
        fichiers.push(await fond.demander("ecrireLeGabarit", [gabarit], { signal }));
        avancer(fichiers.length);
      }
      const archive =
        total < 2
          ? null
          : { nom: NOM_DE_L_ARCHIVE, octets: await fond.demander("archiver", [fichiers], { signal }) };
      this.changer({ production: { etape: "prete", fichiers, archive } });
    });
    if (echec === "annule") this.changer({ production: REPOS });
    else if (echec !== null) this.changer({ production: { etape: "echouee", erreur: echec } });
  }

  arreter(): void {
    this.annulation.abort();
  }

  /** Un travail à la fois : le suivant arrête le précédent. */
  private travailler(
    travail: (fond: TravailDeFond, signal: AbortSignal) => Promise<void>,
  ): Promise<ErreurDite | "annule" | null> {
    this.arreter();
    const { signal } = (this.annulation = new AbortController());
    return travailler(this.creer, signal, travail);
  }
}
