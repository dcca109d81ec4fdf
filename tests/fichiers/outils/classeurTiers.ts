import { Workbook, type Worksheet } from "exceljs";
import type { Dossier } from "../../../src/domaine/dossier/dossier";
import type { ModeleDeGrille } from "../../../src/domaine/grille/modele";
import { lireRecu } from "../../../src/fichiers/lireRecu";
import type { RapportDeLecture, RapportLu } from "../../../src/fichiers/rapport";
import { planifier } from "../../../src/plan";
import { ecrireClasseur } from "../../../src/xlsx/ecrire";

/**
 * Un de nos fichiers, ouvert par une bibliothèque tierce qui le malmène puis l'enregistre à sa façon : sans notre
 * partie XML, sans nos graphiques, avec ses propres chaînes et ses propres styles.
 */
export class ClasseurTiers {
  private constructor(readonly classeur: Workbook) {}

  static async de(dossier: Dossier, modele: ModeleDeGrille): Promise<ClasseurTiers> {
    const classeur = new Workbook();
    const octets = await ecrireClasseur(planifier(dossier, modele), { titre: "Essai" });
    await classeur.xlsx.load(Buffer.from(octets) as never);
    return new ClasseurTiers(classeur);
  }

  async octets(): Promise<Uint8Array> {
    return new Uint8Array(await this.classeur.xlsx.writeBuffer());
  }

  async relire(): Promise<RapportDeLecture> {
    return lireRecu(await this.octets());
  }

  /** Le rapport d'un classeur qui doit se lire. */
  async relu(): Promise<RapportLu> {
    const rapport = await this.relire();
    if (rapport.etat === "refuse") throw new Error(rapport.phrase);
    return rapport;
  }

  /** Nos feuilles d'une nature, `grille` ou `synthese`, dans l'ordre ; retrouvées par leur marque. */
  feuilles(nature: string): Worksheet[] {
    return this.classeur.worksheets.filter((feuille) =>
      [1, 3].some((colonne) => String(feuille.getCell(1, colonne).value).startsWith(`ctg-excel;1;${nature}`)),
    );
  }

  feuille(nature: string): Worksheet {
    const [feuille] = this.feuilles(nature);
    if (feuille === undefined) throw new Error(`Pas de feuille ${nature}.`);
    return feuille;
  }
}

/** À partir de 1, comme la bibliothèque les compte. */
export function ligneDe(feuille: Worksheet, identifiant: string): number {
  for (let ligne = 1; ligne <= feuille.rowCount; ligne++) {
    if (feuille.getCell(ligne, 1).value === identifiant) return ligne;
  }
  throw new Error(`« ${feuille.name} » n’a pas de ligne ${identifiant}.`);
}

export function colonneDe(feuille: Worksheet, role: string): number {
  for (let colonne = 1; colonne <= feuille.columnCount; colonne++) {
    if (String(feuille.getCell(1, colonne).value).split(" ").includes(role)) return colonne;
  }
  throw new Error(`« ${feuille.name} » n’a pas de colonne ${role}.`);
}

/** Écrit par identifiant et rôle ; rend l'adresse. */
export function saisir(feuille: Worksheet, identifiant: string, role: string, valeur: unknown): string {
  const cellule = feuille.getCell(ligneDe(feuille, identifiant), colonneDe(feuille, role));
  cellule.value = valeur as never;
  return cellule.address;
}
