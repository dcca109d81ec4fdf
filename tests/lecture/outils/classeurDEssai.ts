import type { CatalogueDeModeles } from "../../../src/domaine/grille/catalogue";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../../src/domaine/grille/modele";
import { MODELES_POUR_LECTURE } from "../../../src/donnees/modelesPourLecture";
import {
  lireClasseur,
  type ClasseurDeDossier,
  type ClasseurLu,
  type FeuilleLue,
  type LectureDuClasseur,
} from "../../../src/lecture";
import type { ValeurDeCellule } from "../../../src/lecture/cellules";
import { planifier } from "../../../src/plan";
import { adresse } from "../../../src/plan/adresses";
import type { PlanCellule, PlanFeuille } from "../../../src/plan/types";

interface CelluleDEssai {
  readonly valeur: ValeurDeCellule;
  readonly formule: ValeurDeCellule;
}

const VIDE: CelluleDEssai = { valeur: "", formule: "" };

/** Une feuille que l'on malmène comme le ferait une personne dans Excel, protection ôtée. Rangs à partir de 0. */
export class FeuilleDEssai {
  constructor(
    public nom: string,
    readonly masquee: boolean,
    private lignes: CelluleDEssai[][],
  ) {}

  static dePlan(plan: PlanFeuille): FeuilleDEssai {
    const hauteur = Math.max(...plan.cellules.map(({ ligne }) => ligne)) + 1;
    const lignes = Array.from({ length: hauteur }, () => plan.colonnes.map(() => VIDE));
    for (const cellule of plan.cellules) {
      const rangee = lignes[cellule.ligne];
      if (rangee !== undefined) rangee[cellule.colonne] = celluleDe(cellule);
    }
    return new FeuilleDEssai(plan.nom, plan.masquee, lignes);
  }

  copier(nom: string): FeuilleDEssai {
    return new FeuilleDEssai(
      nom,
      this.masquee,
      this.lignes.map((ligne) => [...ligne]),
    );
  }

  get hauteur(): number {
    return this.lignes.length;
  }

  /** La ligne qui porte cet identifiant, la première si elle est répétée. */
  ligneDe(identifiant: string): number {
    const ligne = this.lignes.findIndex((cellules) => cellules.some(({ valeur }) => valeur === identifiant));
    if (ligne < 0) throw new Error(`« ${this.nom} » n’a pas de ligne ${identifiant}.`);
    return ligne;
  }

  colonneDe(role: string): number {
    for (const ligne of this.lignes) {
      const colonne = ligne.findIndex(({ valeur }) => String(valeur).split(" ").includes(role));
      if (colonne >= 0) return colonne;
    }
    throw new Error(`« ${this.nom} » n’a pas de colonne ${role}.`);
  }

  valeur(ligne: number, colonne: number): ValeurDeCellule {
    return this.lignes[ligne]?.[colonne]?.valeur ?? "";
  }

  ecrire(ligne: number, colonne: number, valeur: ValeurDeCellule, formule = valeur): void {
    while (this.lignes.length <= ligne) this.lignes.push([]);
    const rangee = this.lignes[ligne] ?? [];
    while (rangee.length <= colonne) rangee.push(VIDE);
    rangee[colonne] = { valeur, formule };
  }

  /** Écrit par identifiant et rôle ; rend l'adresse. */
  saisir(identifiant: string, role: string, valeur: ValeurDeCellule): string {
    const place = [this.ligneDe(identifiant), this.colonneDe(role)] as const;
    this.ecrire(...place, valeur);
    return adresse(...place);
  }

  insererLigne(rang: number, contenus: Readonly<Record<number, ValeurDeCellule>> = {}): void {
    this.lignes.splice(Math.min(rang, this.hauteur), 0, []);
    for (const [colonne, valeur] of Object.entries(contenus)) this.ecrire(rang, Number(colonne), valeur);
  }

  insererColonne(rang: number, valeur: ValeurDeCellule = ""): void {
    this.lignes.forEach((ligne) => ligne.splice(rang, 0, { valeur, formule: valeur }));
  }

  supprimerLigne(rang: number): void {
    this.lignes.splice(rang, 1);
  }

  supprimerColonne(rang: number): void {
    this.lignes.forEach((ligne) => ligne.splice(rang, 1));
  }

  /** Copie la ligne et l'insère juste en dessous. */
  dupliquerLigne(rang: number): void {
    this.lignes.splice(rang + 1, 0, [...(this.lignes[rang] ?? [])]);
  }

  /** Remet ces lignes dans un autre ordre, à partir d'une colonne : 0 pour un tri de lignes entières. */
  trier(rangs: readonly number[], ordre: readonly number[], premiereColonne = 0): void {
    const avant = rangs.map((rang) => this.lignes[rang] ?? []);
    rangs.forEach((rang, i) => {
      const ici = avant[i] ?? [];
      const venue = avant[ordre[i] ?? i] ?? [];
      this.lignes[rang] = [...ici.slice(0, premiereColonne), ...venue.slice(premiereColonne)];
    });
  }

  /** Comme `getUsedRange` : la zone commence à la première ligne et à la première colonne qui ont un contenu. */
  lue(): FeuilleLue {
    const pleines = this.lignes.flatMap((ligne, l) =>
      ligne.flatMap(({ valeur }, c) => (valeur === "" ? [] : [[l, c] as const])),
    );
    const rangs = (i: 0 | 1) => pleines.map((place) => place[i]);
    const [debut, fin] = [Math.min(...rangs(0)), Math.max(...rangs(0))];
    const [gauche, droite] = [Math.min(...rangs(1)), Math.max(...rangs(1))];
    const zone = (lire: (cellule: CelluleDEssai) => ValeurDeCellule) =>
      this.lignes
        .slice(debut, fin + 1)
        .map((ligne) =>
          Array.from({ length: droite - gauche + 1 }, (_, c) => lire(ligne[gauche + c] ?? VIDE)),
        );
    return {
      nom: this.nom,
      masquee: this.masquee,
      ligne: debut,
      colonne: gauche,
      valeurs: zone(({ valeur }) => valeur),
      formules: zone(({ formule }) => formule),
    };
  }
}

export class ClasseurDEssai {
  feuilles: FeuilleDEssai[];
  partiesXml: string[];
  /** `undefined` : le classeur ouvert dans Excel, qui ne le dit pas. */
  dates1904: boolean | undefined = false;
  private readonly cles: Map<string, FeuilleDEssai>;

  constructor(dossier: Dossier, modele: ModeleDeGrille) {
    const plan = planifier(dossier, modele);
    this.feuilles = plan.feuilles.map((feuille) => FeuilleDEssai.dePlan(feuille));
    this.cles = new Map(plan.feuilles.map(({ cle }, rang) => [cle, this.feuilles[rang] as FeuilleDEssai]));
    this.partiesXml = [plan.partieXml];
  }

  /** La feuille construite sous cette clé, quel que soit son nom à présent. */
  feuille(cle: string): FeuilleDEssai {
    const feuille = this.cles.get(cle);
    if (feuille === undefined) throw new Error(`Pas de feuille ${cle}.`);
    return feuille;
  }

  retirer(cle: string): void {
    const retiree = this.feuille(cle);
    this.feuilles = this.feuilles.filter((feuille) => feuille !== retiree);
  }

  lu(): ClasseurLu {
    const { partiesXml, dates1904 } = this;
    const feuilles = this.feuilles.map((feuille) => feuille.lue());
    return dates1904 === undefined ? { feuilles, partiesXml } : { feuilles, partiesXml, dates1904 };
  }

  lire(modeles: CatalogueDeModeles = MODELES_POUR_LECTURE): LectureDuClasseur {
    return lireClasseur(this.lu(), modeles);
  }

  /** La lecture, qui doit aboutir. */
  lireDossier(modeles: CatalogueDeModeles = MODELES_POUR_LECTURE): ClasseurDeDossier {
    const lecture = this.lire(modeles);
    if (lecture.etat !== "lu") throw new Error(`La lecture rend « ${lecture.etat} ».`);
    return lecture;
  }
}

function celluleDe({ contenu }: PlanCellule): CelluleDEssai {
  if (contenu === undefined) return VIDE;
  if ("valeur" in contenu) return { valeur: contenu.valeur, formule: contenu.valeur };
  const { formule, resultat } = contenu;
  return { valeur: typeof resultat === "object" ? resultat.erreur : resultat, formule };
}
