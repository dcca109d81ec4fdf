import type { ModeleDeGrille, Politique } from "../../domaine/grille/modele";
import { normaliser } from "../../domaine/saisie/normaliser";
import { adresse } from "../../plan/adresses";
import { texteEn, valeurEn, type FeuilleLue } from "../cellules";
import type { ColonneDeNotes, Disposition } from "./disposer";
import type { Fusions } from "./Fusions";
import type { EtatDeNote, NoteReconnue, Proposition, Raison } from "./grilleReconnue";
import { lireUneNote, type LectureDUneNote } from "./lireUneNote";
import type { LigneTrouvee } from "./retrouverLesLignes";

/** Une activité trouvée, et les titres qui valent pour elle. */
export interface ActiviteTrouvee {
  readonly trouvee: LigneTrouvee;
  readonly disposition: Disposition;
}

export interface ContexteDeNotes {
  readonly feuille: FeuilleLue;
  readonly modele: ModeleDeGrille;
  readonly fusions: Fusions;
  /** Le jeu retenu pour la feuille. */
  readonly politiques: readonly Politique[];
  /** Les lignes qui portent une activité, pour savoir ce qu'une fusion en recouvre. */
  readonly lignesDActivites: ReadonlySet<number>;
}

type Lu = LectureDUneNote & { readonly cellule: string; readonly lu: string; readonly parCroix?: true };

/** Les notes d'une activité, trouvée une fois : une par politique. */
export function lireLesNotes(activite: ActiviteTrouvee, contexte: ContexteDeNotes): NoteReconnue[] {
  return contexte.politiques.flatMap(({ identifiant }) => {
    const lues = lireLaPolitique(activite, identifiant, contexte);
    return lues === null ? [] : [{ politique: identifiant, ...reunir(lues, activite, contexte) }];
  });
}

/** Deux lignes, ou davantage, pour une activité : tout se propose, rien ne se reprend. */
export function lireLesNotesEnDouble(
  activites: readonly ActiviteTrouvee[],
  contexte: ContexteDeNotes,
): NoteReconnue[] {
  return contexte.politiques.flatMap(({ identifiant }): NoteReconnue[] => {
    const lues = activites.flatMap((activite) => lireLaPolitique(activite, identifiant, contexte) ?? []);
    const remplies = lues.filter(({ sorte }) => sorte !== "vide");
    const [premiere] = remplies.length > 0 ? remplies : lues;
    if (premiere === undefined) return [];
    const { cellule } = premiere;
    if (remplies.length === 0) return [{ politique: identifiant, cellule, etat: "vide" }];
    return [{ politique: identifiant, cellule, ...proposer(remplies, "deux-lignes") }];
  });
}

/** Ce que disent les cellules d'une politique ; `null` si aucune colonne n'est la sienne. */
function lireLaPolitique(
  { trouvee, disposition }: ActiviteTrouvee,
  politique: string,
  contexte: ContexteDeNotes,
): Lu[] | null {
  const colonnes = (disposition.notes?.notes ?? []).filter(
    (colonne) => politiqueDe(colonne, contexte.politiques) === politique,
  );
  if (colonnes.length === 0) return null;
  const lignes = Array.from({ length: trouvee.lignes }, (_, rang) => trouvee.ligneDeFeuille + rang);
  return lignes.flatMap((ligne) => colonnes.map((colonne) => lireLaCellule(ligne, colonne, contexte)));
}

function politiqueDe(colonne: ColonneDeNotes, politiques: readonly Politique[]): string | null {
  if (colonne.politique !== null) return colonne.politique;
  return politiques.length === 1 ? (politiques[0]?.identifiant ?? null) : null;
}

const CROIX = /^(?:x|×|✓|✔|☑|☒|✗|✘)$/;
const CROIX_PROBABLES = /^(?:1|o|oui|ok|•|●|ü|û)$/;
const CASES_VIDES = /^(?:|0|☐|□|non)$/;

function lireLaCellule(ligne: number, colonne: ColonneDeNotes, contexte: ContexteDeNotes): Lu {
  const { feuille, modele, fusions } = contexte;
  const fusion = fusions.en(ligne, colonne.colonne);
  const place = fusion ?? { ligne, colonne: colonne.colonne };
  const cellule = adresse(place.ligne, place.colonne);
  const lu = texteEn(feuille, place.ligne, place.colonne);
  if (colonne.niveau !== undefined) {
    return { ...lireLaCase(feuille, place, colonne.niveau), cellule, lu, parCroix: true };
  }
  return { ...lireUneNote(feuille, place.ligne, place.colonne, modele.echelle), cellule, lu };
}

function lireLaCase(
  feuille: FeuilleLue,
  { ligne, colonne }: { readonly ligne: number; readonly colonne: number },
  note: number | "NC",
): LectureDUneNote {
  const valeur = valeurEn(feuille, ligne, colonne);
  const texte = normaliser(String(valeur));
  if (valeur === true || CROIX.test(texte)) return { sorte: "note", note, lecture: "texte" };
  if (valeur === false || CASES_VIDES.test(texte)) return { sorte: "vide" };
  return CROIX_PROBABLES.test(texte)
    ? { sorte: "incertaine", note, raison: "croix-incertaine" }
    : { sorte: "refusee", raison: "hors-echelle" };
}

function reunir(lues: readonly Lu[], activite: ActiviteTrouvee, contexte: ContexteDeNotes): EtatDeNote {
  const [premiere] = lues;
  // Une fusion rend la même cellule à chaque ligne qu'elle couvre.
  const remplies = lues.filter(
    (lu, rang) => lu.sorte !== "vide" && lues.findIndex(({ cellule }) => cellule === lu.cellule) === rang,
  );
  const [seule] = remplies;
  if (seule === undefined) return { cellule: premiere?.cellule ?? "", etat: "vide" };
  const { cellule, lu } = seule;
  if (remplies.length > 1) {
    return { cellule, ...proposer(remplies, seule.parCroix === true ? "plusieurs-croix" : "deux-cellules") };
  }
  const doute = douteSurLaFusion(cellule, activite, contexte);
  if (doute !== null) return { cellule, ...proposer(remplies, doute) };
  switch (seule.sorte) {
    case "vide":
      return { cellule, etat: "vide" };
    case "note":
      return {
        cellule,
        lu,
        etat: "reprise",
        note: seule.note,
        lecture: seule.parCroix === true ? "croix" : seule.lecture,
      };
    case "incertaine":
      return { cellule, ...proposer(remplies, seule.raison) };
    case "refusee":
      return { cellule, lu, etat: "refusee", raison: seule.raison };
  }
}

/** Ce qui se propose ; si aucune cellule ne se lit, il n'y a rien à proposer, et c'est un refus. */
function proposer(lues: readonly Lu[], raison: Raison) {
  const propositions = lues.flatMap((lu): Proposition[] =>
    lu.sorte === "note" || lu.sorte === "incertaine" ? [{ note: lu.note, cellule: lu.cellule }] : [],
  );
  const lu = lues.map((l) => l.lu).join(", ");
  const premiere = lues.find(({ sorte }) => sorte === "refusee");
  if (propositions.length === 0 && premiere?.sorte === "refusee")
    return { etat: "refusee" as const, lu, raison: premiere.raison };
  return { etat: "a-confirmer" as const, lu, raison, propositions };
}

/** Une note qui vaut peut-être pour plusieurs politiques, ou pour plusieurs activités. */
function douteSurLaFusion(
  cellule: string,
  { trouvee, disposition }: ActiviteTrouvee,
  { feuille, fusions, lignesDActivites }: ContexteDeNotes,
): Raison | null {
  const colonnes = disposition.notes?.notes ?? [];
  const colonne = colonnes.find(({ colonne: c }) =>
    lignesDe(trouvee).some((ligne) => celluleDe(fusions, ligne, c) === cellule),
  )?.colonne;
  if (colonne === undefined) return null;
  for (const ligne of lignesDe(trouvee)) {
    const fusion = fusions.en(ligne, colonne);
    if (fusion === null || adresse(fusion.ligne, fusion.colonne) !== cellule) continue;
    const recouvertes = [...lignesDActivites].filter(
      (l) => l >= fusion.ligne && l < fusion.ligne + fusion.lignes,
    );
    if (fusion.colonnes > 1 || recouvertes.length > 1) return "fusionnee";
  }
  if (fusions.connues) return null;
  return peutEtreFusionnee(feuille, trouvee, colonne, colonnes, lignesDActivites) ? "fusion-inconnue" : null;
}

/** Sans connaître les fusions : la politique de droite, ou l'activité de dessous, est vide à côté d'une note. */
function peutEtreFusionnee(
  feuille: FeuilleLue,
  trouvee: LigneTrouvee,
  colonne: number,
  colonnes: readonly ColonneDeNotes[],
  lignesDActivites: ReadonlySet<number>,
): boolean {
  const dessous = trouvee.ligneDeFeuille + trouvee.lignes;
  const aDroite = colonnes.some(({ colonne: c, niveau }) => c === colonne + 1 && niveau === undefined);
  const estVide = (ligne: number, c: number) => texteEn(feuille, ligne, c) === "";
  return (
    (aDroite && lignesDe(trouvee).every((ligne) => estVide(ligne, colonne + 1))) ||
    (lignesDActivites.has(dessous) && estVide(dessous, colonne))
  );
}

function lignesDe({ ligneDeFeuille, lignes }: LigneTrouvee): number[] {
  return Array.from({ length: lignes }, (_, rang) => ligneDeFeuille + rang);
}

function celluleDe(fusions: Fusions, ligne: number, colonne: number): string {
  const fusion = fusions.en(ligne, colonne);
  return fusion === null ? adresse(ligne, colonne) : adresse(fusion.ligne, fusion.colonne);
}
