import { adresse, plageDe, referenceDansFeuille } from "../../plan/adresses";
import { estEgal } from "../estEgal";
import { executer } from "../executer";
import { texteSansInterpretation } from "../texte";
import { annuler } from "./annuler";
import { appelleCtg } from "./appelleCtg";
import { formulesDe, type FormuleTrouvee } from "./chercherFormules";
import { contenuChange, figeageImpossible } from "./erreurs";
import type { Ecriture } from "./inserer";
import {
  releverLesFormules,
  casesOu,
  releveDe,
  type Case,
  type FeuilleAFiger,
  type Releve,
} from "./releverLesFormules";

type Tour = "tetes" | "reste";

/**
 * Remplace par leurs valeurs les formules trouvées qui peuvent l'être, débordements compris.
 *
 * Le débordement d'une formule ne se demande à Excel qu'à partir d'ExcelApi 1.12. Ici, la formule se fige d'abord :
 * les cellules qui se vident alors étaient les siennes, et leur valeur se récrit. Une formule égale à sa voisine de
 * gauche ou du haut attend un second tour : selon la version d'Excel, ce peut être une cellule débordée.
 *
 * @param attendues ce que l'on a montré à l'utilisateur.
 * @returns de quoi tout remettre (`annuler`).
 * @throws ErreurDeClasseur les formules ont changé depuis, ou figer mettrait une cellule en erreur : rien ne change.
 */
export async function figer(attendues: readonly FormuleTrouvee[]): Promise<Ecriture[]> {
  const { ecritures, enErreur } = await executer((context) => figerTout(context, attendues));
  if (enErreur === null) return ecritures;
  await annuler(ecritures);
  throw figeageImpossible(enErreur);
}

async function figerTout(
  context: Excel.RequestContext,
  attendues: readonly FormuleTrouvee[],
): Promise<{ ecritures: Ecriture[]; enErreur: string | null }> {
  const relevees = await releverLesFormules(context);
  if (!estEgal(relevees.flatMap(formulesDe).map(identiteDe), attendues.map(identiteDe)))
    throw contenuChange();
  const chantiers = relevees
    .filter(({ protegee }) => !protegee)
    .map((feuille) => new Figeage(context, feuille));
  try {
    await mener(context, chantiers);
  } catch (erreur) {
    for (const chantier of chantiers) chantier.remettre();
    await context.sync();
    throw erreur;
  }
  return {
    ecritures: chantiers.flatMap((chantier) => chantier.ecritures()),
    enErreur: chantiers.map((chantier) => chantier.erreurNouvelle()).find((place) => place !== null) ?? null,
  };
}

async function mener(context: Excel.RequestContext, chantiers: readonly Figeage[]): Promise<void> {
  await figerLesFormules(context, chantiers, "tetes");
  await figerLesFormules(context, chantiers, "reste");
  for (const chantier of chantiers) chantier.ecrireLesDebordements();
  for (const chantier of chantiers) chantier.relire();
  await context.sync();
}

async function figerLesFormules(
  context: Excel.RequestContext,
  chantiers: readonly Figeage[],
  tour: Tour,
): Promise<void> {
  for (const chantier of chantiers) {
    chantier.ecrireLesFormules(tour);
    chantier.relire();
  }
  await context.sync();
  for (const chantier of chantiers) chantier.noterLesDebordements();
}

/** Les valeurs, elles, peuvent avoir été recalculées. */
function identiteDe({ feuille, adresse: ou, formule, obstacle }: FormuleTrouvee): object {
  return { feuille, ou, formule, obstacle };
}

/** Une feuille que l'on fige. */
class Figeage {
  private readonly zone: Excel.Range;
  private readonly avant: Releve;
  private readonly figees: Case[] = [];
  private readonly debordees: Case[] = [];

  constructor(
    context: Excel.RequestContext,
    private readonly feuille: FeuilleAFiger,
  ) {
    const { id, ligne, colonne, releve } = feuille;
    this.avant = releve;
    this.zone = context.workbook.worksheets
      .getItem(id)
      .getRangeByIndexes(ligne, colonne, releve.formules.length, releve.formules[0]?.length ?? 0);
  }

  ecrireLesFormules(tour: Tour): void {
    const actuel = tour === "tetes" ? this.avant : releveDe(this.zone);
    const voulues = casesOu(
      actuel,
      (contenu, place) =>
        appelleCtg(contenu) && !this.enErreur(place) && (tour === "reste" || !this.commeUneVoisine(place)),
    );
    for (const place of voulues) this.ecrireLaValeur(place);
    this.figees.push(...voulues);
  }

  relire(): void {
    this.zone.load("formulas,values,valueTypes");
  }

  noterLesDebordements(): void {
    const actuel = releveDe(this.zone);
    const connues = new Set(this.debordees.map(cle));
    const videes = casesOu(
      actuel,
      (contenu, place) => contenu === "" && this.avait(place) && !connues.has(cle(place)),
    );
    this.debordees.push(...videes);
  }

  ecrireLesDebordements(): void {
    for (const place of this.debordees) this.ecrireLaValeur(place);
  }

  /** Excel n'a pas de transaction : après une panne, les formules reviennent, et leurs débordements avec elles. */
  remettre(): void {
    for (const { ligne, colonne } of this.debordees) this.zone.getCell(ligne, colonne).values = [[""]];
    for (const { ligne, colonne } of this.figees) {
      this.zone.getCell(ligne, colonne).formulas = [[this.avant.formules[ligne]?.[colonne] ?? ""]];
    }
  }

  /** Ce qui débordait se vide en premier à l'annulation : c'est la dernière écriture. */
  ecritures(): Ecriture[] {
    const apres = releveDe(this.zone);
    const ecriture = ({ ligne, colonne }: Case, contenu: string | number | boolean): Ecriture => ({
      feuille: this.feuille.id,
      plage: plageDe(this.feuille.ligne + ligne, this.feuille.colonne + colonne),
      avant: [[contenu]],
      formatsAvant: null,
      apres: [[apres.formules[ligne]?.[colonne] ?? ""]],
    });
    return [
      ...this.figees.map((place) => ecriture(place, this.avant.formules[place.ligne]?.[place.colonne] ?? "")),
      ...this.debordees.map((place) => ecriture(place, "")),
    ];
  }

  /** La première cellule qui n'était pas en erreur et le devient, une fois tout écrit. */
  erreurNouvelle(): string | null {
    const apres = releveDe(this.zone);
    const [place] = casesOu(
      apres,
      (_, { ligne, colonne }) =>
        apres.types[ligne]?.[colonne] === "Error" && !this.enErreur({ ligne, colonne }),
    );
    if (place === undefined) return null;
    const ou = adresse(this.feuille.ligne + place.ligne, this.feuille.colonne + place.colonne);
    return referenceDansFeuille(this.feuille.nom, ou);
  }

  private ecrireLaValeur({ ligne, colonne }: Case): void {
    const valeur = this.avant.valeurs[ligne]?.[colonne] ?? "";
    this.zone.getCell(ligne, colonne).values = [
      [typeof valeur === "string" && valeur !== "" ? texteSansInterpretation(valeur) : valeur],
    ];
  }

  private enErreur({ ligne, colonne }: Case): boolean {
    return this.avant.types[ligne]?.[colonne] === "Error";
  }

  private commeUneVoisine({ ligne, colonne }: Case): boolean {
    const { formules } = this.avant;
    const formule = formules[ligne]?.[colonne];
    return formule === formules[ligne]?.[colonne - 1] || formule === formules[ligne - 1]?.[colonne];
  }

  private avait({ ligne, colonne }: Case): boolean {
    return (this.avant.valeurs[ligne]?.[colonne] ?? "") !== "";
  }
}

function cle({ ligne, colonne }: Case): string {
  return `${ligne},${colonne}`;
}
