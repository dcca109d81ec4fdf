import { direValeur } from "../../domaine/saisie/direValeur";
import { lireQuotite } from "../../domaine/saisie/lireQuotite";
import { adresse } from "../../plan/adresses";
import { dateDeNombre, lireDate } from "../../plan/dates";
import { roleDe } from "../../plan/equipe/blocs";
import { clesDe, lireLibelle, type Libelles } from "../../plan/equipe/libelles";
import { identifiantDeLigne, lireIdentifiantDeLigne, type NatureDeLigne } from "../../plan/identifiants";
import { estSansValeur, texteEn, valeurEn } from "../cellules";
import { FORMULE_SANS_VALEUR, type ConstatDeLecture } from "../constats";
import type { FeuilleReperee } from "../reperer";

/** Une ligne d'un bloc, et l'identifiant qu'elle porte. */
export interface LigneDeBloc {
  readonly identifiant: string;
  readonly ligne: number;
}

/** Un tableau de nos feuilles : la nature de ses lignes, et ses colonnes à saisir. */
export interface BlocALire {
  readonly nature: NatureDeLigne;
  readonly colonnes: readonly { readonly champ: string; readonly titre: string }[];
}

/**
 * Un bloc d'une de nos feuilles, lu cellule par cellule. Une réponse qui ne se reconnaît pas se dit à sa cellule, et
 * ce que la partie XML en gardait prend sa place.
 */
export class LecteurDeBloc {
  constructor(
    private readonly reperee: FeuilleReperee,
    private readonly bloc: BlocALire,
    private readonly constats: ConstatDeLecture[],
    private readonly dates1904: boolean,
  ) {}

  /** Faux : la feuille est d'avant l'équipe, ou ce tableau en a été supprimé. */
  get estLa(): boolean {
    return (
      this.reperee.lignes.has(identifiantDeLigne("titres", this.bloc.nature)) || this.lignes().length > 0
    );
  }

  lignes(): LigneDeBloc[] {
    return this.desNotres([...this.reperee.lignes]);
  }

  /** Les lignes copiées, dont l'identifiant a déjà paru plus haut. */
  doublons(): LigneDeBloc[] {
    return this.desNotres(
      this.reperee.doublons.map(({ identifiant, ligne }) => [identifiant, ligne] as const),
    );
  }

  estVide({ ligne }: LigneDeBloc): boolean {
    return this.bloc.colonnes.every(({ champ }) => (this.texte(ligne, champ) ?? "") === "");
  }

  /** Les titres des colonnes supprimées. */
  get colonnesAbsentes(): string[] {
    return this.bloc.colonnes
      .filter(({ champ }) => this.colonne(champ) === undefined)
      .map(({ titre }) => titre);
  }

  signalerDoublons(phrase: string): void {
    const [premier] = this.bloc.colonnes;
    for (const { ligne } of this.doublons())
      this.constater("ligne-dupliquee", ligne, premier?.champ ?? "", phrase);
  }

  /** `null` si la colonne n'est plus là ; un texte vide est une réponse. */
  texte(ligne: number, champ: string): string | null {
    const colonne = this.colonne(champ);
    return colonne === undefined ? null : texteEn(this.reperee.feuille, ligne, colonne);
  }

  texteOu(ligne: number, champ: string, connu: string): string {
    this.signalerSansValeur(ligne, champ);
    return this.texte(ligne, champ) ?? connu;
  }

  /** AAAA-MM-JJ, vide, ou le texte tel quel s'il n'est pas une date : rien n'est perdu, et cela se dit. */
  date(ligne: number, champ: string, connue: string): string {
    const texte = this.texteOu(ligne, champ, connue);
    const colonne = this.colonne(champ);
    if (colonne === undefined || texte === "") return texte;
    const valeur = valeurEn(this.reperee.feuille, ligne, colonne);
    const ecrite = typeof valeur === "number" ? dateDeNombre(valeur, this.dates1904) : texte;
    const lue = lireDate(ecrite);
    if (lue !== null) return lue;
    this.constater(
      "champ-du-dossier-manquant",
      ligne,
      champ,
      `${direValeur(valeur)} n’est pas une date du calendrier\u00a0: écrivez-la JJ/MM/AAAA.`,
    );
    return ecrite;
  }

  /** Un nombre positif, « 1 125,5 h » compris ; `null` pour une cellule vide. */
  nombre(ligne: number, champ: string, connu: number | null): number | null {
    return this.lireNombre(ligne, champ, connu, lireNombrePositif, "un nombre, 0 ou plus");
  }

  /** De 0 à 1, « 60 % » compris. */
  part(ligne: number, champ: string, connue: number | null): number | null {
    const lire = (texte: string) => {
      const lue = lireQuotite(texte);
      return lue !== null && lue <= 1 ? lue : null;
    };
    return this.lireNombre(ligne, champ, connue, lire, "une part de 0 à 100\u00a0%", 1);
  }

  /** `null` pour une cellule vide. */
  choix<T extends string>(ligne: number, champ: string, libelles: Libelles<T>, connu: T | null): T | null {
    this.signalerSansValeur(ligne, champ);
    const texte = this.texte(ligne, champ);
    if (texte === null) return connu;
    if (texte === "") return null;
    const lu = lireLibelle(libelles, texte);
    if (lu !== null) return lu;
    const admis = clesDe(libelles).map((cle) => libelles[cle]);
    this.constater(
      "poste-non-reconnu",
      ligne,
      champ,
      `${direValeur(texte)} n’est pas reconnu\u00a0: choisissez parmi ${admis.join(", ")}. En attendant, la réponse est lue ${connu === null ? "comme vide" : `«\u00a0${libelles[connu]}\u00a0»`}.`,
    );
    return connu;
  }

  constater(code: ConstatDeLecture["code"], ligne: number | null, champ: string, phrase: string): void {
    const colonne = this.colonne(champ) ?? this.reperee.colonneDesIdentifiants;
    const cellule = ligne === null ? "" : adresse(ligne, colonne);
    this.constats.push({ code, phrase, feuille: this.reperee.feuille.nom, cellule });
  }

  private lireNombre(
    ligne: number,
    champ: string,
    connu: number | null,
    lire: (texte: string) => number | null,
    attendu: string,
    maximum = Infinity,
  ): number | null {
    this.signalerSansValeur(ligne, champ);
    const texte = this.texte(ligne, champ);
    const colonne = this.colonne(champ);
    if (texte === null || colonne === undefined) return connu;
    if (texte === "") return null;
    const valeur = valeurEn(this.reperee.feuille, ligne, colonne);
    const lu = typeof valeur === "number" ? valeur : typeof valeur === "string" ? lire(texte) : null;
    if (lu !== null && lu >= 0 && lu <= maximum) return lu;
    this.constater(
      "nombre-non-reconnu",
      ligne,
      champ,
      `${direValeur(valeur)} n’est pas ${attendu}. En attendant, la réponse est lue ${connu === null ? "comme vide" : direValeur(connu)}.`,
    );
    return connu;
  }

  private signalerSansValeur(ligne: number, champ: string): void {
    const colonne = this.colonne(champ);
    if (colonne === undefined || !estSansValeur(this.reperee.feuille, ligne, colonne)) return;
    this.constater("formule-sans-valeur", ligne, champ, FORMULE_SANS_VALEUR);
  }

  private colonne(champ: string): number | undefined {
    return this.reperee.roles.get(roleDe(this.bloc.nature, champ));
  }

  private desNotres(lignes: readonly (readonly [identifiant: string, ligne: number])[]): LigneDeBloc[] {
    return lignes.flatMap(([identifiant, ligne]) => {
      const lue = lireIdentifiantDeLigne(identifiant);
      return lue?.nature === this.bloc.nature && lue.identifiant !== ""
        ? [{ identifiant: lue.identifiant, ligne }]
        : [];
    });
  }
}

/** « 1 125,5 », « 1125.5 h », « 34 300 € » ; `null` si ce n'est pas un nombre. */
export function lireNombrePositif(texte: string): number | null {
  const compact = texte
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/(?:h|€)$/i, "")
    .replace(",", ".");
  return /^\d+(?:\.\d+)?$/.test(compact) ? Number(compact) : null;
}
