import type { Activite, Rubrique } from "../../domaine/grille/modele";
import { noteDe, type Note } from "../../domaine/grille/reponses";
import { adresse, plageDe } from "../adresses";
import { COULEURS_DES_NOTES, COULEURS_DU_NC } from "../charte";
import { A_CORRIGER, NC } from "../../domaine/notation/textes";
import { estSurEchelle } from "../formules";
import { LISTES, plageDesNotes } from "../listes";
import type { Plage } from "../types";
import {
  COLONNE_DES_LIBELLES,
  identifier,
  LARGEURS,
  PREMIERE_COLONNE_DE_NOTES,
  type ContexteDeGrille,
} from "./contexte";

const SIGNAUX = {
  corriger: `note ${A_CORRIGER}`,
  motif: "motif du NC à écrire",
  noter: "à noter",
  completer: "à compléter",
} as const;

/** Les activités d'une rubrique, une par ligne, leurs listes de notes et leurs couleurs ; rend la ligne suivante. */
export function ecrireActivites(contexte: ContexteDeGrille, rubrique: Rubrique, premiere: number): number {
  rubrique.activites.forEach((activite, i) => ecrireActivite(contexte, activite, premiere + i));
  if (rubrique.activites.length === 0) return premiere;
  const notes = plageDe(
    premiere,
    PREMIERE_COLONNE_DE_NOTES,
    rubrique.activites.length,
    contexte.dossier.politiques.length,
  );
  validerNotes(contexte, rubrique, notes);
  colorerNotes(contexte, notes);
  return premiere + rubrique.activites.length;
}

function ecrireActivite(contexte: ContexteDeGrille, activite: Activite, ligne: number): void {
  const { f, dossier, grille, colonnes } = contexte;
  const commentaire = grille.reponses.commentaires[activite.identifiant] ?? "";
  identifier(contexte, ligne, "activite", activite.identifiant);
  f.valeur(ligne, COLONNE_DES_LIBELLES, activite.libelle, "libelle");
  for (let i = 0; i < colonnes.etroites; i++) {
    const politique = dossier.politiques[i];
    const colonne = PREMIERE_COLONNE_DE_NOTES + i;
    if (politique === undefined) f.valeur(ligne, colonne, null, "horsGrille");
    else
      f.valeur(ligne, colonne, noteDe(grille.reponses, activite.identifiant, politique.identifiant), "note");
  }
  f.valeur(ligne, colonnes.commentaire, commentaire, "saisieTexte");
  ecrireSignal(contexte, activite, ligne, commentaire);
  if (colonnes.poids !== null) f.valeur(ligne, colonnes.poids, activite.poids ?? 1, "technique");
  f.ajusterAuTexte(ligne, [
    { texte: activite.libelle, largeur: LARGEURS.libelle },
    { texte: commentaire, largeur: LARGEURS.commentaire },
  ]);
}

/** Le signal natif d'une ligne, pour qui n'a pas le complément : ce qui manque, dont le motif d'un NC isolé (R-NC-1). */
function ecrireSignal(
  contexte: ContexteDeGrille,
  activite: Activite,
  ligne: number,
  commentaire: string,
): void {
  const { f, dossier, grille, colonnes, horsChamp, modele } = contexte;
  const total = dossier.politiques.length;
  const isoles = dossier.politiques.map(
    ({ identifiant }) =>
      !horsChamp.some(
        (cellule) => cellule.activite === activite.identifiant && cellule.politique === identifiant,
      ),
  );
  // Cellule par cellule : une plage s'étendrait à une colonne que l'utilisateur insérerait entre deux politiques.
  const notes = dossier.politiques.map((_, i) => adresse(ligne, PREMIERE_COLONNE_DE_NOTES + i));
  const compter = (critere: (note: string, i: number) => string) => sommeDeCriteres(notes.map(critere));
  const illisibles = compter((note) => `ISERROR(${note})+ISLOGICAL(${note})`);
  const notees = compter((note) => `ISNUMBER(${note})*(${estSurEchelle(note, modele.echelle.noteMax)})`);
  const nc = compter((note) => `(UPPER(${note})="${NC}")`);
  const vides = compter((note) => `(LEN(${note})=0)`);
  const ncIsoles = compter((note, i) => (isoles[i] ? `(UPPER(${note})="${NC}")` : ""));

  const sansCommentaire = `LEN(TRIM(${adresse(ligne, colonnes.commentaire)}))=0`;
  const formule =
    `=IF(${illisibles}>0,"${SIGNAUX.corriger}",IF(${notees}+${nc}+${vides}<${total},"${SIGNAUX.corriger}",` +
    `IF(AND(${ncIsoles}>0,${sansCommentaire}),"${SIGNAUX.motif}",` +
    `IF(${vides}=0,"",IF(${vides}=${total},"${SIGNAUX.noter}","${SIGNAUX.completer}")))))`;
  const valeurs = dossier.politiques.map((p) => noteDe(grille.reponses, activite.identifiant, p.identifiant));
  f.formule(ligne, colonnes.derniereVisible, formule, signalDe(valeurs, isoles, commentaire), "alerte");
}

/** VRAI > 0 et FAUX > 0 sont tous deux vrais dans Excel : 0+ fait du booléen un nombre. */
function sommeDeCriteres(criteres: readonly string[]): string {
  return `(${["0", ...criteres.filter((critere) => critere !== "")].join("+")})`;
}

function signalDe(notes: readonly Note[], isoles: readonly boolean[], commentaire: string): string {
  const ncSansMotif = commentaire.trim() === "" && notes.some((note, i) => note === NC && isoles[i]);
  if (ncSansMotif) return SIGNAUX.motif;
  const vides = notes.filter((note) => note === null).length;
  if (vides === 0) return "";
  return vides === notes.length ? SIGNAUX.noter : SIGNAUX.completer;
}

/** Une plage d'une feuille cachée : une source en toutes lettres se couperait sur la virgule et plafonnerait. */
function validerNotes(contexte: ContexteDeGrille, rubrique: Rubrique, notes: Plage): void {
  const { f, modele } = contexte;
  const niveaux = modele.echelle.niveaux.map(({ note, libelle }) => `${note}\u00a0: ${libelle}`);
  const nc = `${NC}\u00a0: ${modele.echelle.nc.libelle}`;
  for (const ncAutorise of [true, false]) {
    const plages = suitesDeLignes(
      rubrique.activites.map((activite) => (activite.ncAutorise ?? true) === ncAutorise),
    ).map(({ debut, lignes }) => plageDe(notes.ligne + debut, notes.colonne, lignes, notes.colonnes));
    if (plages.length === 0) continue;
    const admises = ncAutorise
      ? `NC ou un nombre de 0 à ${modele.echelle.noteMax}`
      : `Un nombre de 0 à ${modele.echelle.noteMax}`;
    f.valider({
      plages,
      regle: { type: "liste", feuille: LISTES, plage: plageDesNotes(modele.echelle, ncAutorise) },
      erreur: {
        titre: "Note non reconnue",
        texte: `${admises}, sans espace. Choisissez dans la liste, ou effacez la cellule si l’activité n’est pas encore notée.`,
      },
      invite: {
        titre: "Votre note",
        texte: lignesQuiTiennent(ncAutorise ? [nc, ...niveaux] : niveaux),
      },
    });
  }
}

/** Au-delà, Excel refuse la validation tout entière. */
const LONGUEUR_D_UNE_INVITE = 255;

/** L'échelle est aussi en tête de la feuille : une invite trop longue s'abrège plutôt que de manquer. */
function lignesQuiTiennent(lignes: readonly string[]): string {
  const texte = lignes.join("\n");
  if (texte.length <= LONGUEUR_D_UNE_INVITE) return texte;
  const parLigne = Math.floor((LONGUEUR_D_UNE_INVITE + 1) / lignes.length) - 1;
  return lignes
    .map((ligne) => (ligne.length > parLigne ? `${ligne.slice(0, parLigne - 1)}…` : ligne))
    .join("\n");
}

/** Les suites de rangs retenus : une plage chacune, plutôt qu'une par ligne. */
export function suitesDeLignes(retenues: readonly boolean[]): { debut: number; lignes: number }[] {
  const suites: { debut: number; lignes: number }[] = [];
  retenues.forEach((retenue, i) => {
    const derniere = suites[suites.length - 1];
    if (!retenue) return;
    if (derniere !== undefined && derniere.debut + derniere.lignes === i) derniere.lignes++;
    else suites.push({ debut: i, lignes: 1 });
  });
  return suites;
}

/** Les couleurs de l'échelle, toujours doublées du chiffre. */
export function colorerNotes({ f, modele }: Pick<ContexteDeGrille, "f" | "modele">, notes: Plage): void {
  const premiere = adresse(notes.ligne, notes.colonne);
  for (const { note } of modele.echelle.niveaux) {
    // Une échelle plus longue que la nôtre s'étale sur les mêmes quatre couleurs.
    const rang = Math.round((note / modele.echelle.noteMax) * (COULEURS_DES_NOTES.length - 1));
    const couleurs = COULEURS_DES_NOTES[rang] ?? COULEURS_DES_NOTES[0];
    f.formatConditionnel({
      plages: [notes],
      formule: `=AND(ISNUMBER(${premiere}),${premiere}=${note})`,
      ...couleurs,
    });
  }
  f.formatConditionnel({
    plages: [notes],
    formule: `=UPPER(${premiere})="${NC}"`,
    ...COULEURS_DU_NC,
    italique: true,
  });
}
