import type { PlanClasseur } from "../plan/types";
import type { Bibliotheque } from "./bibliotheque";
import { brancher, remettre } from "./bibliotheque";
import type { MessagesDErreur } from "./fonctions";
import { cleDeMessage } from "./fonctions";
import { importer } from "./importer";
import { Classeur } from "./modele/Classeur";
import { ecouter } from "./modele/ecoute";
import { Execution } from "./modele/Execution";
import type { Instantane } from "./modele/instantane";
import { photographier } from "./modele/instantane";
import { Feuilles } from "./modele/Feuilles";
import { Noyau } from "./modele/noyau";
import { Plage } from "./modele/Plage";
import type { Moteur } from "./moteur/moteur";
import { ErreurHote } from "./protocole/erreurs";
import { executerLot } from "./protocole/interpreteur";
import type { Hote } from "./protocole/interpreteur";
import { Journal } from "./protocole/journal";
import type { NiveauApi } from "./protocole/niveau";
import type { ObjetHote } from "./protocole/objet";
import type { Panne } from "./protocole/pannes";
import { Pannes } from "./protocole/pannes";
import { References } from "./protocole/references";
import type { Reponse } from "./protocole/types";
import { Utilisateur } from "./utilisateur";

/** Le classeur embarqué, tel qu'un test ou la page le tient : ce que le complément ne voit pas d'Excel. */
export class HoteExcel {
  readonly journal = new Journal();
  readonly utilisateur: Utilisateur;
  readonly noyau: Noyau;
  private readonly hote: Hote;
  private readonly pannes = new Pannes();
  private apresLot: () => void = () => undefined;
  private fileDesLots: Promise<unknown> = Promise.resolve();
  private saisie: { readonly finie: Promise<void>; readonly finir: () => void } | undefined;

  constructor(
    moteur: Moteur,
    readonly niveau: NiveauApi,
    private readonly messages: MessagesDErreur,
  ) {
    this.noyau = new Noyau(moteur);
    this.utilisateur = new Utilisateur(this.noyau);
    ecouter(this.noyau);
    const references = new References();
    this.hote = {
      racine: new Classeur(this.noyau),
      niveau,
      journal: this.journal,
      pannes: this.pannes,
      references,
      avantLot: () => this.refuserPendantUneSaisie(),
      calculer: () => moteur.calcul.calculer(),
      estSuivi: (objet) => objet instanceof Plage,
      objetInterne: (nom) => this.objetInterne(nom),
      finDeLot: () => {
        this.oublierLesPlages(references);
        this.apresLot();
      },
    };
  }

  /**
   * Sert une bibliothèque : celle d'un essai, ou de chaque fenêtre du complément, qui a la sienne comme dans Excel.
   * Rend de quoi ne plus lui remettre d'événements.
   */
  raccorder(bibliotheque: Bibliotheque): () => void {
    brancher(bibliotheque, (corps, attendre) => this.recevoir(corps, attendre));
    return this.noyau.evenements.surLivraison((evenement, cible) => remettre(bibliotheque, evenement, cible));
  }

  /** `rappel` suit chaque lot : un graphique ajouté ne passe par aucune commande d'Univer. */
  surFinDeLot(rappel: () => void): void {
    this.apresLot = rappel;
  }

  /** Remplace le classeur par un autre, relu d'un fichier, comme si Excel l'ouvrait. */
  async ouvrir(plan: PlanClasseur): Promise<void> {
    await importer(this.noyau, plan);
  }

  /** Tout le classeur, calculé, comme donnée comparable. */
  async instantane(): Promise<Instantane> {
    await this.noyau.moteur.calcul.calculer();
    return photographier(this.noyau);
  }

  /** Fait refuser un lot à venir, ou une de ses actions. */
  panne(panne: Panne): void {
    this.pannes.poser(panne);
  }

  retirerPannes(): void {
    this.pannes.retirer();
  }

  /** L'utilisateur a une cellule en cours d'édition : les lots échouent, ou attendent `terminerSaisie`. */
  commencerSaisie(): void {
    let finir = (): void => undefined;
    const finie = new Promise<void>((accomplir) => (finir = accomplir));
    this.saisie = { finie, finir };
  }

  terminerSaisie(): void {
    this.saisie?.finir();
    this.saisie = undefined;
  }

  set structureProtegee(protegee: boolean) {
    this.noyau.structureProtegee = protegee;
  }

  set lectureSeule(lectureSeule: boolean) {
    this.noyau.lectureSeule = lectureSeule;
  }

  set calculManuel(manuel: boolean) {
    this.noyau.moteur.calcul.manuel = manuel;
  }

  /** Le message de l'erreur qu'une fonction personnalisée a levée dans cette cellule. */
  messageDErreur(feuille: string, adresse: string): string | undefined {
    const { feuille: id, zone } = new Feuilles(this.noyau).getItem(feuille).getRange(adresse);
    return this.messages.get(cleDeMessage(id, zone.ligne, zone.colonne));
  }

  /** Attend que les lots remis, le calcul et les événements soient finis. */
  async auRepos(): Promise<void> {
    await this.fileDesLots;
    await this.noyau.moteur.calcul.calculer();
    await this.noyau.evenements.livres();
  }

  fermer(): void {
    this.noyau.evenements.fermer();
    this.noyau.dispose();
    this.noyau.moteur.fermer();
  }

  /** Les lots se jouent l'un après l'autre, comme dans Excel. */
  private async recevoir(corps: string, attendreLaSaisie: boolean): Promise<Reponse> {
    if (attendreLaSaisie) await this.saisie?.finie;
    // Les événements du lot d'avant partent d'abord : un gestionnaire posé par celui-ci ne doit pas les recevoir.
    const joue = this.fileDesLots
      .then(() => this.noyau.evenements.livres())
      .then(() => executerLot(this.hote, corps));
    this.fileDesLots = joue.catch(() => undefined);
    return joue;
  }

  private refuserPendantUneSaisie(): void {
    if (!this.saisie) return;
    throw new ErreurHote("InvalidOperationInCellEditMode", "Une cellule est en cours d’édition dans Excel.");
  }

  private objetInterne(nom: string): ObjetHote {
    if (nom === "_Runtime") return new Execution(this.noyau);
    throw new ErreurHote("NotImplemented", `L’hôte n’a pas d’objet « ${nom} ».`);
  }

  private oublierLesPlages(references: References): void {
    const gardees = new Set(references.vivants);
    for (const deformable of this.noyau.deformables) {
      if (deformable instanceof Plage && !gardees.has(deformable)) this.noyau.deformables.delete(deformable);
    }
  }
}
