import type { Echelle, ModeleDeGrille } from "../../domaine/grille/modele";
import { valeurEn, type FeuilleLue } from "../cellules";
import { BORNES } from "./bornes";
import { classerUnTitre, type Titre } from "./classerUnTitre";
import type { ColonneReconnue } from "./grilleReconnue";

/** Où sont les notes, sous une ligne de titres. */
export interface DispositionDeNotes {
  readonly notes: readonly ColonneDeNotes[];
  readonly commentaires: readonly ColonneTitree[];
}

export interface ColonneTitree {
  readonly colonne: number;
  readonly titre: string;
}

/** `politique` : `null` pour une colonne « Note », qui vaut pour toutes à la fois. */
export interface ColonneDeNotes extends ColonneTitree {
  readonly politique: string | null;
  /** La note que vaut une croix dans cette colonne ; absente : la note s'y écrit. */
  readonly niveau?: number | "NC";
}

export interface DispositionDIndicateurs {
  readonly nombre: ColonneTitree | null;
  readonly nature: ColonneTitree | null;
  readonly commentaires: readonly ColonneTitree[];
}

/** Les titres qui valent pour chaque ligne ; une grille les répète, ou non, de mission en mission. */
export interface Disposition {
  readonly notes: DispositionDeNotes | null;
  readonly indicateurs: DispositionDIndicateurs | null;
}

type TitreDeLigne = Titre & { readonly colonne: number; readonly texte: string };

const SANS_TITRE: Disposition = { notes: null, indicateurs: null };

/**
 * Suit les lignes de titres du haut vers le bas. Deux lignes qui se suivent se lisent ensemble : « Famille » au-dessus de
 * « Note | Commentaires », ou de « 0 | 1 | 2 | 3 | NC ».
 */
export class SuiviDesTitres {
  private disposition = SANS_TITRE;
  /** Une ligne a déjà été lue sous ces titres : d'autres ne les remplacent que s'ils en disent autant. */
  private servie = false;
  private precedente: { readonly ligne: number; readonly titres: readonly TitreDeLigne[] } | null = null;

  constructor(
    private readonly feuille: FeuilleLue,
    private readonly modele: ModeleDeGrille,
  ) {}

  /** Les titres valables pour cette ligne, qui porte une activité ou un indicateur. */
  pour(): Disposition {
    this.servie = true;
    this.precedente = null;
    return this.disposition;
  }

  /** Une ligne qui ne porte ni activité, ni indicateur : peut-être des titres. */
  passer(ligne: number): void {
    const titres = this.titresDe(ligne);
    const dessus = this.precedente?.ligne === ligne - 1 ? this.precedente.titres : [];
    this.precedente = titres.length === 0 ? null : { ligne, titres };
    if (titres.length === 0) return;
    const notes = disposerLesNotes(titres, dessus, this.modele.echelle);
    if (notes !== null && this.remplace(notes, titres.length)) {
      this.disposition = { ...this.disposition, notes };
      this.servie = false;
    } else if (notes === null) this.ajouterLesCommentaires(titres);
    const indicateurs = disposerLesIndicateurs(titres);
    if (indicateurs !== null) this.disposition = { ...this.disposition, indicateurs };
  }

  private titresDe(ligne: number): TitreDeLigne[] {
    const titres: TitreDeLigne[] = [];
    const rangee = this.feuille.valeurs[ligne - this.feuille.ligne] ?? [];
    for (let rang = 0; rang < Math.min(rangee.length, BORNES.colonnes); rang++) {
      const colonne = this.feuille.colonne + rang;
      const valeur = valeurEn(this.feuille, ligne, colonne);
      const titre = classerUnTitre(valeur, this.modele);
      if (titre !== null) titres.push({ ...titre, colonne, texte: String(valeur).trim() });
    }
    return titres;
  }

  /** Un mot isolé dans une colonne de commentaires n'est pas une ligne de titres. */
  private remplace({ notes }: DispositionDeNotes, titres: number): boolean {
    const actuelle = this.disposition.notes;
    if (actuelle === null) return true;
    return titres >= 2 && (!this.servie || notes.length >= actuelle.notes.length);
  }

  private ajouterLesCommentaires(titres: readonly TitreDeLigne[]): void {
    const { notes } = this.disposition;
    if (notes === null || this.servie || titres.some(({ role }) => role === "nombre")) return;
    this.disposition = {
      ...this.disposition,
      notes: { ...notes, commentaires: [...notes.commentaires, ...commentairesDe(titres)] },
    };
  }
}

function disposerLesNotes(
  titres: readonly TitreDeLigne[],
  dessus: readonly TitreDeLigne[],
  echelle: Echelle,
): DispositionDeNotes | null {
  const notes = colonnesDeNotes(titres, dessus, echelle);
  if (notes.length === 0) return null;
  const dites = new Set(titres.map(({ colonne }) => colonne));
  const commentaires = [
    ...commentairesDe(titres),
    ...commentairesDe(dessus.filter((t) => !dites.has(t.colonne))),
  ];
  return { notes, commentaires };
}

function colonnesDeNotes(
  titres: readonly TitreDeLigne[],
  dessus: readonly TitreDeLigne[],
  echelle: Echelle,
): ColonneDeNotes[] {
  const cases = titres.flatMap((titre) =>
    titre.role === "niveau" ? [{ ...titre, politique: politiqueAuDessus(titre.colonne, dessus) }] : [],
  );
  if (estUneSuiteDeCases(cases, echelle)) {
    return cases.map(({ colonne, texte, politique, note }) => ({
      colonne,
      titre: texte,
      politique,
      niveau: note,
    }));
  }
  const sousTitres = titres.filter(({ role }) => role === "note");
  const sousUnePolitique = sousTitres.filter(({ colonne }) => politiqueAuDessus(colonne, dessus) !== null);
  if (sousUnePolitique.length > 0) {
    return sousUnePolitique.map(({ colonne, texte }) => ({
      colonne,
      titre: texte,
      politique: politiqueAuDessus(colonne, dessus),
    }));
  }
  const nommees = titres.flatMap((titre) =>
    titre.role === "politique"
      ? [{ colonne: titre.colonne, titre: titre.texte, politique: titre.politique }]
      : [],
  );
  if (nommees.length > 0) return nommees;
  return sousTitres.map(({ colonne, texte }) => ({ colonne, titre: texte, politique: null }));
}

/** Chaque politique a toutes les notes de l'échelle, une fois chacune ; NC peut manquer. */
function estUneSuiteDeCases(
  cases: readonly { readonly politique: string | null; readonly note: number | "NC" }[],
  { niveaux }: Echelle,
): boolean {
  const politiques = [...new Set(cases.map(({ politique }) => politique))];
  return (
    cases.length > 0 &&
    politiques.every((politique) => {
      const notes = cases.filter((c) => c.politique === politique).map(({ note }) => note);
      return new Set(notes).size === notes.length && niveaux.every(({ note }) => notes.includes(note));
    })
  );
}

/** Un titre s'étend à sa droite, jusqu'au suivant : fusionnées ou non, les cellules d'après sont vides. */
function politiqueAuDessus(colonne: number, dessus: readonly TitreDeLigne[]): string | null {
  const titre = dessus.filter((t) => t.colonne <= colonne).pop();
  return titre?.role === "politique" ? titre.politique : null;
}

function disposerLesIndicateurs(titres: readonly TitreDeLigne[]): DispositionDIndicateurs | null {
  const nombre = titres.find(({ role }) => role === "nombre");
  if (nombre === undefined || titres.length < 2) return null;
  const nature = titres.find(({ role }) => role === "nature");
  return {
    nombre: titrer(nombre),
    nature: nature === undefined ? null : titrer(nature),
    commentaires: commentairesDe(titres),
  };
}

function commentairesDe(titres: readonly TitreDeLigne[]): ColonneTitree[] {
  return titres.filter(({ role }) => role === "commentaire").map(titrer);
}

function titrer({ colonne, texte }: TitreDeLigne): ColonneTitree {
  return { colonne, titre: texte };
}

/** Les colonnes d'une disposition, telles qu'on les montre. */
export function colonnesDe({ notes, indicateurs }: Disposition): ColonneReconnue[] {
  const titrees = (role: ColonneReconnue["role"], colonnes: readonly (ColonneTitree | null)[]) =>
    colonnes.flatMap((titree) =>
      titree === null ? [] : [{ role, colonne: titree.colonne, titre: titree.titre }],
    );
  return [
    ...titrees("note", notes?.notes ?? []),
    ...titrees("commentaire", notes?.commentaires ?? []),
    ...titrees("nombre", [indicateurs?.nombre ?? null]),
    ...titrees("nature", [indicateurs?.nature ?? null]),
  ];
}
