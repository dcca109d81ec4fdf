import { direValeur } from "../../domaine/saisie/direValeur";
import { lireParmi } from "../../domaine/saisie/lireParmi";
import { roleDe } from "../../plan/equipe/blocs";
import { identifiantDeLigne } from "../../plan/identifiants";
import type { TableauLibre } from "../../plan/libre/tableauLibre";
import { formuleEn, texteEn } from "../cellules";
import type { ConstatDeLecture } from "../constats";
import { LecteurDeBloc } from "../equipe/LecteurDeBloc";
import { lireReference, type Designable } from "../equipe/references";
import type { FeuilleReperee } from "../reperer";

/** Une ligne lue, et sa place dans la feuille. */
export interface RangeeLue<T> {
  readonly ligne: number;
  readonly contenu: T;
}

/** Ce qu'une ligne de total dit d'elle-même. */
const TOTAL = /^(?:sous-)?tota(?:l|ux)(?: général)?\s*:?$/i;
const FORMULE_DE_TOTAL = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

const PAS_UNE_LIGNE =
  "Cette ligne n’est pas lue\u00a0: ce n’est pas une ligne du tableau. Laissez-la, ou complétez-la.";

/**
 * Le tableau d'une feuille libre : tout ce qui est écrit sous sa ligne d'en-tête, colonne par colonne d'après leurs
 * rôles. Qu'il soit trié, filtré, troué, allongé, converti en plage ou entremêlé d'autres colonnes n'y change rien.
 */
export class LecteurDeTableau<C extends string> {
  private readonly bloc: LecteurDeBloc;

  constructor(
    private readonly reperee: FeuilleReperee,
    private readonly tableau: TableauLibre<C>,
    private readonly constats: ConstatDeLecture[],
    dates1904: boolean,
  ) {
    this.bloc = new LecteurDeBloc(reperee, tableau, constats, dates1904);
  }

  /**
   * @param lire ce que dit une ligne ; `null` si rien ne s'y reconnaît. Ses constats ne sont gardés que si elle est lue.
   */
  lire<T>(lire: (ligne: number) => T | null): readonly RangeeLue<T>[] {
    const titres = this.reperee.lignes.get(identifiantDeLigne("titres", this.tableau.nature));
    if (titres === undefined) {
      this.constater(
        "colonne-manquante",
        `La ligne d’en-tête du tableau de «\u00a0${this.reperee.feuille.nom}\u00a0» n’est plus là\u00a0: aucune de ses lignes n’est lue. Annulez sa suppression, ou supprimez la feuille pour en ouvrir une neuve.`,
      );
      return [];
    }
    this.signalerColonnes();
    return this.lignesEcrites(titres).flatMap((ligne) => {
      const avant = this.constats.length;
      const contenu = this.estUnTotal(ligne) ? null : lire(ligne);
      if (contenu !== null) return [{ ligne, contenu }];
      this.constats.splice(avant);
      const [premier] = this.champsEcrits(ligne);
      this.bloc.constater("ligne-ajoutee", ligne, premier ?? "", PAS_UNE_LIGNE);
      return [];
    });
  }

  texte(ligne: number, champ: C): string {
    return this.bloc.texteOu(ligne, champ, "");
  }

  /** AAAA-MM-JJ, vide, ou le texte tel quel s'il n'est pas une date. */
  date(ligne: number, champ: C): string {
    return this.bloc.date(ligne, champ, "");
  }

  nombre(ligne: number, champ: C): number | null {
    return this.bloc.nombre(ligne, champ, null);
  }

  /** Vide pour une cellule vide, ou que rien ne reconnaît : elle reste telle quelle dans la feuille. */
  choix<T extends string>(ligne: number, champ: C, libelles: Readonly<Record<T, string>>): T | "" {
    const texte = this.texte(ligne, champ);
    const lu = lireParmi(texte, libelles);
    if (lu !== null) return lu;
    this.bloc.constater(
      "poste-non-reconnu",
      ligne,
      champ,
      `${direValeur(texte)} n’est pas dans la liste de cette cellule\u00a0: choisissez-y une réponse. En attendant, elle est lue comme vide.`,
    );
    return "";
  }

  /** L'identifiant désigné ; vide pour une cellule vide, ou qui ne désigne personne. */
  reference(ligne: number, champ: C, parmi: readonly Designable[]): string {
    const texte = this.texte(ligne, champ);
    if (texte === "") return "";
    const lu = lireReference(texte, parmi);
    if (lu !== null) return lu;
    this.bloc.constater(
      "poste-non-reconnu",
      ligne,
      champ,
      `${direValeur(texte)} ne désigne aucun poste de ce dossier\u00a0: choisissez dans la liste. En attendant, la cellule est lue comme vide.`,
    );
    return "";
  }

  private signalerColonnes(): void {
    const absentes = this.bloc.colonnesAbsentes;
    if (absentes.length === 0) return;
    this.constater(
      "colonne-manquante",
      `Une colonne manque à «\u00a0${this.reperee.feuille.nom}\u00a0»\u00a0: ${absentes.map((titre) => `«\u00a0${titre}\u00a0»`).join(", ")} ne se lit plus. Annulez sa suppression, ou supprimez la feuille pour en ouvrir une neuve.`,
    );
  }

  /** Celles, sous l'en-tête, où une de nos colonnes est écrite. */
  private lignesEcrites(titres: number): number[] {
    const { feuille } = this.reperee;
    const lignes: number[] = [];
    feuille.valeurs.forEach((_, rang) => {
      const ligne = feuille.ligne + rang;
      if (ligne > titres && this.champsEcrits(ligne).length > 0) lignes.push(ligne);
    });
    return lignes;
  }

  private champsEcrits(ligne: number): C[] {
    return this.tableau.colonnes
      .map(({ champ }) => champ)
      .filter((champ) => (this.bloc.texte(ligne, champ) ?? "") !== "");
  }

  private estUnTotal(ligne: number): boolean {
    const { feuille } = this.reperee;
    const colonnes = this.tableau.colonnes
      .map(({ champ }) => this.reperee.roles.get(roleDe(this.tableau.nature, champ)))
      .filter((colonne) => colonne !== undefined);
    const [premiere] = colonnes.map((colonne) => texteEn(feuille, ligne, colonne)).filter((t) => t !== "");
    return (
      TOTAL.test(premiere ?? "") ||
      colonnes.some((colonne) => FORMULE_DE_TOTAL.test(String(formuleEn(feuille, ligne, colonne))))
    );
  }

  private constater(code: ConstatDeLecture["code"], phrase: string): void {
    this.constats.push({ code, phrase, feuille: this.reperee.feuille.nom, cellule: "" });
  }
}
