import type { CleDeStyle } from "./charte";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne, LIGNE_DES_ROLES } from "./identifiants";
import type {
  Contenu,
  PlanCellule,
  PlanColonne,
  PlanFeuille,
  PlanFormatConditionnel,
  PlanGraphique,
  PlanImpression,
  PlanLigne,
  PlanTableau,
  PlanValidation,
  Plage,
  Resultat,
} from "./types";

const HAUTEUR_D_UNE_LIGNE_DE_TEXTE = 15;

/** Excel refuse une ligne plus haute : un texte plus long encore se lit dans sa cellule. */
const HAUTEUR_MAXIMALE = 409;

/**
 * Un caractère moyen de Calibri 11 est un peu plus étroit que le chiffre qui sert d'unité de largeur ;
 * le retour à la ligne, lui, perd le bout de chaque ligne : les deux se compensent à peu près ici.
 */
const CARACTERES_PAR_UNITE_DE_LARGEUR = 1.12;

/** Assemble une feuille cellule par cellule ; `terminer` rend la donnée. */
export class ConstructeurDeFeuille {
  /** Par place : écrire deux fois une cellule, c'est garder la seconde écriture. */
  private readonly cellules = new Map<string, PlanCellule>();
  private readonly lignes = new Map<number, PlanLigne>();
  private readonly validations: PlanValidation[] = [];
  private readonly formatsConditionnels: PlanFormatConditionnel[] = [];
  private readonly fusions: Plage[] = [];
  private readonly graphiques: PlanGraphique[] = [];
  private readonly tableaux: PlanTableau[] = [];

  constructor(private readonly colonnes: readonly PlanColonne[]) {}

  valeur(ligne: number, colonne: number, valeur: string | number | null, style: CleDeStyle): void {
    this.poser(ligne, colonne, style, valeur === null || valeur === "" ? undefined : { valeur });
  }

  formule(ligne: number, colonne: number, formule: string, resultat: Resultat, style: CleDeStyle): void {
    this.poser(ligne, colonne, style, { formule, resultat });
  }

  /** Le même style, sans contenu, sur une suite de colonnes. */
  fond(ligne: number, colonne: number, colonnes: number, style: CleDeStyle): void {
    for (let decalage = 0; decalage < colonnes; decalage++)
      this.poser(ligne, colonne + decalage, style, undefined);
  }

  fusionner(plage: Plage): void {
    this.fusions.push(plage);
  }

  hauteur(ligne: number, hauteur: number): void {
    this.lignes.set(ligne, { ...this.lignes.get(ligne), ligne, hauteur });
  }

  /** Excel n'ajuste ni une cellule fusionnée, ni un fichier qu'il n'a pas écrit : la hauteur suit le texte. */
  ajusterAuTexte(
    ligne: number,
    textes: readonly { texte: string; largeur: number; taille?: number }[],
    minimum = 18,
  ): void {
    const hauteurs = textes.map(({ texte, largeur, taille = 11 }) => {
      const parLigne = Math.max(1, (largeur * CARACTERES_PAR_UNITE_DE_LARGEUR * 11) / taille);
      const lignes = texte
        .split("\n")
        .reduce((total, paragraphe) => total + Math.max(1, Math.ceil(paragraphe.length / parLigne)), 0);
      return (lignes * HAUTEUR_D_UNE_LIGNE_DE_TEXTE * taille) / 11 + 4;
    });
    this.hauteur(ligne, Math.min(HAUTEUR_MAXIMALE, Math.max(minimum, ...hauteurs)));
  }

  masquer(ligne: number): void {
    this.lignes.set(ligne, { ...this.lignes.get(ligne), ligne, masquee: true });
  }

  valider(validation: PlanValidation): void {
    this.validations.push(validation);
  }

  formatConditionnel(format: PlanFormatConditionnel): void {
    this.formatsConditionnels.push(format);
  }

  graphique(graphique: PlanGraphique): void {
    this.graphiques.push(graphique);
  }

  tableau(tableau: PlanTableau): void {
    this.tableaux.push(tableau);
  }

  /** En points, de la première ligne à celle d'après la dernière ; une ligne masquée n'en prend aucun. */
  hauteurDe(premiere: number, fin: number): number {
    let hauteur = 0;
    for (let rang = premiere; rang < fin; rang++) {
      const ligne = this.lignes.get(rang);
      if (ligne?.masquee !== true) hauteur += ligne?.hauteur ?? HAUTEUR_D_UNE_LIGNE_DE_TEXTE;
    }
    return hauteur;
  }

  largeur(colonne: number): number {
    return this.colonnes[colonne]?.largeur ?? 10;
  }

  /**
   * Donne un identifiant à chaque ligne et à chaque colonne écrite qui n'en a pas : une reconstruction en place
   * sait alors laquelle est laquelle, quoi que l'utilisateur ait inséré entre elles.
   */
  marquerTout(): void {
    const cellules = [...this.cellules.values()];
    const marquees = new Set(cellules.filter(({ colonne }) => colonne === 0).map(({ ligne }) => ligne));
    const lignes = new Set(cellules.map(({ ligne }) => ligne));
    [...lignes]
      .filter((ligne) => !marquees.has(ligne))
      .sort((a, b) => a - b)
      .forEach((ligne, rang) => {
        this.valeur(
          ligne,
          COLONNE_DES_IDENTIFIANTS,
          identifiantDeLigne("ligne", String(rang + 1)),
          "technique",
        );
      });
    const roles = new Set(
      cellules.filter(({ ligne }) => ligne === LIGNE_DES_ROLES).map(({ colonne }) => colonne),
    );
    this.colonnes.forEach((_, colonne) => {
      if (!roles.has(colonne)) this.valeur(LIGNE_DES_ROLES, colonne, `colonne:${colonne}`, "technique");
    });
  }

  terminer(feuille: {
    cle: string;
    nom: string;
    masquee: boolean;
    couleurOnglet: string;
    figer: PlanFeuille["figer"];
    impression: PlanImpression;
    protegee: boolean;
    libre?: true;
  }): PlanFeuille {
    return {
      ...feuille,
      colonnes: this.colonnes,
      lignes: [...this.lignes.values()].sort((a, b) => a.ligne - b.ligne),
      cellules: [...this.cellules.values()].sort((a, b) => a.ligne - b.ligne || a.colonne - b.colonne),
      fusions: this.fusions,
      validations: this.validations,
      formatsConditionnels: this.formatsConditionnels,
      graphiques: this.graphiques,
      ...(this.tableaux.length > 0 && { tableaux: this.tableaux }),
    };
  }

  private poser(ligne: number, colonne: number, style: CleDeStyle, contenu: Contenu | undefined): void {
    const place = { ligne, colonne, style };
    this.cellules.set(`${ligne},${colonne}`, contenu === undefined ? place : { ...place, contenu });
  }
}
