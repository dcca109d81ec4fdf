import type { Arret, Changement, EtatDuClasseur, Selection } from "../../classeur";
import { reunirLesChangements } from "../../classeur/changements";
import type { Dossier } from "../../domaine/dossier/dossier";
import type { Geste } from "../../domaine/dossier/geste";
import type { ModeleDeGrille } from "../../domaine/grille/modele";
import type { PlaceDeGrille, Saisie } from "../../domaine/grille/saisie";
import type { LectureDuClasseur } from "../../lecture";
import { placeDe } from "../../lecture/placeDe";
import { direErreur, type ErreurDite } from "../commun/erreurs";
import { Observable } from "../commun/Observable";
import { direLAnnulation } from "./annulation";
import {
  AUCUNE_SAISIE,
  dernierEtat,
  estOccupe,
  type EtatDeConstruction,
  type EtatDeLecture,
  type EtatDeModification,
  type EtatDesSaisies,
  type EtatDuSuivi,
} from "./etat";
import { FileDeSaisies } from "./FileDeSaisies";
import { estLaMemePlace, existeEncore } from "./places";
import type { Porte } from "./porte";
import { Signet } from "./Signet";
import { superposer } from "./superposer";

const SIGNET_PERDU =
  "Le classeur n’a pas pu retenir où vous en êtes\u00a0; vos réponses, elles, sont bien gardées.";

/**
 * Ce que le volet sait du classeur, tenu à jour. Un seul travail à la fois avec Excel : une lecture, une écriture de
 * saisies, une construction ou un geste. Les saisies se montrent aussitôt et s'écrivent à la suite, sans faire attendre
 * l'écran.
 */
export class Suivi extends Observable<EtatDuSuivi> {
  private lectureEnCours: Promise<void> | null = null;
  private aRelire: Changement | null = null;
  /** L'abonnement dure autant que le volet ; il ne se prend qu'une fois. */
  private abonnement: Promise<readonly Arret[]> | null = null;

  /** Le classeur tel que la dernière lecture le dit, sans les saisies qui restent à écrire. */
  private lu: EtatDuClasseur | null = null;
  private readonly file = new FileDeSaisies();
  private envoi: Promise<void> | null = null;
  private erreurDeSaisie: ErreurDite | null = null;
  /** Une construction ou un geste tient le classeur : les saisies attendent. */
  private occupe = false;
  private derniereSelection: Selection | null = null;
  private readonly signet: Signet;
  private signetLu = false;
  private panneDuSignetDite = false;

  constructor(private readonly porte: Porte) {
    super({
      lecture: { etape: "en-cours" },
      construction: { etape: "repos" },
      modification: { etape: "repos" },
      saisies: AUCUNE_SAISIE,
      selection: null,
      reprise: null,
      echecDuGeste: null,
    });
    this.signet = new Signet({
      ecrire: porte.garderLaReprise,
      estLibre: () => !this.ecrit() && this.envoi === null && this.lectureEnCours === null,
      surPanne: (erreur) => this.direLaPanneDuSignet(erreur),
    });
  }

  /** Lit le classeur, puis le relit à chaque changement ; à rappeler après un échec. */
  async demarrer(): Promise<void> {
    await this.relire();
    this.abonnement ??= this.sAbonner();
    try {
      await this.abonnement;
    } catch (erreur) {
      this.abonnement = null;
      this.echouerLaLecture(erreur);
      return;
    }
    await this.reprendre();
  }

  /** Un changement survenu pendant un autre travail se lit juste après : le dernier état est toujours lu. */
  relire(changement: Changement = "tout"): Promise<void> {
    this.aRelire = reunirLesChangements(this.aRelire, changement);
    if (this.ecrit() || this.envoi !== null) return Promise.resolve();
    this.lectureEnCours ??= this.lireJusquAuBout().finally(() => {
      this.lectureEnCours = null;
      this.poursuivre();
    });
    return this.lectureEnCours;
  }

  /** Vrai si la construction a abouti ; sans effet, et faux, si le classeur s'écrit déjà. */
  async construire(dossier: Dossier, modele: ModeleDeGrille): Promise<boolean> {
    if (this.ecrit()) return false;
    this.changer({ construction: { etape: "en-cours", phase: "ecriture" } });
    await this.prendreLeClasseur();
    const issue = await this.tenterDeConstruire(dossier, modele);
    this.changer({ construction: { etape: "en-cours", phase: "relecture" } });
    // Même après un échec : le classeur a été remis comme avant, ou ne l'a pas été.
    await this.relireEntierement();
    this.changer({ construction: issue });
    this.rendreLeClasseur();
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
    await this.prendreLeClasseur();
    const issue = await this.tenterDeModifier(geste, fait);
    await this.relireEntierement();
    this.changer({ modification: issue });
    this.rendreLeClasseur();
    return issue.etape === "reussie";
  }

  /**
   * Montre aussitôt une réponse dans la lecture, et l'écrit dès que le classeur est libre.
   *
   * @param fait ce qui est fait, en une phrase : « Famille notée 2 : “Suit le partenariat contractuel” ».
   */
  saisir(saisie: Saisie, fait: string): void {
    this.file.ajouter(saisie, fait);
    this.montrerLesSaisies(fait);
    this.envoyer();
  }

  /** Défait la dernière saisie, tant que personne n'a récrit ses cellules depuis ; sans effet s'il n'y en a pas. */
  annulerLaSaisie(): void {
    const fait = this.file.annuler();
    if (fait === null) return;
    this.montrerLesSaisies(direLAnnulation(fait));
    this.envoyer();
  }

  /** Écrit de nouveau ce qu'Excel a refusé. */
  reessayerLesSaisies(): void {
    this.file.reessayer();
    this.montrerLesSaisies();
    this.envoyer();
  }

  /** Oublie ce qu'Excel a refusé : les cellules restent comme elles sont. */
  abandonnerLesSaisies(): void {
    this.file.abandonner();
    this.montrerLesSaisies();
  }

  /** Garde dans le classeur, sans presser, là où l'on en est. */
  retenir(place: PlaceDeGrille): void {
    if (this.etat.reprise !== null && estLaMemePlace(this.etat.reprise, place)) return;
    this.changer({ reprise: place });
    this.signet.poser(place);
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

  private async sAbonner(): Promise<readonly Arret[]> {
    const arreter = await this.porte.suivre(
      (changement) => this.relire(changement),
      (erreur) => this.echouerLaLecture(erreur),
    );
    try {
      return [arreter, await this.porte.suivreLaSelection((selection) => this.suivreLaSelection(selection))];
    } catch (erreur) {
      await arreter();
      throw erreur;
    }
  }

  private suivreLaSelection(selection: Selection): void {
    this.derniereSelection = selection;
    const place = this.placeSelectionnee();
    if (place !== this.etat.selection) this.changer({ selection: place });
  }

  /** Le même objet tant que la place est la même : le volet n'y va qu'une fois. */
  private placeSelectionnee(): PlaceDeGrille | null {
    const lecture = this.lu?.lecture;
    if (lecture?.etat !== "lu" || this.derniereSelection === null) return null;
    const { feuille, adresse } = this.derniereSelection;
    const place = placeDe(lecture, feuille, adresse);
    const { selection } = this.etat;
    return place !== null && selection !== null && estLaMemePlace(selection, place) ? selection : place;
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
    return estOccupe(this.etat);
  }

  /** Attend la fin de la lecture et des saisies en cours : elles rendraient ou récriraient l'ancien classeur. */
  private async prendreLeClasseur(): Promise<void> {
    while (this.envoi !== null || this.lectureEnCours !== null) {
      await this.envoi;
      await this.lectureEnCours;
    }
    this.occupe = true;
  }

  private rendreLeClasseur(): void {
    this.occupe = false;
    this.poursuivre();
  }

  /** Ce qui est arrivé pendant qu'un travail finissait. */
  private poursuivre(): void {
    if (this.aRelire !== null) void this.relire(this.aRelire);
    this.envoyer();
  }

  private envoyer(): void {
    if (this.occupe || this.lu === null || this.file.estVide) return;
    this.envoi ??= this.viderLaFile().finally(() => {
      this.envoi = null;
      this.poursuivre();
    });
  }

  private async viderLaFile(): Promise<void> {
    while (!this.file.estVide) {
      await this.lectureEnCours;
      await this.ecrireUnLot();
      // Entre deux lots : une longue saisie ne doit pas cacher ce que l'on change dans les cellules.
      if (this.aRelire !== null) await this.lireJusquAuBout();
    }
  }

  private async ecrireUnLot(): Promise<void> {
    const avant = this.lu;
    if (avant === null) return;
    try {
      const lot = this.file.prendre();
      const { retours, etat } = await this.porte.saisir(lot, avant);
      // Même si la relecture échoue, ces réponses sont dans les cellules.
      this.lu =
        etat ??
        superposer(
          avant,
          lot.map(({ saisie }) => saisie),
        );
      if (etat === null) await this.relireEntierement();
      if (avant.lecture.etat === "lu") this.file.reussir(retours, avant.lecture.dossier);
      this.confirmerLesSaisies();
    } catch (erreur) {
      this.aRelire = "tout";
      this.file.refuser();
      this.erreurDeSaisie = direErreur(erreur);
      this.montrerLesSaisies();
    }
  }

  private relireEntierement(): Promise<void> {
    this.aRelire = "tout";
    return this.lireJusquAuBout();
  }

  private async lireJusquAuBout(): Promise<void> {
    while (this.aRelire !== null) {
      const changement = this.aRelire;
      this.aRelire = null;
      try {
        this.lu = await this.lireLeChangement(changement);
        this.afficherLaLecture();
      } catch (erreur) {
        this.echouerLaLecture(erreur);
      }
    }
  }

  private async lireLeChangement(changement: Changement): Promise<EtatDuClasseur> {
    // Après un échec, ce que l'on croit savoir du reste n'est plus sûr.
    const toutRelire = changement === "tout" || this.etat.lecture.etape === "echouee";
    const partiel =
      toutRelire || this.lu === null ? null : await this.porte.relireLaFeuille(this.lu, changement);
    return partiel ?? this.porte.lireEtat();
  }

  private afficherLaLecture(): void {
    if (this.lu === null) return;
    const etat = superposer(this.lu, this.file.aMontrer);
    this.changer({
      lecture: { etape: "lue", etat, precedente: this.derniereLecture() },
      // Des lignes ont pu bouger sous la sélection : sans cela, le volet montrerait une autre activité qu'elle.
      selection: this.placeSelectionnee(),
    });
  }

  private montrerLesSaisies(dernier = this.etat.saisies.dernier): void {
    const precedente = this.derniereLecture();
    const lecture = this.lectureAvecLesSaisies();
    this.changer({
      saisies: this.etatDesSaisies(dernier),
      lecture: lecture.etape === "lue" ? { ...lecture, precedente } : lecture,
    });
  }

  /** Ce que l'écran montrait déjà est maintenant dans les cellules : rien de neuf à annoncer. */
  private confirmerLesSaisies(): void {
    this.changer({
      saisies: this.etatDesSaisies(this.etat.saisies.dernier),
      lecture: this.lectureAvecLesSaisies(),
    });
  }

  /** Un échec de lecture reste dit. */
  private lectureAvecLesSaisies(): EtatDeLecture {
    const { lecture } = this.etat;
    if (this.lu === null || lecture.etape === "en-cours") return lecture;
    const etat = superposer(this.lu, this.file.aMontrer);
    return lecture.etape === "lue" ? { ...lecture, etat } : { ...lecture, dernier: etat };
  }

  private derniereLecture(): LectureDuClasseur | null {
    return dernierEtat(this.etat.lecture)?.lecture ?? null;
  }

  private etatDesSaisies(dernier: string): EtatDesSaisies {
    const { enAttente, aAnnuler, placeAAnnuler, refus } = this.file;
    const erreur = this.erreurDeSaisie;
    const echec = erreur === null || refus.length === 0 ? null : { erreur, saisies: refus };
    return { enAttente, aAnnuler, placeAAnnuler, dernier, echec };
  }

  /** Une fois, au premier classeur lu : ensuite, c'est nous qui savons où l'on en est. */
  private async reprendre(): Promise<void> {
    const lecture = this.lu?.lecture;
    if (this.signetLu || lecture?.etat !== "lu") return;
    this.signetLu = true;
    try {
      const place = await this.porte.lireLaReprise();
      if (place !== null && this.etat.reprise === null && existeEncore(lecture, place))
        this.changer({ reprise: place });
    } catch (erreur) {
      this.direLaPanneDuSignet(erreur);
    }
  }

  /** Une seule fois, et sans arrêter la saisie : on n'y perd que l'endroit où l'on en était. */
  private direLaPanneDuSignet(erreur: unknown): void {
    if (this.panneDuSignetDite) return;
    this.panneDuSignetDite = true;
    const dernier = `${SIGNET_PERDU} ${direErreur(erreur).phrase}`;
    this.changer({ saisies: { ...this.etat.saisies, dernier } });
  }

  private echouerLaLecture(erreur: unknown): void {
    this.changer({
      lecture: { etape: "echouee", erreur: direErreur(erreur), dernier: dernierEtat(this.etat.lecture) },
    });
  }
}
