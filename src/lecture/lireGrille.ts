import type { Grille } from "../domaine/dossier/dossier";
import type { Cellule } from "../domaine/grille/champ";
import type { ModeleDeGrille, Politique } from "../domaine/grille/modele";
import type { Note, ReponseIndicateur } from "../domaine/grille/reponses";
import { lireNote } from "../domaine/notation/lireNote";
import { direValeur } from "../domaine/saisie/direValeur";
import { adresse } from "../plan/adresses";
import { identifiantDeLigne, ROLES } from "../plan/identifiants";
import { estSansValeur, texteEn, valeurEn, type ValeurDeCellule } from "./cellules";
import { FORMULE_SANS_VALEUR, type ConstatDeLecture } from "./constats";
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

/** Les politiques des grilles, dans l'ordre de leurs colonnes ; celles d'une première grille d'abord. */
export function lirePolitiques(
  reperees: readonly FeuilleReperee[],
  connues: readonly Politique[],
): Politique[] {
  const politiques = new Map<string, Politique>();
  for (const reperee of reperees) {
    for (const { identifiant, libelle } of politiquesDe(reperee)) {
      if (politiques.has(identifiant)) continue;
      const connue = connues.find((politique) => politique.identifiant === identifiant);
      politiques.set(identifiant, connue ?? { identifiant, libelle });
    }
  }
  return [...politiques.values()];
}

function politiquesDe(reperee: FeuilleReperee): Politique[] {
  const ligneDesTitres = reperee.lignes.get(identifiantDeLigne("politiques", ""));
  return [...reperee.roles]
    .filter(([role]) => ROLE_DE_NOTE.test(role))
    .sort(([, a], [, b]) => a - b)
    .map(([role, colonne]) => ({
      identifiant: role.slice(ROLES.note("").length),
      libelle: ligneDesTitres === undefined ? "" : texteEn(reperee.feuille, ligneDesTitres, colonne),
    }));
}

/** Un fichier a pu être forgé : ce qui n'est pas un identifiant, `__proto__` par exemple, ne devient pas une clé. */
const ROLE_DE_NOTE = new RegExp(`^${ROLES.note("")}[a-z0-9]+(?:[.-][a-z0-9]+)*$`);

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
  private readonly libelles: Readonly<Record<"activite" | "indicateur", ReadonlySet<string>>>;

  constructor(
    private readonly reperee: FeuilleReperee,
    private readonly modele: ModeleDeGrille,
    private readonly politiques: readonly Politique[],
  ) {
    const { activite, indicateur } = lignesDuModele(modele);
    this.libelles = {
      activite: new Set(activite.map(({ libelle }) => libelle)),
      indicateur: new Set(indicateur.map(({ libelle }) => libelle)),
    };
  }

  lire(): GrilleLue {
    const notes: Record<string, Record<string, Note>> = {};
    const commentaires: Record<string, string> = {};
    const indicateurs: Record<string, ReponseIndicateur> = {};
    const fautives: CelluleFautive[] = [];
    for (const rubrique of this.modele.rubriques) {
      for (const { identifiant, libelle } of rubrique.activites) {
        const ligne = this.ligneDe("activite", identifiant, libelle);
        if (ligne === null) continue;
        const notesDeLaLigne = this.lireNotes(ligne, identifiant, fautives);
        if (Object.keys(notesDeLaLigne).length > 0) notes[identifiant] = notesDeLaLigne;
        const commentaire = this.texte(ligne, ROLES.commentaire);
        if (commentaire !== "") commentaires[identifiant] = commentaire;
      }
      for (const fonction of rubrique.fonctions) {
        for (const { identifiant, libelle, avecNombre, avecNature } of fonction.indicateurs) {
          const ligne = this.ligneDe("indicateur", identifiant, libelle);
          if (ligne === null) continue;
          const reponse: ReponseIndicateur = {
            nombre: avecNombre ? this.nombre(ligne) : null,
            nature: avecNature ? this.texte(ligne, ROLES.nature) : "",
            commentaire: this.texte(ligne, ROLES.commentaireIndicateur),
          };
          if (reponse.nombre !== null || reponse.nature !== "" || reponse.commentaire !== "") {
            indicateurs[identifiant] = reponse;
          }
        }
      }
    }
    this.signalerColonnes();
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
    if (ligne !== undefined) {
      this.verifierLibelle(nature, ligne, libelle);
      return ligne;
    }
    this.constater(
      "activite-manquante",
      null,
      null,
      `La ligne «\u00a0${libelle}\u00a0» manque. Reconstruisez la grille pour la retrouver.`,
    );
    return null;
  }

  /** Un tri qui a laissé de côté la colonne masquée des identifiants donnerait à chacune les réponses d'une autre. */
  private verifierLibelle(nature: "activite" | "indicateur", ligne: number, libelle: string): void {
    const ecrit = this.texte(ligne, ROLES.libelle);
    if (ecrit === libelle || !this.libelles[nature].has(ecrit)) return;
    this.constater(
      "libelle-deplace",
      ligne,
      this.reperee.roles.get(ROLES.libelle) ?? null,
      `Cette ligne porte le libellé «\u00a0${ecrit}\u00a0», mais l’identifiant masqué de «\u00a0${libelle}\u00a0»\u00a0: ses réponses sont lues pour cette dernière. La grille a-t-elle été triée sans sa colonne A\u00a0? Annulez le tri avant de reconstruire.`,
    );
  }

  private lireNotes(ligne: number, activite: string, fautives: CelluleFautive[]): Record<string, Note> {
    const notes: Record<string, Note> = {};
    for (const { identifiant } of this.politiques) {
      const colonne = this.reperee.roles.get(ROLES.note(identifiant));
      if (colonne === undefined) continue;
      this.signalerFormuleSansValeur(ligne, colonne);
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
    if (colonne === undefined) return "";
    this.signalerFormuleSansValeur(ligne, colonne);
    return texteEn(this.reperee.feuille, ligne, colonne);
  }

  private signalerFormuleSansValeur(ligne: number, colonne: number): void {
    if (!estSansValeur(this.reperee.feuille, ligne, colonne)) return;
    this.constater("formule-sans-valeur", ligne, colonne, FORMULE_SANS_VALEUR);
  }

  private nombre(ligne: number): number | null {
    const colonne = this.reperee.roles.get(ROLES.nombre);
    if (colonne === undefined) return null;
    this.signalerFormuleSansValeur(ligne, colonne);
    const valeur = valeurEn(this.reperee.feuille, ligne, colonne);
    if (typeof valeur === "number" && valeur >= 0) return valeur;
    const texte = String(valeur)
      .replace(/[\s\u00a0\u202f]/g, "")
      .replace(",", ".");
    if (texte === "") return null;
    if (typeof valeur === "string" && /^\d+(\.\d+)?$/.test(texte)) return Number(texte);
    this.constater(
      "nombre-non-reconnu",
      ligne,
      colonne,
      `${direValeur(valeur)} n’est pas un nombre, 0 ou plus. Écrivez le nombre seul\u00a0; la nature se met dans la colonne de droite.`,
    );
    return null;
  }

  private signalerColonnes(): void {
    const colonnes = [
      ...this.politiques.map(({ identifiant, libelle }) => ({ role: ROLES.note(identifiant), libelle })),
      { role: ROLES.commentaire, libelle: "Commentaires" },
      ...(lignesDuModele(this.modele).indicateur.length === 0
        ? []
        : [
            { role: ROLES.nombre, libelle: "Nombre" },
            { role: ROLES.nature, libelle: "Nature" },
            { role: ROLES.commentaireIndicateur, libelle: "Commentaires des indicateurs" },
          ]),
    ];
    for (const { role, libelle } of colonnes) {
      if (this.reperee.roles.has(role)) continue;
      this.constater(
        "colonne-manquante",
        null,
        null,
        `La colonne «\u00a0${libelle}\u00a0» manque\u00a0: ses réponses ne sont pas lues. Reconstruisez la grille pour la retrouver.`,
      );
    }
  }

  private signalerLignes(): void {
    for (const { ligne } of this.reperee.doublons) {
      this.constater(
        "ligne-dupliquee",
        ligne,
        this.colonneVisible(),
        `Cette ligne répète «\u00a0${this.texte(ligne, ROLES.libelle)}\u00a0»\u00a0: seule la première est lue. Supprimez celle qui est en trop.`,
      );
    }
    const { activite, indicateur } = lignesDuModele(this.modele);
    const connues = new Set([
      ...activite.map(({ identifiant }) => identifiantDeLigne("activite", identifiant)),
      ...indicateur.map(({ identifiant }) => identifiantDeLigne("indicateur", identifiant)),
    ]);
    for (const [identifiant, ligne] of this.reperee.lignes) {
      if (!/^(activite|indicateur):/.test(identifiant) || connues.has(identifiant)) continue;
      this.constater(
        "activite-inconnue",
        ligne,
        this.colonneVisible(),
        "Cette ligne n’est pas dans le modèle de grille\u00a0: elle n’est pas lue.",
      );
    }
    this.signalerLignesAjoutees();
  }

  /** Une ligne que l'utilisateur a insérée dans la grille et notée : ni la lecture ni les formules ne la comptent. */
  private signalerLignesAjoutees(): void {
    const { feuille, lignes, doublons, ligneDesRoles, roles } = this.reperee;
    const aNous = new Set([...lignes.values(), ...doublons.map(({ ligne }) => ligne), ligneDesRoles]);
    // Sans Math.max(...) : un fichier forgé porte plus de lignes qu'un appel n'admet d'arguments.
    const derniere = [...aNous].reduce((a, b) => Math.max(a, b));
    const premiere = [...aNous].reduce((a, b) => Math.min(a, b));
    for (let ligne = premiere; ligne < derniere; ligne++) {
      if (aNous.has(ligne) || feuille.valeurs[ligne - feuille.ligne] === undefined) continue;
      const notee = this.politiques
        .map(({ identifiant }) => roles.get(ROLES.note(identifiant)))
        .find((colonne) => colonne !== undefined && this.estNotee(valeurEn(feuille, ligne, colonne)));
      if (notee === undefined) continue;
      this.constater(
        "ligne-ajoutee",
        ligne,
        notee,
        "Cette ligne n’est pas une activité de la grille\u00a0: ses notes ne sont ni lues, ni comptées.",
      );
    }
  }

  private estNotee(contenu: ValeurDeCellule): boolean {
    const lue = lireNote(contenu, this.modele.echelle.noteMax);
    return lue.admise && lue.note !== null;
  }

  /** Le constat d'une ligne montre son libellé : la colonne des identifiants est masquée. */
  private colonneVisible(): number {
    return this.reperee.roles.get(ROLES.libelle) ?? this.reperee.colonneDesIdentifiants;
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

function lignesDuModele({ rubriques }: ModeleDeGrille) {
  return {
    activite: rubriques.flatMap(({ activites }) => activites),
    indicateur: rubriques.flatMap(({ fonctions }) => fonctions.flatMap(({ indicateurs }) => indicateurs)),
  };
}
