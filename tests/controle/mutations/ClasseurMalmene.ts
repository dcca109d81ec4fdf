import type { ClasseurLu, FeuilleLue } from "../../../src/lecture";
import type { NomLu, ValeurDeCellule } from "../../../src/lecture/cellules";
import { adresse, adresseAbsolueDePlage, nomDeFeuilleEnFormule } from "../../../src/plan/adresses";
import type { PlanCellule, PlanClasseur, PlanFeuille } from "../../../src/plan/types";
import { Calculateur, ErreurDeCellule, type Scalaire } from "../../plan/outils/calculer";
import { decalerLaFormule, type Decalage } from "./decalerLaFormule";
import { referencesDe } from "./referencesDe";

interface Cellule {
  readonly valeur: ValeurDeCellule;
  readonly formule: ValeurDeCellule;
  /** Saisie depuis le dernier calcul, ou à recalculer. */
  readonly neuve?: true;
}

const VIDE: Cellule = { valeur: "", formule: "" };

/** Où est une cellule, au moment où on le demande : une autre altération a pu la déplacer. */
export interface Place {
  readonly feuille: string;
  readonly cellule: string;
}

/** Une feuille que l'on altère comme dans Excel, protection ôtée. Rangs à partir de 0. */
export class FeuilleMalmenee {
  constructor(
    public nom: string,
    readonly masquee: boolean,
    readonly lignes: Cellule[][],
    /** Nos formules seules se recalculent : celles de l'utilisateur emploient ce qu'elles veulent. */
    readonly estANous: boolean,
  ) {}

  static dePlan({ nom, masquee, cellules }: PlanFeuille): FeuilleMalmenee {
    const lignes: Cellule[][] = [];
    for (const cellule of cellules) {
      const rangee = (lignes[cellule.ligne] ??= []);
      rangee[cellule.colonne] = celluleDe(cellule);
    }
    return new FeuilleMalmenee(
      nom,
      masquee,
      Array.from(lignes, (rangee) => Array.from(rangee ?? [], (cellule) => cellule ?? VIDE)),
      true,
    );
  }

  /** La ligne qui porte cet identifiant ; `null` si elle n'y est plus. */
  ligneDe(identifiant: string): number | null {
    const ligne = this.lignes.findIndex((rangee) => rangee.some(({ valeur }) => valeur === identifiant));
    return ligne < 0 ? null : ligne;
  }

  colonneDe(role: string): number | null {
    for (const rangee of this.lignes) {
      const colonne = rangee.findIndex(({ valeur }) => String(valeur).split(" ").includes(role));
      if (colonne >= 0) return colonne;
    }
    return null;
  }

  en(ligne: number, colonne: number): Cellule {
    return this.lignes[ligne]?.[colonne] ?? VIDE;
  }

  ecrire(ligne: number, colonne: number, valeur: ValeurDeCellule, formule: ValeurDeCellule = valeur): void {
    while (this.lignes.length <= ligne) this.lignes.push([]);
    const rangee = this.lignes[ligne] ?? [];
    while (rangee.length <= colonne) rangee.push(VIDE);
    rangee[colonne] = { valeur, formule, neuve: true };
  }

  copier(nom: string): FeuilleMalmenee {
    return new FeuilleMalmenee(
      nom,
      this.masquee,
      this.lignes.map((rangee) => [...rangee]),
      true,
    );
  }

  lue(): FeuilleLue {
    return {
      nom: this.nom,
      masquee: this.masquee,
      ligne: 0,
      colonne: 0,
      valeurs: this.lignes.map((rangee) => rangee.map(({ valeur }) => valeur)),
      formules: this.lignes.map((rangee) => rangee.map(({ formule }) => formule)),
    };
  }
}

/** Nos feuilles telles que le plan les écrit, que l'on altère, puis que l'on relit comme un classeur reçu. */
export class ClasseurMalmene {
  feuilles: FeuilleMalmenee[];
  noms: NomLu[];
  private readonly cles: Map<string, FeuilleMalmenee>;

  /** @param dates1904 les jours du plan se comptent depuis 1904. */
  constructor(
    private readonly plan: PlanClasseur,
    private readonly dates1904 = false,
  ) {
    this.feuilles = plan.feuilles.map((feuille) => FeuilleMalmenee.dePlan(feuille));
    this.cles = new Map(plan.feuilles.map(({ cle }, rang) => [cle, this.feuilles[rang] as FeuilleMalmenee]));
    this.noms = plan.noms.map(({ nom, feuille, plage }) => ({
      nom,
      formule: `=${nomDeFeuilleEnFormule(this.feuille(feuille).nom)}!${adresseAbsolueDePlage(plage)}`,
    }));
  }

  /** La feuille construite sous cette clé, quel que soit son nom à présent, qu'elle soit encore là ou non. */
  feuille(cle: string): FeuilleMalmenee {
    const feuille = this.cles.get(cle);
    if (feuille === undefined) throw new Error(`Pas de feuille ${cle}.`);
    return feuille;
  }

  a(cle: string, identifiant = "", role = ""): boolean {
    const feuille = this.cles.get(cle);
    if (feuille === undefined || !this.feuilles.includes(feuille)) return false;
    return (
      (identifiant === "" || feuille.ligneDe(identifiant) !== null) &&
      (role === "" || feuille.colonneDe(role) !== null)
    );
  }

  /** `role` vide : toute la ligne n'a pas de cellule à elle, seule sa feuille se montre. */
  place(cle: string, identifiant: string, role: string): Place {
    const { nom } = this.feuille(cle);
    const [ligne, colonne] = this.rangs(cle, identifiant, role);
    return { feuille: nom, cellule: adresse(ligne, colonne) };
  }

  lire(cle: string, identifiant: string, role: string): Cellule {
    return this.feuille(cle).en(...this.rangs(cle, identifiant, role));
  }

  ecrire(
    cle: string,
    identifiant: string,
    role: string,
    valeur: ValeurDeCellule,
    formule: ValeurDeCellule = valeur,
  ): void {
    this.feuille(cle).ecrire(...this.rangs(cle, identifiant, role), valeur, formule);
  }

  insererUneLigne(cle: string, ligne: number, contenus: readonly (Cellule | undefined)[] = []): void {
    const feuille = this.feuille(cle);
    feuille.lignes.splice(
      ligne,
      0,
      Array.from(contenus, (cellule) => cellule ?? VIDE),
    );
    this.decaler({ feuille: feuille.nom, axe: "ligne", rang: ligne, sens: "inserer" });
  }

  insererUneColonne(cle: string, colonne: number): void {
    const feuille = this.feuille(cle);
    for (const rangee of feuille.lignes) if (rangee.length > colonne) rangee.splice(colonne, 0, VIDE);
    this.decaler({ feuille: feuille.nom, axe: "colonne", rang: colonne, sens: "inserer" });
  }

  supprimerLaLigne(cle: string, ligne: number): void {
    const feuille = this.feuille(cle);
    const lisent = new Set(
      quiLisent(
        formulesDe(this.feuilles),
        (feuille.lignes[ligne] ?? []).map((_, colonne) => ({ feuille: feuille.nom, ligne, colonne })),
      ).map(({ cellule }) => cellule),
    );
    this.changer((cellule) => (lisent.has(cellule) ? { ...cellule, neuve: true } : cellule));
    feuille.lignes.splice(ligne, 1);
    this.decaler({ feuille: feuille.nom, axe: "ligne", rang: ligne, sens: "supprimer" });
  }

  renommer(cle: string, nom: string): void {
    const feuille = this.feuille(cle);
    const avant = `${nomDeFeuilleEnFormule(feuille.nom)}!`;
    this.recrire((formule) => formule.split(avant).join(`${nomDeFeuilleEnFormule(nom)}!`));
    feuille.nom = nom;
  }

  retirer(cle: string): void {
    const retiree = this.feuille(cle);
    this.feuilles = this.feuilles.filter((feuille) => feuille !== retiree);
    const nom = nomDeFeuilleEnFormule(retiree.nom).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const references = new RegExp(`${nom}!\\$?[A-Z]+\\$?\\d+(?::\\$?[A-Z]+\\$?\\d+)?`, "g");
    this.recrire((formule) => formule.replace(references, "#REF!"));
  }

  ajouter(nom: string, rangees: readonly (readonly ValeurDeCellule[])[]): FeuilleMalmenee {
    const lignes = rangees.map((rangee) => rangee.map((valeur): Cellule => ({ valeur, formule: valeur })));
    const ajoutee = new FeuilleMalmenee(nom, false, lignes, false);
    this.feuilles.push(ajoutee);
    return ajoutee;
  }

  /** Ce qu'Excel fait après chaque saisie : ce qui en dépend, de proche en proche, se calcule de nouveau. */
  recalculer(): void {
    const nous = this.feuilles.filter(({ estANous }) => estANous);
    const aCalculer = dependantesDesNeuves(nous);
    const calculateur = new Calculateur({
      feuilles: nous.map(({ nom, lignes }) => ({
        nom,
        cellules: lignes.flatMap((rangee, ligne) =>
          rangee.flatMap((cellule, colonne) => {
            const contenu = contenuDe(cellule, aCalculer.has(cellule));
            return contenu === null ? [] : [{ ligne, colonne, contenu }];
          }),
        ),
      })),
    } as unknown as PlanClasseur);
    for (const { nom, lignes } of nous) {
      lignes.forEach((rangee, ligne) =>
        rangee.forEach((cellule, colonne) => {
          if (!aCalculer.has(cellule)) return;
          const { formule } = cellule;
          const perdue = String(formule).includes(PERDUE);
          rangee[colonne] = {
            formule,
            valeur: perdue ? PERDUE : ecrite(calculateur.valeur(nom, ligne, colonne)),
          };
        }),
      );
    }
  }

  lu(): ClasseurLu {
    return {
      feuilles: this.feuilles.map((feuille) => feuille.lue()),
      partiesXml: [this.plan.partieXml],
      dates1904: this.dates1904,
      noms: this.noms,
    };
  }

  private rangs(cle: string, identifiant: string, role: string): [number, number] {
    const feuille = this.feuille(cle);
    const ligne = feuille.ligneDe(identifiant);
    const colonne = feuille.colonneDe(role);
    if (ligne === null || colonne === null) throw new Error(`${cle} n’a pas ${identifiant} × ${role}.`);
    return [ligne, colonne];
  }

  private decaler(decalage: Decalage): void {
    this.recrire((formule, chez) => decalerLaFormule(formule, chez, decalage));
  }

  private recrire(changer: (formule: string, chez: string) => string): void {
    this.changer((cellule, chez) => {
      if (!estCalculee(cellule)) return cellule;
      const formule = changer(String(cellule.formule), chez);
      const perdue = formule.includes(PERDUE) && !String(cellule.formule).includes(PERDUE);
      return perdue ? { ...cellule, formule, neuve: true } : { ...cellule, formule };
    });
    this.noms = this.noms.map(({ nom, formule }) => ({ nom, formule: changer(formule, "") }));
  }

  private changer(changer: (cellule: Cellule, chez: string) => Cellule): void {
    for (const { nom, lignes } of this.feuilles) {
      for (const rangee of lignes) {
        rangee.forEach((cellule, colonne) => (rangee[colonne] = changer(cellule, nom)));
      }
    }
  }
}

interface Rang {
  readonly feuille: string;
  readonly ligne: number;
  readonly colonne: number;
}

interface Formule extends Rang {
  readonly cellule: Cellule;
}

function formulesDe(feuilles: readonly FeuilleMalmenee[]): Formule[] {
  return feuilles.flatMap(({ nom, lignes }) =>
    lignes.flatMap((rangee, ligne) =>
      rangee.flatMap((cellule, colonne) =>
        estCalculee(cellule) ? [{ cellule, feuille: nom, ligne, colonne }] : [],
      ),
    ),
  );
}

/** Les formules que les cellules neuves changent, directement ou non ; une formule neuve en est. */
function dependantesDesNeuves(feuilles: readonly FeuilleMalmenee[]): ReadonlySet<Cellule> {
  const trouvees = new Set<Cellule>();
  let front: Rang[] = [];
  for (const { nom, lignes } of feuilles) {
    lignes.forEach((rangee, ligne) =>
      rangee.forEach((cellule, colonne) => {
        if (cellule.neuve !== true) return;
        front.push({ feuille: nom, ligne, colonne });
        if (estCalculee(cellule)) trouvees.add(cellule);
      }),
    );
  }
  const formules = front.length === 0 ? [] : formulesDe(feuilles);
  while (front.length > 0) {
    const suivantes = quiLisent(formules, front).filter(({ cellule }) => !trouvees.has(cellule));
    for (const { cellule } of suivantes) trouvees.add(cellule);
    front = suivantes;
  }
  return trouvees;
}

/** Celles de ces formules qui lisent une de ces cellules. */
function quiLisent(formules: readonly Formule[], lues: readonly Rang[]): Formule[] {
  const parFeuille = new Map<string, Rang[]>();
  for (const lue of lues) {
    const siennes = parFeuille.get(lue.feuille);
    if (siennes === undefined) parFeuille.set(lue.feuille, [lue]);
    else siennes.push(lue);
  }
  return formules.filter(({ cellule, feuille: chez }) =>
    referencesDe(String(cellule.formule)).some(({ feuille, haut, bas, gauche, droite }) =>
      parFeuille
        .get(feuille || chez)
        ?.some(
          ({ ligne, colonne }) => ligne >= haut && ligne <= bas && colonne >= gauche && colonne <= droite,
        ),
    ),
  );
}

const PERDUE = "#REF!";

function celluleDe({ contenu }: PlanCellule): Cellule {
  if (contenu === undefined) return VIDE;
  if ("valeur" in contenu) return { valeur: contenu.valeur, formule: contenu.valeur };
  const { formule, resultat } = contenu;
  return { valeur: typeof resultat === "object" ? resultat.erreur : resultat, formule };
}

function estCalculee({ formule, valeur }: Cellule): boolean {
  return typeof formule === "string" && formule.startsWith("=") && formule !== valeur;
}

function contenuDe(cellule: Cellule, aCalculer: boolean): object | null {
  const { formule, valeur } = cellule;
  if (aCalculer && !String(formule).includes(PERDUE)) return { formule };
  if (estCalculee(cellule) && /^#[A-Z]/.test(String(valeur))) return { valeur: new ErreurDeCellule("#N/A") };
  return valeur === "" && !estCalculee(cellule) ? null : { valeur };
}

function ecrite(valeur: Scalaire): ValeurDeCellule {
  if (valeur === null) return 0;
  return valeur instanceof ErreurDeCellule ? valeur.code : valeur;
}
