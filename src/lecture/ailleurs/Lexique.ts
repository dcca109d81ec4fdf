import type { ModeleDeGrille } from "../../domaine/grille/modele";
import { BORNES } from "./bornes";
import { motsDe } from "./motsDe";

/** Une ligne du modèle : ce qui se note, ce qui se compte, et les titres, qu'il ne faut pas prendre pour l'un d'eux. */
export interface LigneDuModele {
  readonly nature: "rubrique" | "activite" | "fonction" | "indicateur";
  readonly identifiant: string;
  readonly libelle: string;
}

export interface Rapprochement {
  readonly ligne: LigneDuModele;
  readonly certitude: "exacte" | "proche";
  readonly ressemblance: number;
}

interface LigneIndexee extends LigneDuModele {
  /** mot → combien de fois */
  readonly mots: ReadonlyMap<string, number>;
  readonly poids: number;
}

/** En deçà, un libellé n'est plus celui d'une ligne ; mesuré sur les essais, où un mot sur cinq manque ou change. */
const RESSEMBLANCE_MINIMALE = 0.72;
const PROCHE_AU_PLUS = 0.99;
/** Deux lignes du modèle se ressemblent (« … par les partenaires », « … par les habitants ») : la bonne doit se détacher. */
const ECART_MINIMAL = 0.12;
/** Au-dessous, une faute de frappe ferait d'un mot un autre. */
const LONGUEUR_DES_FAUTES = 5;
const LONGUEUR_MAXIMALE_DES_FAUTES = 24;
/** Lettres d'un début de libellé : assez pour ne pas coller un titre au libellé qui le suit. */
const DEBUT = 6;

/**
 * Les libellés d'un modèle, retrouvés par leurs mots : un mot rare pèse plus qu'un mot commun. Un libellé se compare
 * aux seules lignes qui partagent ses mots ; jamais deux textes lettre à lettre.
 */
export class Lexique {
  private readonly parCle = new Map<string, LigneDuModele | null>();
  private readonly debuts = new Set<string>();
  private readonly lignes: LigneIndexee[] = [];
  private readonly parMot = new Map<string, number[]>();
  /** Un mot du modèle, privé d'une lettre → ce mot. */
  private readonly fautes = new Map<string, string>();
  private readonly poids = new Map<string, number>();
  private readonly poidsInconnu: number;
  private readonly connus = new Map<string, Rapprochement | null>();
  private comparaisons = 0;

  constructor(modele: ModeleDeGrille) {
    const toutes = lignesDe(modele).map((ligne) => ({ ligne, mots: motsDe(ligne.libelle) }));
    for (const { ligne, mots } of toutes) {
      // Bout à bout : un mot coupé par une fin de ligne, ou deux mots collés, y sont les mêmes.
      const cle = mots.join("");
      this.debuts.add(cle.slice(0, DEBUT));
      // Deux lignes du même libellé ne se distinguent pas : ni l'une ni l'autre ne se reconnaît.
      this.parCle.set(cle, this.parCle.has(cle) ? null : ligne);
    }
    toutes.forEach(({ mots }, rang) => {
      for (const mot of new Set(mots)) this.parMot.set(mot, [...(this.parMot.get(mot) ?? []), rang]);
    });
    for (const [mot, rangs] of this.parMot) {
      this.poids.set(mot, Math.log(1 + toutes.length / rangs.length));
      if (mot.length < LONGUEUR_DES_FAUTES) continue;
      for (const prive of privationsDe(mot)) this.fautes.set(prive, mot);
    }
    this.poidsInconnu = Math.log(1 + toutes.length);
    for (const { ligne, mots } of toutes) {
      this.lignes.push({ ...ligne, mots: compterLesMots(mots), poids: this.peser(mots) });
    }
  }

  /** Une nouvelle feuille, qui a droit à toutes ses comparaisons. */
  changerDeFeuille(): void {
    this.comparaisons = 0;
  }

  /** Vrai : la feuille a plus de textes que ce que l'on compare ; ses libellés proches ne sont pas tous trouvés. */
  get estEpuise(): boolean {
    return this.comparaisons > BORNES.comparaisons;
  }

  /** La ligne du modèle que ce texte désigne ; `null` : aucune, ou plusieurs aussi bien l'une que l'autre. */
  rapprocher(texte: string): Rapprochement | null {
    const { minimum, maximum } = BORNES.libelle;
    if (texte.length < minimum || texte.length > maximum) return null;
    const connu = this.connus.get(texte);
    if (connu !== undefined) return connu;
    const trouve = this.chercher(motsDe(texte));
    this.connus.set(texte, trouve);
    return trouve;
  }

  /** Vrai si ce texte peut être le début d'un libellé coupé. */
  peutCommencer(texte: string): boolean {
    return this.debuts.has(motsDe(texte).join("").slice(0, DEBUT));
  }

  private chercher(lus: readonly string[]): Rapprochement | null {
    const exacte = this.parCle.get(lus.join(""));
    if (exacte !== undefined)
      return exacte === null ? null : { ligne: exacte, certitude: "exacte", ressemblance: 1 };
    this.comparaisons++;
    if (this.estEpuise) return null;
    const mots = lus.map((mot) => this.corriger(mot));
    const poids = this.peser(mots);
    const [meilleure, seconde] = this.comparer(compterLesMots(mots), poids);
    if (meilleure === undefined || meilleure.ressemblance < RESSEMBLANCE_MINIMALE) return null;
    if (seconde !== undefined && meilleure.ressemblance - seconde.ressemblance < ECART_MINIMAL) return null;
    // Les fautes de frappe corrigées n'y paraissent plus ; le libellé, lui, n'est pas le même.
    const ressemblance = Math.min(meilleure.ressemblance, PROCHE_AU_PLUS);
    return { ligne: meilleure.ligne, certitude: "proche", ressemblance };
  }

  /** Les deux lignes les plus ressemblantes : deux fois le poids commun, sur la somme des deux poids. */
  private comparer(mots: ReadonlyMap<string, number>, poids: number) {
    const communs = new Map<number, number>();
    for (const [mot, fois] of mots) {
      for (const rang of this.parMot.get(mot) ?? []) {
        const commun = Math.min(fois, this.lignes[rang]?.mots.get(mot) ?? 0) * this.poidsDe(mot);
        communs.set(rang, (communs.get(rang) ?? 0) + commun);
      }
    }
    return [...communs]
      .flatMap(([rang, commun]) => {
        const ligne = this.lignes[rang];
        return ligne === undefined ? [] : [{ ligne, ressemblance: (2 * commun) / (poids + ligne.poids) }];
      })
      .sort((a, b) => b.ressemblance - a.ressemblance)
      .slice(0, 2);
  }

  /** Le mot du modèle dont celui-ci ne diffère que d'une lettre, ajoutée, oubliée, changée ou déplacée. */
  private corriger(mot: string): string {
    if (this.parMot.has(mot)) return mot;
    if (mot.length < LONGUEUR_DES_FAUTES - 1 || mot.length > LONGUEUR_MAXIMALE_DES_FAUTES) return mot;
    const direct = this.fautes.get(mot);
    if (direct !== undefined) return direct;
    for (const prive of privationsDe(mot)) {
      if (prive.length >= LONGUEUR_DES_FAUTES && this.parMot.has(prive)) return prive;
      const corrige = this.fautes.get(prive);
      if (corrige !== undefined) return corrige;
    }
    return mot;
  }

  private peser(mots: readonly string[]): number {
    return mots.reduce((somme, mot) => somme + this.poidsDe(mot), 0);
  }

  private poidsDe(mot: string): number {
    return this.poids.get(mot) ?? this.poidsInconnu;
  }
}

function lignesDe(modele: ModeleDeGrille): LigneDuModele[] {
  return modele.rubriques.flatMap(({ identifiant, libelle, activites, fonctions }) => [
    { nature: "rubrique" as const, identifiant, libelle },
    ...activites.map((activite) => ({
      nature: "activite" as const,
      identifiant: activite.identifiant,
      libelle: activite.libelle,
    })),
    ...fonctions.flatMap((fonction) => [
      { nature: "fonction" as const, identifiant: fonction.identifiant, libelle: fonction.libelle },
      ...fonction.indicateurs.map((indicateur) => ({
        nature: "indicateur" as const,
        identifiant: indicateur.identifiant,
        libelle: indicateur.libelle,
      })),
    ]),
  ]);
}

function privationsDe(mot: string): string[] {
  return Array.from(mot, (_, rang) => mot.slice(0, rang) + mot.slice(rang + 1));
}

function compterLesMots(mots: readonly string[]): Map<string, number> {
  const compte = new Map<string, number>();
  for (const mot of mots) compte.set(mot, (compte.get(mot) ?? 0) + 1);
  return compte;
}
