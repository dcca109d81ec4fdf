import type { Champ, HorsChamp } from "../dossier/dossier";
import type { Activite, ModeleDeGrille, Politique } from "./modele";
import { activitesDe } from "./parcourir";
import type { Note, Reponses } from "./reponses";
import { noteDe } from "./reponses";

/** Une cellule de note : une activité croisée avec une politique. */
export interface Cellule {
  /** L'identifiant de l'activité. */
  readonly activite: string;
  /** L'identifiant de la politique. */
  readonly politique: string;
}

export interface CelluleMotivee extends Cellule {
  readonly motif: string;
}

/** Un NC que le champ appelle et que l'on n'a pas posé. */
export interface ConflitDeChamp extends CelluleMotivee {
  /** `deja-notee` : une note s'y trouve ; `nc-interdit` : le modèle n'admet pas NC sur cette activité. */
  readonly raison: "deja-notee" | "nc-interdit";
  readonly note: Note;
}

export interface ChampApplique {
  readonly reponses: Reponses;
  /** Les NC posés par cet appel. */
  readonly posees: readonly CelluleMotivee[];
  readonly conflits: readonly ConflitDeChamp[];
}

/** Une grille et ce dont elle relève, pour les questions de champ. */
export interface GrilleSituee {
  readonly modele: ModeleDeGrille;
  readonly politiques: readonly Politique[];
  readonly champ: Champ;
}

/**
 * R-NC-1 : les cellules hors du champ de la CTG ou de la délégation, dans l'ordre de la grille, avec leur motif.
 * Une activité qui relève de plusieurs thématiques n'est hors champ que si toutes le sont ; une activité sans
 * thématique ne l'est que par sa politique. Une cible absente du modèle ou des politiques retenues est sans effet.
 */
export function cellulesHorsChamp({ modele, politiques, champ }: GrilleSituee): CelluleMotivee[] {
  const cellules: CelluleMotivee[] = [];
  for (const activite of activitesDe(modele)) {
    const parThematique = motifsParThematique(activite, champ);
    for (const { identifiant: politique } of politiques) {
      const motifs = [...motifsParPolitique(politique, champ), ...parThematique];
      if (motifs.length > 0) {
        cellules.push({ activite: activite.identifiant, politique, motif: reunirMotifs(motifs) });
      }
    }
  }
  return cellules;
}

/**
 * R-NC-1 : pose d'un coup les NC du champ sur les cellules encore vides. Une note déjà donnée reste, et la cellule
 * est rendue parmi les conflits : c'est à l'utilisateur de trancher. Les commentaires ne bougent pas, la
 * déclaration du champ vaut justification.
 */
export function appliquerChamp(reponses: Reponses, grille: GrilleSituee): ChampApplique {
  const interdits = new Set(activitesSansNc(grille.modele));
  const notes: Record<string, Record<string, Note>> = {};
  const posees: CelluleMotivee[] = [];
  const conflits: ConflitDeChamp[] = [];
  for (const cellule of cellulesHorsChamp(grille)) {
    const note = noteDe(reponses, cellule.activite, cellule.politique);
    if (note === "NC") continue;
    if (interdits.has(cellule.activite)) {
      conflits.push({ ...cellule, raison: "nc-interdit", note });
    } else if (note !== null) {
      conflits.push({ ...cellule, raison: "deja-notee", note });
    } else {
      posees.push(cellule);
      notes[cellule.activite] = {
        ...(notes[cellule.activite] ?? reponses.notes[cellule.activite]),
        [cellule.politique]: "NC",
      };
    }
  }
  return { reponses: { ...reponses, notes: { ...reponses.notes, ...notes } }, posees, conflits };
}

/**
 * R-NC-1 : les NC qui ne viennent pas du champ. `motif` est le commentaire de la ligne ; vide, il manque, et le
 * contrôle en avertit.
 */
export function ncIsoles(reponses: Reponses, grille: GrilleSituee): CelluleMotivee[] {
  const duChamp = new Set(cellulesHorsChamp(grille).map(cle));
  return cellulesNc(reponses, grille)
    .filter((cellule) => !duChamp.has(cle(cellule)))
    .map((cellule) => ({ ...cellule, motif: (reponses.commentaires[cellule.activite] ?? "").trim() }));
}

/** R-NC-1 : les NC posés sur une activité où le modèle les interdit (`ncAutorise: false`). */
export function ncInterdits(
  reponses: Reponses,
  grille: Pick<GrilleSituee, "modele" | "politiques">,
): Cellule[] {
  const interdits = new Set(activitesSansNc(grille.modele));
  return cellulesNc(reponses, grille).filter((cellule) => interdits.has(cellule.activite));
}

function cellulesNc(reponses: Reponses, grille: Pick<GrilleSituee, "modele" | "politiques">): Cellule[] {
  const cellules: Cellule[] = [];
  for (const { identifiant: activite } of activitesDe(grille.modele)) {
    for (const { identifiant: politique } of grille.politiques) {
      if (noteDe(reponses, activite, politique) === "NC") cellules.push({ activite, politique });
    }
  }
  return cellules;
}

function activitesSansNc(modele: ModeleDeGrille): string[] {
  return activitesDe(modele)
    .filter((activite) => activite.ncAutorise === false)
    .map((activite) => activite.identifiant);
}

function motifsParPolitique(politique: string, champ: Champ): string[] {
  return champ.horsChamp
    .filter((exclusion) => exclusion.nature === "politique" && exclusion.cible === politique)
    .map((exclusion) => exclusion.motif);
}

function motifsParThematique(activite: Activite, champ: Champ): string[] {
  const thematiques = activite.thematiques ?? [];
  const exclusions = thematiques.map((thematique) => exclusionDe(thematique, champ));
  const trouvees = exclusions.filter((exclusion): exclusion is HorsChamp => exclusion !== undefined);
  return trouvees.length === thematiques.length ? trouvees.map((exclusion) => exclusion.motif) : [];
}

function exclusionDe(thematique: string, champ: Champ): HorsChamp | undefined {
  return champ.horsChamp.find(
    (exclusion) => exclusion.nature === "thematique" && exclusion.cible === thematique,
  );
}

function reunirMotifs(motifs: readonly string[]): string {
  return Array.from(new Set(motifs)).join("\u00a0; ");
}

function cle(cellule: Cellule): string {
  return JSON.stringify([cellule.activite, cellule.politique]);
}
