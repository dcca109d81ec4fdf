import { CopySheetCommand } from "@univerjs/sheets";
import { ecrireValeur, lireTexte } from "./moteur/valeurs";
import { lireAspect } from "./modele/aspect";
import { Feuilles } from "./modele/Feuilles";
import type { Feuille } from "./modele/Feuille";
import type { Noyau } from "./modele/noyau";
import { tableauSur } from "./modele/tableaux/chercher";
import { etendreALaSaisie } from "./modele/tableaux/etendre";
import { Tableaux } from "./modele/tableaux/Tableaux";
import { exigerDeverrouillees } from "./modele/verrou";
import { traduireFormule } from "./saisieFrancaise";

/**
 * Ce que l'utilisateur fait dans la grille. Chaque geste attend le calcul et la remise des événements, et lève la
 * même erreur qu'Excel refuserait à l'écran : cellule verrouillée, structure protégée, nom pris…
 * Les feuilles se désignent par leur nom, les lignes par leur numéro (à partir de 1).
 */
export class Utilisateur {
  constructor(private readonly noyau: Noyau) {}

  /** Tape une valeur : `"2,5"`, `"VRAI"`, `"=SOMME(A1:A3)"`, `"'12"` ; `""` efface la cellule. */
  async saisir(feuille: string, adresse: string, valeur: string | number | boolean): Promise<void> {
    const plage = this.feuille(feuille).getRange(adresse);
    exigerDeverrouillees(this.noyau, plage.feuille, plage.zone);
    const tapee = typeof valeur === "string" && valeur.startsWith("=") ? traduireFormule(valeur) : valeur;
    const { ligne, colonne } = plage.zone;
    const format = lireAspect(this.noyau, plage.feuille, ligne, colonne).format;
    const ecrite = ecrireValeur(tapee, format, this.noyau.langue);
    if (ecrite) {
      const style = ecrite.format && format === "General" ? { s: { n: { pattern: ecrite.format } } } : {};
      this.noyau.ecrireCellules(
        plage.feuille,
        { [ligne]: { [colonne]: { ...ecrite.contenu, ...style } } },
        plage.zone,
      );
      if (valeur !== "") etendreALaSaisie(this.noyau, plage.feuille, plage.zone);
    }
    await this.attendre();
  }

  /** Ce que la cellule montre. */
  lire(feuille: string, adresse: string): string {
    const { feuille: id, zone } = this.feuille(feuille).getRange(adresse);
    const { format } = lireAspect(this.noyau, id, zone.ligne, zone.colonne);
    return lireTexte(this.noyau.cellule(id, zone.ligne, zone.colonne), format, this.noyau.langue);
  }

  /** Insère des lignes au-dessus de la ligne `avant`. */
  async insererLigne(feuille: string, avant: number, nombre = 1): Promise<void> {
    await this.feuille(feuille)
      .getRange(`${avant}:${avant + nombre - 1}`)
      .insert("Down");
    await this.attendre();
  }

  async supprimerLigne(feuille: string, premiere: number, nombre = 1): Promise<void> {
    await this.feuille(feuille)
      .getRange(`${premiere}:${premiere + nombre - 1}`)
      .delete("Up");
    await this.attendre();
  }

  /** Trie la plage sur une de ses colonnes, comptée à partir de 0. */
  async trier(feuille: string, adresse: string, colonne: number, croissant = true): Promise<void> {
    await this.feuille(feuille)
      .getRange(adresse)
      .sort.apply([{ key: colonne, ascending: croissant }]);
    await this.attendre();
  }

  /** Ne montre, d'un tableau, que les lignes dont la cellule de cette colonne montre un de ces textes ; sans texte, toutes. */
  async filtrer(tableau: string, colonne: string, textes: readonly string[]): Promise<void> {
    const cellules = new Tableaux(this.noyau).getItem(tableau).columns.getItem(colonne).getDataBodyRange();
    cellules.text?.forEach(([texte = ""], rang) => {
      cellules.getRow(rang).rowHidden = textes.length > 0 && !textes.includes(texte);
    });
    const place = tableauSur(this.noyau, cellules.feuille, cellules.zone);
    if (place) place.filtre = textes.length > 0;
    await this.attendre();
  }

  async renommer(feuille: string, nom: string): Promise<void> {
    this.feuille(feuille).name = nom;
    await this.attendre();
  }

  async ajouterFeuille(nom: string): Promise<void> {
    new Feuilles(this.noyau).add(nom);
    await this.attendre();
  }

  /** Rend le nom de la copie. */
  async copierFeuille(feuille: string, nom?: string): Promise<string> {
    this.noyau.exigerStructureModifiable("copier une feuille");
    const avant = new Set(this.noyau.feuilles);
    this.noyau.executer(CopySheetCommand, this.feuille(feuille).id, {});
    const copie = new Feuilles(this.noyau).items.find((candidate) => !avant.has(candidate.id));
    if (!copie) throw new Error("Univer n’a pas copié la feuille.");
    copie.name = nom ?? this.nomDeCopie(feuille);
    await this.attendre();
    return copie.name;
  }

  async supprimerFeuille(feuille: string): Promise<void> {
    this.feuille(feuille).delete();
    await this.attendre();
  }

  async deplacerFeuille(feuille: string, rang: number): Promise<void> {
    this.feuille(feuille).position = rang;
    await this.attendre();
  }

  async masquerFeuille(feuille: string, masquer = true): Promise<void> {
    this.feuille(feuille).visibility = masquer ? "Hidden" : "Visible";
    await this.attendre();
  }

  async selectionner(feuille: string, adresse: string): Promise<void> {
    this.feuille(feuille).getRange(adresse).select();
    await this.attendre();
  }

  protegerFeuille(feuille: string, motDePasse?: string): void {
    this.feuille(feuille).protection.protect(undefined, motDePasse);
  }

  deprotegerFeuille(feuille: string, motDePasse?: string): void {
    this.feuille(feuille).protection.unprotect(motDePasse);
  }

  /** Ce que fait l'inspecteur de documents : les parties XML disparaissent. */
  effacerPartiesXml(): void {
    this.noyau.partiesXml.clear();
  }

  private async attendre(): Promise<void> {
    await this.noyau.moteur.calcul.calculer();
    await this.noyau.evenements.livres();
  }

  private feuille(nom: string): Feuille {
    return new Feuilles(this.noyau).getItem(nom);
  }

  /** `Grille (2)`, comme Excel nomme une copie. */
  private nomDeCopie(feuille: string): string {
    for (let rang = 2; ; rang++) {
      const suffixe = ` (${rang})`;
      const nom = feuille.slice(0, 31 - suffixe.length) + suffixe;
      if (this.noyau.trouverFeuille(nom) === undefined) return nom;
    }
  }
}
