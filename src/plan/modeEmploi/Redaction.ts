import { plageDe } from "../adresses";
import type { CleDeStyle } from "../charte";
import { ConstructeurDeFeuille } from "../constructeur";
import type { ContenuFormule } from "../types";

export const COLONNES = { libelle: 1, valeur: 2, signal: 3, manquants: 4, fautifs: 5 } as const;

const LARGEURS = { identifiants: 14, libelle: 34, valeur: 72, signal: 24, technique: 10 } as const;

/** Les colonnes qui se lisent et s'impriment. */
export const COLONNES_VISIBLES = 3;

type Texte = string | number | ContenuFormule;

/** La feuille s'écrit de haut en bas, comme une page. */
export class Redaction {
  constructor(
    public ligne: number,
    readonly f = new ConstructeurDeFeuille([
      { largeur: LARGEURS.identifiants, masquee: true },
      { largeur: LARGEURS.libelle },
      { largeur: LARGEURS.valeur },
      { largeur: LARGEURS.signal },
      { largeur: LARGEURS.technique, masquee: true },
      { largeur: LARGEURS.technique, masquee: true },
    ]),
  ) {}

  sauter(lignes = 1): void {
    this.ligne += lignes;
  }

  intertitre(texte: string): void {
    this.f.valeur(this.ligne, COLONNES.libelle, texte, "intertitre");
    this.f.hauteur(this.ligne, 26);
    this.ligne++;
  }

  /** Un libellé et ce qui s'y rapporte, sur toute la largeur. */
  couple(libelle: Texte, valeur: Texte, style: CleDeStyle = "libelle"): void {
    const { f, ligne } = this;
    this.ecrire(COLONNES.libelle, libelle, "fort");
    this.ecrire(COLONNES.valeur, valeur, style);
    f.valeur(ligne, COLONNES.signal, null, style);
    f.fusionner(plageDe(ligne, COLONNES.valeur, 1, 2));
    this.ajuster(libelle, valeur, LARGEURS.valeur + LARGEURS.signal);
  }

  /** Un libellé, une cellule à saisir, et ce qui lui manque. */
  saisie(libelle: string, valeur: string | number, style: CleDeStyle, signal: ContenuFormule): void {
    this.ecrire(COLONNES.libelle, libelle, "fort");
    this.ecrire(COLONNES.valeur, valeur, style);
    this.ecrire(COLONNES.signal, signal, "alerte");
    this.ajuster(libelle, valeur, LARGEURS.valeur);
  }

  paragraphe(texte: string): void {
    const { f, ligne } = this;
    f.valeur(ligne, COLONNES.libelle, texte, "texte");
    f.fond(ligne, COLONNES.valeur, COLONNES_VISIBLES - 1, "texte");
    f.fusionner(plageDe(ligne, COLONNES.libelle, 1, COLONNES_VISIBLES));
    f.ajusterAuTexte(ligne, [{ texte, largeur: LARGEURS.libelle + LARGEURS.valeur + LARGEURS.signal }]);
    this.ligne++;
  }

  private ecrire(colonne: number, texte: Texte, style: CleDeStyle): void {
    if (typeof texte === "object") this.f.formule(this.ligne, colonne, texte.formule, texte.resultat, style);
    else this.f.valeur(this.ligne, colonne, texte, style);
  }

  private ajuster(libelle: Texte, valeur: Texte, largeur: number): void {
    this.f.ajusterAuTexte(this.ligne, [
      { texte: texteDe(libelle), largeur: LARGEURS.libelle },
      { texte: texteDe(valeur), largeur },
    ]);
    this.ligne++;
  }
}

function texteDe(texte: Texte): string {
  return String(typeof texte === "object" ? texte.resultat : texte);
}
