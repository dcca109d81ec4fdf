import type { Indicateur } from "../../../domaine/grille/modele";
import { noteDe, type Note } from "../../../domaine/grille/reponses";
import { direValeur } from "../../../domaine/saisie/direValeur";
import { adresse } from "../../../plan/adresses";
import { identifiantDeLigne, ROLES, type NatureDeLigne } from "../../../plan/identifiants";
import { cleDeCellule, type GrilleOuverte } from "./grilleOuverte";

/** Une cellule de note, telle que le volet la montre et l'écrit. */
export interface CelluleDeNote {
  readonly activite: string;
  readonly politique: string;
  readonly note: Note;
  /** Ce qui s'y trouve et qui n'est pas une note, tel qu'on le reconnaîtra (R-SCORE-4) ; vide : rien de fautif. */
  readonly fautif: string;
  /** Vide si la ligne ou la colonne a disparu : rien ne s'y écrit. */
  readonly adresse: string;
  /** R-NC-1 : pourquoi elle est hors du champ ; vide si elle est dedans. */
  readonly horsChamp: string;
}

export function celluleDe(ouverte: GrilleOuverte, activite: string, politique: string): CelluleDeNote {
  const cellule = { activite, politique };
  const fautive = ouverte.fautives.find(
    (autre) => autre.activite === activite && autre.politique === politique,
  );
  return {
    ...cellule,
    note: noteDe(ouverte.grille.reponses, activite, politique),
    fautif: fautive === undefined ? "" : direValeur(fautive.contenu),
    adresse: adresseDe(ouverte, "activite", activite, ROLES.note(politique)),
    horsChamp: ouverte.horsChamp.get(cleDeCellule(cellule)) ?? "",
  };
}

/** Les cellules d'une activité, dans l'ordre des politiques. */
export function cellulesDe(ouverte: GrilleOuverte, activite: string): readonly CelluleDeNote[] {
  return ouverte.lu.dossier.politiques.map(({ identifiant }) => celluleDe(ouverte, activite, identifiant));
}

/** Une cellule vide, ou dont le contenu n'est pas une note, reste à renseigner. */
export function estARenseigner({ note, fautif }: Pick<CelluleDeNote, "note" | "fautif">): boolean {
  return note === null || fautif !== "";
}

/** Il y a quelque chose dans la cellule : une note, ou ce qui n'en est pas une. */
export function estEffacable({ note, fautif }: Pick<CelluleDeNote, "note" | "fautif">): boolean {
  return note !== null || fautif !== "";
}

/** R-NC-1 : un NC que le champ ne justifie pas ; sa ligne doit dire pourquoi. */
export function estNcIsole({ note, horsChamp }: Pick<CelluleDeNote, "note" | "horsChamp">): boolean {
  return note === "NC" && horsChamp === "";
}

/** R-IND-1 : un indicateur de suivi sans son nombre, ou, qualitatif, sans sa nature. */
export function manqueLIndicateur(
  { grille }: Pick<GrilleOuverte, "grille">,
  indicateur: Indicateur,
): boolean {
  const reponse = grille.reponses.indicateurs[indicateur.identifiant];
  if (indicateur.type === "evaluation") return false;
  return indicateur.avecNombre ? (reponse?.nombre ?? null) === null : (reponse?.nature ?? "") === "";
}

/** L'adresse d'une cellule, d'après l'identifiant de sa ligne et le rôle de sa colonne ; vide si l'un manque. */
export function adresseDe(
  { reperee }: Pick<GrilleOuverte, "reperee">,
  nature: NatureDeLigne & ("activite" | "indicateur"),
  identifiant: string,
  role: string,
): string {
  const ligne = reperee?.lignes.get(identifiantDeLigne(nature, identifiant));
  const colonne = reperee?.roles.get(role);
  return ligne === undefined || colonne === undefined ? "" : adresse(ligne, colonne);
}
