import type { Retour, SaisieAFaire } from "../../classeur/saisies";
import type { Dossier } from "../../domaine/dossier/dossier";
import { inverserSaisie } from "../../domaine/grille/inverserSaisie";
import { resteDeLaSaisie } from "../../domaine/grille/resteDeLaSaisie";
import type { PlaceDeGrille, Saisie } from "../../domaine/grille/saisie";
import { direLAnnulation } from "./annulation";
import { placeDeLaSaisie } from "./places";

/** Une saisie, jusqu'à ce que les cellules l'aient. */
export interface SaisieDemandee extends SaisieAFaire {
  readonly fait: string;
  /** Elle s'écrit seule : avec d'autres, elle a été refusée, ou les a fait refuser. */
  readonly aPart?: boolean;
}

interface SaisieFaite {
  readonly fait: string;
  /** La réponse d'avant, et ce que contenaient les cellules. */
  readonly inverse: Saisie;
  readonly retour: Retour;
}

/** « Annuler » remonte jusque-là. */
const PROFONDEUR = 20;

/**
 * Les saisies du volet, dans l'ordre : celles qui attendent, celles que l'on écrit, celles qu'Excel a refusées, et de
 * quoi défaire les dernières écrites. Aucune ne se perd : elle est toujours dans une de ces listes, ou dans les cellules.
 */
export class FileDeSaisies {
  private attente: readonly SaisieDemandee[] = [];
  private enVol: readonly SaisieDemandee[] = [];
  private refusees: readonly SaisieDemandee[] = [];
  private faites: readonly SaisieFaite[] = [];
  /** Celles que l'on écrit, et dont on a déjà demandé l'annulation. */
  private aDefaire: readonly SaisieDemandee[] = [];

  get estVide(): boolean {
    return this.attente.length === 0 && this.enVol.length === 0;
  }

  get enAttente(): number {
    return this.attente.length + this.enVol.length;
  }

  get refus(): readonly Saisie[] {
    return this.refusees.map(({ saisie }) => saisie);
  }

  /** Ce que la lecture doit montrer avant que les cellules ne l'aient. */
  get aMontrer(): readonly Saisie[] {
    return [...this.enVol.filter((demandee) => !this.aDefaire.includes(demandee)), ...this.attente].map(
      ({ saisie }) => saisie,
    );
  }

  get aAnnuler(): string | null {
    return this.derniere()?.fait ?? null;
  }

  /** La ligne que la prochaine annulation change. */
  get placeAAnnuler(): PlaceDeGrille | null {
    const derniere = this.derniere();
    if (derniere === undefined) return null;
    return placeDeLaSaisie("inverse" in derniere ? derniere.inverse : derniere.saisie);
  }

  /**
   * Chacune s'écrit, même si la suivante la récrit : « Annuler » ne défait que la dernière. Celle qu'Excel avait refusée
   * perd ce que l'on vient de récrire ; ce qui en reste se retente.
   */
  ajouter(saisie: Saisie, fait: string): void {
    const recrites = this.refusees.filter(
      (refusee) => resteDeLaSaisie(refusee.saisie, saisie) !== refusee.saisie,
    );
    const restes = recrites.flatMap((refusee) => {
      const reste = refusee.retour === null ? resteDeLaSaisie(refusee.saisie, saisie) : null;
      return reste === null ? [] : [{ ...refusee, saisie: reste }];
    });
    this.refusees = this.refusees.filter((refusee) => !recrites.includes(refusee));
    this.attente = [...this.attente, ...restes, { saisie, fait, retour: null }];
  }

  /** Défait la dernière saisie, écrite ou non ; sa phrase, ou `null` s'il n'y en a pas. */
  annuler(): string | null {
    const nonEcrite = this.derniereNonEcrite();
    if (nonEcrite !== undefined) {
      if (this.attente.includes(nonEcrite))
        this.attente = this.attente.filter((autre) => autre !== nonEcrite);
      else this.aDefaire = [...this.aDefaire, nonEcrite];
      return nonEcrite.fait;
    }
    const faite = this.faites[this.faites.length - 1];
    if (faite === undefined) return null;
    this.faites = this.faites.slice(0, -1);
    this.attente = [...this.attente, celleQuiDefait(faite)];
    return faite.fait;
  }

  /** Les prochaines à écrire ensemble : chacune vise d'autres cellules que les autres. Elles sont alors « en vol ». */
  prendre(): readonly SaisieDemandee[] {
    const lot: SaisieDemandee[] = [];
    for (const demandee of this.attente) {
      const ensemble =
        lot.length === 0 ||
        (demandee.aPart !== true &&
          lot.every(
            ({ saisie, aPart }) => aPart !== true && resteDeLaSaisie(saisie, demandee.saisie) === saisie,
          ));
      if (!ensemble) break;
      lot.push(demandee);
    }
    this.attente = this.attente.slice(lot.length);
    this.enVol = lot;
    return lot;
  }

  /**
   * Celles que l'on écrivait sont dans les cellules.
   *
   * @param retours de quoi défaire chacune, dans l'ordre.
   * @param avant le dossier que le classeur disait avant elles.
   */
  reussir(retours: readonly Retour[], avant: Dossier): void {
    const aDefaire: SaisieDemandee[] = [];
    this.enVol.forEach((demandee, rang) => {
      const retour = retours[rang];
      // Ce qui défait ne se défait pas à son tour : on refait la saisie.
      if (retour === undefined || demandee.retour !== null) return;
      const faite = { fait: demandee.fait, inverse: inverserSaisie(demandee.saisie, avant), retour };
      if (this.aDefaire.includes(demandee)) aDefaire.push(celleQuiDefait(faite));
      else this.faites = [...this.faites, faite].slice(-PROFONDEUR);
    });
    // Avant ce que l'on a saisi depuis : la cellule récrite, on ne pourrait plus défaire.
    this.attente = [...aDefaire, ...this.attente];
    this.enVol = [];
    this.aDefaire = [];
  }

  /**
   * Refusées ensemble, elles se retentent une à une ; seule, elle est mise de côté, sauf si on l'annulait déjà ou si ce
   * que l'on a saisi depuis la récrit : la réessayer l'effacerait.
   */
  refuser(): void {
    const restent = this.enVol.filter((demandee) => !this.aDefaire.includes(demandee));
    if (this.enVol.length === 1)
      this.refusees = [...this.refusees, ...restent.flatMap((refusee) => this.resteDe(refusee))];
    else this.attente = [...restent.map((demandee) => ({ ...demandee, aPart: true })), ...this.attente];
    this.enVol = [];
    this.aDefaire = [];
  }

  reessayer(): void {
    this.attente = [...this.refusees, ...this.attente];
    this.refusees = [];
  }

  abandonner(): void {
    this.refusees = [];
  }

  private derniereNonEcrite(): SaisieDemandee | undefined {
    const defaisables = [...this.enVol, ...this.attente].filter(
      (demandee) => demandee.retour === null && !this.aDefaire.includes(demandee),
    );
    return defaisables[defaisables.length - 1];
  }

  private derniere(): SaisieDemandee | SaisieFaite | undefined {
    return this.derniereNonEcrite() ?? this.faites[this.faites.length - 1];
  }

  private resteDe(refusee: SaisieDemandee): SaisieDemandee[] {
    const reste = this.attente.reduce<Saisie | null>(
      (suite, { saisie }) => (suite === null ? null : resteDeLaSaisie(suite, saisie)),
      refusee.saisie,
    );
    if (reste === null) return [];
    // Ce qui défait remet ses cellules toutes ensemble, ou aucune.
    return [refusee.retour === null ? { ...refusee, saisie: reste } : refusee];
  }
}

function celleQuiDefait({ inverse, fait, retour }: SaisieFaite): SaisieDemandee {
  return { saisie: inverse, fait: direLAnnulation(fait), retour };
}
