import { adresseAbsolueDePlage, plageDe } from "../adresses";
import type { CleDeStyle } from "../charte";
import { ConstructeurDeFeuille } from "../constructeur";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne } from "../identifiants";
import type { Contenu, Plage } from "../types";
import { COLONNE, COLONNES_VISIBLES, LARGEURS } from "./colonnesDeLaFeuille";

/** Une ligne de valeur : ce qu'elle est, de quelle année, combien, d'où elle vient, ce qu'il faut en savoir. */
export interface LigneDeValeur {
  readonly libelle: string;
  readonly annee?: Contenu;
  readonly valeur: Contenu;
  readonly style: CleDeStyle;
  readonly source: Contenu;
  readonly remarque?: string;
}

/** La feuille, écrite de haut en bas. */
export class PageDesParametres {
  readonly f = new ConstructeurDeFeuille(
    LARGEURS.map((largeur, colonne) =>
      colonne === COLONNE_DES_IDENTIFIANTS || colonne > COLONNES_VISIBLES
        ? { largeur, masquee: true }
        : { largeur },
    ),
  );
  /** Les lignes devant lesquelles une page peut se couper. */
  readonly debuts: number[] = [];

  constructor(public ligne: number) {}

  intertitre(texte: string): void {
    this.debuts.push(this.ligne);
    this.f.valeur(this.ligne, COLONNE.libelle, texte, "intertitre");
    this.f.hauteur(this.ligne, 26);
    this.ligne++;
  }

  phrase(texte: string): void {
    this.etendre(COLONNE.libelle, COLONNES_VISIBLES, texte, "texte");
    this.ligne++;
  }

  couple(libelle: string, texte: string): void {
    this.f.valeur(this.ligne, COLONNE.libelle, libelle, "fort");
    this.etendre(COLONNE.annee, COLONNES_VISIBLES - 1, texte, "libelle");
    this.ligne++;
  }

  titres(nature: string, titres: readonly string[]): void {
    const identifiant = identifiantDeLigne("titres", nature);
    this.f.valeur(this.ligne, COLONNE_DES_IDENTIFIANTS, identifiant, "technique");
    titres.forEach((titre, rang) => this.f.valeur(this.ligne, COLONNE.libelle + rang, titre, "enTete"));
    if (titres.length < COLONNES_VISIBLES) this.etendreLaSource("enTete");
    this.f.ajusterAuTexte(
      this.ligne,
      // Le gras prend plus de place.
      titres.map((texte, rang) => ({ texte, largeur: 0.8 * this.f.largeur(COLONNE.libelle + rang) })),
      22,
    );
    this.ligne++;
  }

  /** Rend la ligne écrite. */
  valeur({ libelle, annee, valeur, style, source, remarque }: LigneDeValeur): number {
    const { f, ligne } = this;
    f.valeur(ligne, COLONNE.libelle, libelle, "libelle");
    this.poser(COLONNE.annee, annee ?? { valeur: "" }, "centre");
    this.poser(COLONNE.valeur, valeur, style);
    this.poser(COLONNE.source, source, "libelle");
    if (remarque === undefined) this.etendreLaSource("libelle");
    else f.valeur(ligne, COLONNE.signal, remarque, "libelle");
    const largeurDuSignal = remarque === undefined ? LARGEURS[COLONNE.signal] : 0;
    this.f.ajusterAuTexte(
      ligne,
      [
        { texte: libelle, largeur: LARGEURS[COLONNE.libelle] - RETRAIT },
        { texte: texteDe(valeur), largeur: LARGEURS[COLONNE.valeur] - RETRAIT },
        { texte: texteDe(source), largeur: LARGEURS[COLONNE.source] + largeurDuSignal - RETRAIT },
        { texte: remarque ?? "", largeur: LARGEURS[COLONNE.signal] - RETRAIT },
      ],
      20,
    );
    this.ligne++;
    return ligne;
  }

  poser(colonne: number, contenu: Contenu, style: CleDeStyle): void {
    if ("formule" in contenu) {
      this.f.formule(this.ligne, colonne, contenu.formule, contenu.resultat, style);
    } else if (typeof contenu.valeur !== "boolean") {
      this.f.valeur(this.ligne, colonne, contenu.valeur, style);
    }
  }

  ajuster(textes: readonly (readonly [texte: string, colonne: number])[]): void {
    this.f.ajusterAuTexte(
      this.ligne,
      textes.map(([texte, colonne]) => ({ texte, largeur: this.f.largeur(colonne) - RETRAIT })),
      20,
    );
  }

  sauter(): void {
    this.ligne++;
  }

  /** Sans remarque, la source prend sa place. */
  private etendreLaSource(style: CleDeStyle): void {
    this.f.fond(this.ligne, COLONNE.signal, 1, style);
    this.f.fusionner(plageDe(this.ligne, COLONNE.source, 1, 2));
  }

  private etendre(colonne: number, colonnes: number, texte: string, style: CleDeStyle): void {
    this.f.fond(this.ligne, colonne, colonnes, style);
    this.f.valeur(this.ligne, colonne, texte, style);
    this.f.fusionner(plageDe(this.ligne, colonne, 1, colonnes));
    const largeur = LARGEURS.slice(colonne, colonne + colonnes).reduce((somme, l) => somme + l, 0);
    this.f.ajusterAuTexte(this.ligne, [{ texte, largeur }]);
  }
}

/** Une colonne perd au retrait, et aux mots longs qui passent à la ligne. */
const RETRAIT = 4;

function texteDe(contenu: Contenu): string {
  const texte = "resultat" in contenu ? contenu.resultat : contenu.valeur;
  return typeof texte === "string" ? texte : "";
}

export function colonneAbsolue(colonne: number, premiere: number, lignes: number): string {
  return adresseAbsolueDePlage(colonneDe(colonne, premiere, lignes));
}

export function colonneDe(colonne: number, premiere: number, lignes: number): Plage {
  return plageDe(premiere, colonne, lignes);
}
