import type { Grille } from "../domaine/dossier/dossier";
import type { Cellule } from "../domaine/grille/champ";
import type { ModeleDeGrille, Politique } from "../domaine/grille/modele";
import type { Note, ReponseIndicateur } from "../domaine/grille/reponses";
import { lireNote } from "../domaine/notation/lireNote";
import { adresse } from "../plan/adresses";
import { identifiantDeLigne, ROLES } from "../plan/identifiants";
import { texteEn, valeurEn, type ValeurDeCellule } from "./cellules";
import type { ConstatDeLecture } from "./constats";
import type { FeuilleReperee } from "./reperer";

/** Une cellule de note dont le contenu n'est pas une note : il reste tel quel dans le classeur (R-SCORE-4). */
export interface CelluleFautive extends Cellule {
  readonly contenu: ValeurDeCellule;
}

export interface GrilleLue {
  readonly grille: Grille;
  readonly fautives: readonly CelluleFautive[];
  readonly constats: readonly ConstatDeLecture[];
}

/** Les politiques d'une grille, dans l'ordre de ses colonnes. */
export function lirePolitiques(reperee: FeuilleReperee, connues: readonly Politique[]): Politique[] {
  const ligneDesTitres = reperee.lignes.get(identifiantDeLigne("politiques", ""));
  return [...reperee.roles]
    .filter(([role]) => role.startsWith(ROLES.note("")))
    .sort(([, a], [, b]) => a - b)
    .map(([role, colonne]) => {
      const identifiant = role.slice(ROLES.note("").length);
      const titre = ligneDesTitres === undefined ? "" : texteEn(reperee.feuille, ligneDesTitres, colonne);
      return (
        connues.find((politique) => politique.identifiant === identifiant) ?? { identifiant, libelle: titre }
      );
    });
}

/** Les réponses d'une grille, retrouvées par les identifiants de ligne et les rôles de colonne. */
export function lireGrille(
  reperee: FeuilleReperee,
  modele: ModeleDeGrille,
  politiques: readonly Politique[],
): GrilleLue {
  const lecteur = new LecteurDeGrille(reperee, modele, politiques);
  return lecteur.lire();
}

class LecteurDeGrille {
  private readonly constats: ConstatDeLecture[] = [];

  constructor(
    private readonly reperee: FeuilleReperee,
    private readonly modele: ModeleDeGrille,
    private readonly politiques: readonly Politique[],
  ) {}

  lire(): GrilleLue {
    const notes: Record<string, Record<string, Note>> = {};
    const commentaires: Record<string, string> = {};
    const indicateurs: Record<string, ReponseIndicateur> = {};
    const fautives: CelluleFautive[] = [];
    for (const rubrique of this.modele.rubriques) {
      for (const { identifiant, libelle } of rubrique.activites) {
        const ligne = this.ligneDe("activite", identifiant, libelle);
        if (ligne === null) continue;
        notes[identifiant] = this.lireNotes(ligne, identifiant, fautives);
        const commentaire = this.texte(ligne, ROLES.commentaire);
        if (commentaire !== "") commentaires[identifiant] = commentaire;
      }
      for (const fonction of rubrique.fonctions) {
        for (const { identifiant, libelle, avecNombre } of fonction.indicateurs) {
          const ligne = this.ligneDe("indicateur", identifiant, libelle);
          if (ligne === null) continue;
          const reponse: ReponseIndicateur = {
            nombre: avecNombre ? this.nombre(ligne) : null,
            nature: this.texte(ligne, ROLES.nature),
            commentaire: this.texte(ligne, ROLES.commentaireIndicateur),
          };
          if (reponse.nombre !== null || reponse.nature !== "" || reponse.commentaire !== "") {
            indicateurs[identifiant] = reponse;
          }
        }
      }
    }
    this.signalerLignes();
    const { grille = "", poste = "" } = this.reperee.marque.attributs;
    return {
      grille: {
        identifiant: grille,
        poste,
        reponses: { notes, commentaires, indicateurs },
      },
      fautives,
      constats: this.constats,
    };
  }

  private ligneDe(nature: "activite" | "indicateur", identifiant: string, libelle: string): number | null {
    const ligne = this.reperee.lignes.get(identifiantDeLigne(nature, identifiant));
    if (ligne !== undefined) return ligne;
    this.constater(
      "activite-manquante",
      null,
      null,
      `La ligne « ${libelle} » manque. Reconstruisez la grille pour la retrouver.`,
    );
    return null;
  }

  private lireNotes(ligne: number, activite: string, fautives: CelluleFautive[]): Record<string, Note> {
    const notes: Record<string, Note> = {};
    for (const { identifiant } of this.politiques) {
      const colonne = this.reperee.roles.get(ROLES.note(identifiant));
      if (colonne === undefined) continue;
      const contenu = valeurEn(this.reperee.feuille, ligne, colonne);
      const lue = lireNote(contenu, this.modele.echelle.noteMax);
      if (lue.admise) {
        if (lue.note !== null) notes[identifiant] = lue.note;
      } else {
        fautives.push({ activite, politique: identifiant, contenu });
        this.constater("note-non-reconnue", ligne, colonne, lue.motif);
      }
    }
    return notes;
  }

  private texte(ligne: number, role: string): string {
    const colonne = this.reperee.roles.get(role);
    return colonne === undefined ? "" : texteEn(this.reperee.feuille, ligne, colonne);
  }

  private nombre(ligne: number): number | null {
    const colonne = this.reperee.roles.get(ROLES.nombre);
    if (colonne === undefined) return null;
    const valeur = valeurEn(this.reperee.feuille, ligne, colonne);
    if (typeof valeur === "number") return valeur;
    const texte = String(valeur)
      .replace(/[\s\u00a0\u202f]/g, "")
      .replace(",", ".");
    if (texte === "") return null;
    const nombre = Number(texte);
    if (typeof valeur === "string" && Number.isFinite(nombre)) return nombre;
    this.constater(
      "nombre-non-reconnu",
      ligne,
      colonne,
      `« ${String(valeur)} » n’est pas un nombre. Écrivez le nombre seul ; la nature se met dans la colonne de droite.`,
    );
    return null;
  }

  private signalerLignes(): void {
    for (const { identifiant, ligne } of this.reperee.doublons) {
      this.constater(
        "ligne-dupliquee",
        ligne,
        this.reperee.colonneDesIdentifiants,
        `Cette ligne répète l’activité ${identifiant} : seule la première est lue. Supprimez celle qui est en trop.`,
      );
    }
    const connues = new Set(
      this.modele.rubriques.flatMap(({ activites }) =>
        activites.map(({ identifiant }) => `activite:${identifiant}`),
      ),
    );
    for (const [identifiant, ligne] of this.reperee.lignes) {
      if (!identifiant.startsWith("activite:") || connues.has(identifiant)) continue;
      this.constater(
        "activite-inconnue",
        ligne,
        this.reperee.colonneDesIdentifiants,
        "Cette activité n’est pas dans le modèle de grille : elle n’est pas lue.",
      );
    }
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
