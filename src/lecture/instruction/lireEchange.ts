import type { ModeleDeGrille, Politique } from "../../domaine/grille/modele";
import { activitesDe, indicateursDe } from "../../domaine/grille/parcourir";
import type { Note } from "../../domaine/grille/reponses";
import type { EchangeDeGrille } from "../../domaine/instruction/instruction";
import { lireNote } from "../../domaine/notation/lireNote";
import { adresse } from "../../plan/adresses";
import { ROLES_DE_L_ECHANGE } from "../../plan/echange/colonnes";
import { identifiantDeLigne } from "../../plan/identifiants";
import { estSansValeur, texteEn, valeurEn } from "../cellules";
import { FORMULE_SANS_VALEUR, type ConstatDeLecture } from "../constats";
import type { FeuilleReperee } from "../reperer";

export interface CadreDeLEchange {
  readonly modele: ModeleDeGrille;
  readonly politiques: readonly Politique[];
}

type NotesLues = Readonly<Record<string, Readonly<Record<string, Note>>>>;

/**
 * Ce que la Caf dit d'une grille, retrouvé par les identifiants de ligne et les rôles de colonne ; ce que l'agent dit n'y
 * est que recopié, et se lit dans sa grille. Une note que rien ne reconnaît reste dans sa cellule, et se dit.
 *
 * @param constats reçoit ce qui ne va pas.
 */
export function lireEchange(
  reperee: FeuilleReperee,
  cadre: CadreDeLEchange,
  constats: ConstatDeLecture[],
): EchangeDeGrille {
  return new LecteurDEchange(reperee, cadre, constats).lire();
}

class LecteurDEchange {
  private readonly activites: ReadonlyMap<string, string>;
  private readonly indicateurs: ReadonlyMap<string, string>;

  constructor(
    private readonly reperee: FeuilleReperee,
    private readonly cadre: CadreDeLEchange,
    private readonly constats: ConstatDeLecture[],
  ) {
    const libelles = (lignes: readonly { identifiant: string; libelle: string }[]) =>
      new Map(lignes.map(({ identifiant, libelle }) => [identifiant, libelle]));
    this.activites = libelles(activitesDe(cadre.modele));
    this.indicateurs = libelles(indicateursDe(cadre.modele));
  }

  lire(): EchangeDeGrille {
    this.signalerLesColonnes();
    this.signalerLesLignes();
    return {
      grille: this.reperee.marque.attributs["grille"] ?? "",
      notesPartagees: this.lireNotes(ROLES_DE_L_ECHANGE.notePartagee),
      contreNotes: this.lireNotes(ROLES_DE_L_ECHANGE.contreNote),
      commentaires: this.lireCommentaires(),
    };
  }

  private lireNotes(role: (politique: string) => string): NotesLues {
    const notes: Record<string, Record<string, Note>> = {};
    for (const [activite] of this.activites) {
      const ligne = this.reperee.lignes.get(identifiantDeLigne("activite", activite));
      if (ligne === undefined) continue;
      for (const { identifiant } of this.cadre.politiques) {
        const colonne = this.reperee.roles.get(role(identifiant));
        const note = colonne === undefined ? null : this.noteEn(ligne, colonne);
        if (note !== null) notes[activite] = { ...notes[activite], [identifiant]: note };
      }
    }
    return notes;
  }

  private noteEn(ligne: number, colonne: number): Note {
    this.signalerUneFormuleSansValeur(ligne, colonne);
    const lue = lireNote(valeurEn(this.reperee.feuille, ligne, colonne), this.cadre.modele.echelle.noteMax);
    if (lue.admise) return lue.note;
    this.constater("note-non-reconnue", ligne, colonne, lue.motif);
    return null;
  }

  private lireCommentaires(): Record<string, string> {
    const commentaires: Record<string, string> = {};
    const colonne = this.reperee.roles.get(ROLES_DE_L_ECHANGE.commentaireCaf);
    if (colonne === undefined) return commentaires;
    for (const cle of this.cles()) {
      const ligne = this.reperee.lignes.get(cle);
      if (ligne === undefined) continue;
      this.signalerUneFormuleSansValeur(ligne, colonne);
      const texte = texteEn(this.reperee.feuille, ligne, colonne);
      if (texte !== "") commentaires[cle] = texte;
    }
    return commentaires;
  }

  private cles(): string[] {
    return [
      ...[...this.activites.keys()].map((identifiant) => identifiantDeLigne("activite", identifiant)),
      ...[...this.indicateurs.keys()].map((identifiant) => identifiantDeLigne("indicateur", identifiant)),
    ];
  }

  private libelleDe(cle: string): string {
    const identifiant = cle.slice(cle.indexOf(":") + 1);
    return (cle.startsWith("activite:") ? this.activites : this.indicateurs).get(identifiant) ?? identifiant;
  }

  private signalerLesColonnes(): void {
    const colonnes = [
      ...this.cadre.politiques.map(({ identifiant, libelle }) => ({
        role: ROLES_DE_L_ECHANGE.notePartagee(identifiant),
        titre: `Note partagée, ${libelle}`,
      })),
      { role: ROLES_DE_L_ECHANGE.commentaireCaf, titre: "Commentaire de la Caf" },
    ];
    for (const { role, titre } of colonnes) {
      if (this.reperee.roles.has(role)) continue;
      this.constater(
        "colonne-manquante",
        null,
        null,
        `La colonne «\u00a0${titre}\u00a0» manque\u00a0: ce qu’elle portait n’est pas lu. Annulez sa suppression, ou reconstruisez pour la retrouver.`,
      );
    }
  }

  private signalerLesLignes(): void {
    for (const cle of this.cles()) {
      const ligne = this.reperee.lignes.get(cle);
      if (ligne !== undefined) this.verifierLeLibelle(cle, ligne);
      else
        this.constater(
          "activite-manquante",
          null,
          null,
          `La ligne «\u00a0${this.libelleDe(cle)}\u00a0» manque à l’échange\u00a0: ce que la Caf en disait n’est pas lu. Annulez sa suppression, ou reconstruisez pour la retrouver.`,
        );
    }
    for (const { ligne } of this.reperee.doublons) {
      this.constater(
        "ligne-dupliquee",
        ligne,
        this.colonneVisible(),
        "Cette ligne répète une ligne de l’échange\u00a0: seule la première est lue. Supprimez celle qui est en trop.",
      );
    }
  }

  /** Un tri qui a laissé de côté la colonne masquée des identifiants donnerait à chacune la note d'une autre. */
  private verifierLeLibelle(cle: string, ligne: number): void {
    const ecrit = texteEn(this.reperee.feuille, ligne, this.colonneVisible());
    const libelles = cle.startsWith("activite:") ? this.activites : this.indicateurs;
    if (ecrit === this.libelleDe(cle) || ![...libelles.values()].includes(ecrit)) return;
    this.constater(
      "libelle-deplace",
      ligne,
      this.colonneVisible(),
      `Cette ligne porte le libellé «\u00a0${ecrit}\u00a0», mais l’identifiant masqué de «\u00a0${this.libelleDe(cle)}\u00a0»\u00a0: elle est lue pour cette dernière. L’échange a-t-il été trié sans sa colonne A\u00a0? Annulez le tri.`,
    );
  }

  private signalerUneFormuleSansValeur(ligne: number, colonne: number): void {
    if (estSansValeur(this.reperee.feuille, ligne, colonne))
      this.constater("formule-sans-valeur", ligne, colonne, FORMULE_SANS_VALEUR);
  }

  private colonneVisible(): number {
    return this.reperee.roles.get(ROLES_DE_L_ECHANGE.libelle) ?? this.reperee.colonneDesIdentifiants;
  }

  private constater(
    code: ConstatDeLecture["code"],
    ligne: number | null,
    colonne: number | null,
    phrase: string,
  ): void {
    const cellule = ligne === null || colonne === null ? "" : adresse(ligne, colonne);
    this.constats.push({ code, phrase, feuille: this.reperee.feuille.nom, cellule });
  }
}
