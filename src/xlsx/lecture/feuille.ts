import type { Rangees, ValeurDeCellule } from "../../lecture/cellules";
import { adresse } from "../../plan/adresses";
import type { Plage } from "../../plan/types";
import { analyser, type Attributs, type LecteurXml } from "./analyser";
import { FormulePartagee } from "./FormulePartagee";
import { formuleLue } from "./formuleLue";
import { COLONNES, LIGNES } from "./limites";
import { racineDeTableur } from "./racine";
import { etaler, placesDe, type Rangee } from "./rangee";
import { lireNumeroDeLigne, lirePlage, lireReference } from "./reference";
import { abime, citer, horsLimites } from "./refuser";
import { TexteRiche, tropLong } from "./texteDeCellule";
import { lireValeur, type ContexteDeValeur } from "./valeur";

export interface ContexteDeFeuille extends ContexteDeValeur {
  /** Le nom de la feuille, pour les messages. */
  readonly nom: string;
  /** Ce que le classeur peut encore garder, toutes feuilles réunies. */
  readonly reste: { cellules: number; places: number; fusions: number; formulesPartagees: number };
}

/** Les cellules d'une feuille qui portent quelque chose, depuis A1. */
export interface CellulesDeFeuille {
  readonly valeurs: Rangees;
  /** Une formule partagée s'y lit chez chacune de ses cellules. Rien n'est évalué. */
  readonly formules: Rangees;
  /** Les cellules fusionnées : seule la première de chaque plage porte un contenu. */
  readonly fusions: readonly Plage[];
}

/** Lève `FichierRefuse`, qui nomme la feuille et la cellule. */
export function lireFeuille(
  partie: string,
  octets: Uint8Array,
  contexte: ContexteDeFeuille,
): CellulesDeFeuille {
  const lecteur = new LecteurDeFeuille(partie, contexte);
  analyser(partie, octets, lecteur);
  return { valeurs: lecteur.valeurs, formules: lecteur.formules, fusions: lecteur.fusions };
}

/** Où se trouvent `sheetData` ou `mergeCells`, `row` ou `mergeCell`, `c` et ce qu'une cellule contient, sous la racine. */
const DONNEES = 2;
const RANGEE = 3;
const CELLULE = 4;
const CONTENU = 5;

const SANS_TEXTE: Attributs = {};

class LecteurDeFeuille implements LecteurXml {
  readonly valeurs: Rangee[] = [];
  readonly formules: Rangee[] = [];
  readonly fusions: Plage[] = [];
  readonly racine: LecteurXml["racine"];

  private donneesVues = false;
  private dansLesDonnees = false;
  private dansLesFusions = false;
  private dansUneRangee = false;
  private dansUneCellule = false;

  private ligne = -1;
  private colonne = -1;
  private derniereGardee = -1;

  /** Ce que garde la rangée en cours : les colonnes, et pour chacune sa valeur et sa formule. */
  private colonnes: number[] = [];
  private valeursGardees: (ValeurDeCellule | undefined)[] = [];
  private formulesGardees: ValeurDeCellule[] = [];
  private calculee = false;

  private type = "n";
  private contenu: string | undefined;
  private formule: string | undefined;
  private attributsDeFormule = SANS_TEXTE;
  private texteEnLigne: TexteRiche | undefined;
  private ecoute: "v" | "f" | "is" | null = null;
  private readonly formulesPartagees = new Map<string, FormulePartagee>();

  constructor(
    partie: string,
    private readonly contexte: ContexteDeFeuille,
  ) {
    this.racine = racineDeTableur(partie, "worksheet");
  }

  ouvrir(nom: string, attributs: Attributs, profondeur: number): void {
    if (profondeur === DONNEES) this.ouvrirDonnees(nom);
    else if (this.dansLesFusions) this.ouvrirFusion(nom, attributs, profondeur);
    else if (!this.dansLesDonnees) return;
    else if (profondeur === RANGEE) this.ouvrirRangee(nom, attributs);
    else if (profondeur === CELLULE) this.ouvrirCellule(nom, attributs);
    else if (!this.dansUneCellule) return;
    else if (profondeur === CONTENU) this.ouvrirContenu(nom, attributs);
    else if (this.ecoute === "is") this.texteEnLigne?.ouvrir(nom, profondeur - CONTENU);
    else if (this.ecoute !== null) throw this.celluleAbimee("a une valeur illisible");
  }

  texte(texte: string): void {
    if (this.ecoute === "v") this.contenu += texte;
    else if (this.ecoute === "f") this.formule += texte;
    else if (this.ecoute === "is") this.texteEnLigne?.texte(texte);
  }

  fermer(_nom: string, profondeur: number): void {
    if (!this.dansLesDonnees) return;
    if (profondeur > CONTENU) this.texteEnLigne?.fermer();
    else if (profondeur === CONTENU) this.ecoute = null;
    else if (profondeur === CELLULE && this.dansUneCellule) this.fermerCellule();
    else if (profondeur === RANGEE && this.dansUneRangee) this.fermerRangee();
    else if (profondeur === DONNEES) this.dansLesDonnees = false;
  }

  private ouvrirDonnees(nom: string): void {
    this.dansLesFusions = nom === "mergeCells";
    if (nom !== "sheetData") return;
    if (this.donneesVues) throw this.abimee("a deux fois ses cellules");
    this.donneesVues = true;
    this.dansLesDonnees = true;
  }

  private ouvrirFusion(nom: string, { ref = "" }: Attributs, profondeur: number): void {
    if (nom !== "mergeCell" || profondeur !== RANGEE) return;
    const plage = lirePlage(ref);
    if (plage === null) throw this.abimee(`a une fusion impossible${citation(ref)}`);
    if (--this.contexte.reste.fusions < 0) throw horsLimites("il a plus de 100\u00a0000 cellules fusionnées");
    this.fusions.push(plage);
  }

  /** Une rangée sans numéro suit la précédente. */
  private ouvrirRangee(nom: string, { r }: Attributs): void {
    if (nom !== "row") return;
    const ligne = r === undefined ? this.ligne + 1 : lireNumeroDeLigne(r);
    if (ligne === null || ligne >= LIGNES) throw this.abimee(`a une ligne impossible${citation(r)}`);
    if (ligne <= this.ligne) throw this.abimee(`a sa ligne ${ligne + 1} en double ou hors de sa place`);
    this.dansUneRangee = true;
    this.ligne = ligne;
    this.colonne = -1;
    this.colonnes = [];
    this.valeursGardees = [];
    this.formulesGardees = [];
    this.calculee = false;
  }

  private fermerRangee(): void {
    this.dansUneRangee = false;
    if (this.colonnes.length === 0) return;
    this.prendre(placesDe(this.ligne - this.derniereGardee));
    this.derniereGardee = this.ligne;
    const valeurs = etaler(this.colonnes, this.valeursGardees);
    this.valeurs[this.ligne] = valeurs;
    // Sans formule, les deux rangées sont la même.
    this.formules[this.ligne] = this.calculee ? etaler(this.colonnes, this.formulesGardees) : valeurs;
  }

  /** Une cellule sans adresse suit la précédente. */
  private ouvrirCellule(nom: string, { r, t = "n" }: Attributs): void {
    if (nom !== "c" || !this.dansUneRangee) return;
    const place = r === undefined ? { ligne: this.ligne, colonne: this.colonne + 1 } : lireReference(r);
    if (place === null || place.ligne !== this.ligne || place.colonne >= COLONNES) {
      throw this.abimee(`a en ligne ${this.ligne + 1} une cellule impossible${citation(r)}`);
    }
    const precedente = this.colonne;
    this.colonne = place.colonne;
    if (place.colonne <= precedente) throw this.celluleAbimee("est en double ou hors de sa place");
    this.dansUneCellule = true;
    this.type = t;
    this.contenu = undefined;
    this.formule = undefined;
    this.texteEnLigne = undefined;
  }

  private ouvrirContenu(nom: string, attributs: Attributs): void {
    if (nom === "v") {
      if (this.contenu !== undefined) throw this.celluleAbimee("a deux valeurs");
      this.contenu = "";
    } else if (nom === "f") {
      if (this.formule !== undefined) throw this.celluleAbimee("a deux formules");
      this.formule = "";
      this.attributsDeFormule = attributs;
    } else if (nom === "is") {
      if (this.texteEnLigne !== undefined) throw this.celluleAbimee("a deux valeurs");
      this.texteEnLigne = new TexteRiche(() => this.celluleAbimee("a une valeur illisible"));
    } else return;
    this.ecoute = nom;
  }

  private fermerCellule(): void {
    this.dansUneCellule = false;
    const valeur = lireValeur(
      { type: this.type, contenu: this.contenu, texteEnLigne: this.texteEnLigne?.valeur() },
      this.contexte,
    );
    if (valeur === null) throw this.celluleAbimee("a une valeur illisible");
    const formule = this.lireFormule();
    if (tropLong(formule) || (typeof valeur === "string" && tropLong(valeur))) {
      throw horsLimites(
        `dans la feuille ${citer(this.contexte.nom)}, la cellule ${this.adresse()} a plus de 32\u00a0767 caractères`,
      );
    }
    // Une cellule vide, fût-elle mise en forme, n'est pas gardée.
    if (valeur !== "" || formule !== "") this.garder(valeur, formule);
  }

  private garder(valeur: ValeurDeCellule, formule: string): void {
    if (--this.contexte.reste.cellules < 0) throw horsLimites("il a plus d’un million de cellules");
    this.prendre(placesDe(this.colonne - (this.colonnes[this.colonnes.length - 1] ?? -1)));
    this.colonnes.push(this.colonne);
    this.valeursGardees.push(this.aUneValeur() ? valeur : undefined);
    this.formulesGardees.push(formule || valeur);
    if (formule !== "") this.calculee = true;
  }

  /** Une formule peut valoir un texte vide ; le fichier qui ne garde pas sa valeur, lui, n'en dit rien. */
  private aUneValeur(): boolean {
    return (
      this.texteEnLigne !== undefined || (this.type === "str" ? this.contenu !== undefined : !!this.contenu)
    );
  }

  private prendre(places: number): void {
    this.contexte.reste.places -= places;
    if (this.contexte.reste.places < 0) {
      throw horsLimites(`les cellules de la feuille ${citer(this.contexte.nom)} sont trop dispersées`);
    }
  }

  /** `""` si la cellule n'a pas de formule. */
  private lireFormule(): string {
    if (this.formule === undefined) return "";
    const { t, si } = this.attributsDeFormule;
    if (t === "dataTable") return "=TABLE()";
    if (t !== "shared" || si === undefined) return this.formule === "" ? "" : formuleLue(this.formule);
    const { ligne, colonne } = this;
    if (this.formule !== "") {
      const maitresse = formuleLue(this.formule);
      this.formulesPartagees.set(si, new FormulePartagee(maitresse, { ligne, colonne }));
      return maitresse;
    }
    const partagee = this.formulesPartagees.get(si);
    if (partagee === undefined) throw this.celluleAbimee("partage une formule qui manque");
    const formule = partagee.vueDe({ ligne, colonne });
    this.contexte.reste.formulesPartagees -= formule.length;
    if (this.contexte.reste.formulesPartagees < 0)
      throw horsLimites("ses formules partagées, écrites dans chaque cellule, seraient trop longues");
    return formule;
  }

  private adresse(): string {
    return adresse(this.ligne, this.colonne);
  }

  private abimee(quoi: string) {
    return abime(`la feuille ${citer(this.contexte.nom)} ${quoi}`);
  }

  private celluleAbimee(quoi: string) {
    return abime(`dans la feuille ${citer(this.contexte.nom)}, la cellule ${this.adresse()} ${quoi}`);
  }
}

function citation(adresse: string | undefined): string {
  return adresse === undefined ? "" : `, ${citer(adresse)}`;
}
