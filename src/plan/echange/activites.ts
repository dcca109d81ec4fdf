import type { Activite, Politique, Rubrique } from "../../domaine/grille/modele";
import { noteDe, type Note } from "../../domaine/grille/reponses";
import { notePartageeDe } from "../../domaine/instruction/ecarts";
import { NC } from "../../domaine/notation/textes";
import { adresse, plageDe } from "../adresses";
import { suitesDeLignes, colorerNotes } from "../grille/activites";
import { identifiantDeLigne, ROLES } from "../identifiants";
import { supprespace } from "../intitules";
import { LISTES, plageDesNotes } from "../listes";
import type { Plage } from "../types";
import { LARGEURS_DE_L_ECHANGE } from "./colonnes";
import { identifier, type ContexteDeLEchange } from "./contexte";
import { reprise } from "./dansLaGrille";
import { estSansNote, formuleDeLEcart, resultatDeLEcart, unEcart, type NotesComparees } from "./ecart";

/** Les activités d'une mission, une par ligne, et les listes de notes de la Caf ; rend la ligne suivante. */
export function ecrireLesActivites(
  contexte: ContexteDeLEchange,
  rubrique: Rubrique,
  premiere: number,
): number {
  rubrique.activites.forEach((activite, i) => ecrireUneActivite(contexte, activite, premiere + i));
  const nombre = rubrique.activites.length;
  if (nombre === 0) return premiere;
  const { colonnes, dossier } = contexte;
  const blocs = [colonnes.agent, colonnes.partagees, colonnes.contreNotes].map((colonne) =>
    colonne === null ? null : plageDe(premiere, colonne, nombre, dossier.politiques.length),
  );
  for (const bloc of blocs) if (bloc !== null) colorerNotes(contexte, bloc);
  const [, partagees, contreNotes] = blocs;
  if (partagees) valider(contexte, rubrique, partagees, INVITES.partagee);
  if (contreNotes) valider(contexte, rubrique, contreNotes, INVITES.contreNote);
  return premiere + nombre;
}

const INVITES = {
  partagee: {
    titre: "Note partagée",
    texte:
      "Arrêtée ensemble, agent et Caf. Vide\u00a0: celle de l’agent vaut. La note de l’agent, à gauche, ne change pas.",
  },
  contreNote: {
    titre: "Contre-note de la Caf",
    texte: "La note que la Caf donnerait seule. Elle n’entre dans aucun pourcentage.",
  },
} as const;

function ecrireUneActivite(contexte: ContexteDeLEchange, activite: Activite, ligne: number): void {
  const { f, dossier, modele, colonnes, grille, echange } = contexte;
  identifier(contexte, ligne, "activite", activite.identifiant);
  f.valeur(ligne, colonnes.libelle, activite.libelle, "libelle");
  const notes = dossier.politiques.map((politique, i) =>
    ecrireUneNote(contexte, activite, politique, ligne, i),
  );
  f.formule(
    ligne,
    colonnes.ecart,
    formuleDeLEcart(notes, modele.echelle.noteMax),
    resultatDeLEcart(notes),
    "centre",
  );
  compter(contexte, ligne, notes);

  const deLAgent = grille.reponses.commentaires[activite.identifiant] ?? "";
  const deLaCaf = echange.commentaires[identifiantDeLigne("activite", activite.identifiant)] ?? "";
  const repris = reprise(contexte.dansLaGrille(ROLES.commentaire, ligne));
  f.formule(ligne, colonnes.commentaireDeLAgent, repris, deLAgent, "libelle");
  ecrireLeCommentaireCaf(contexte, ligne, deLaCaf);
  if (colonnes.poids !== null) f.valeur(ligne, colonnes.poids, activite.poids ?? 1, "technique");
  f.ajusterAuTexte(ligne, [
    { texte: activite.libelle, largeur: LARGEURS_DE_L_ECHANGE.libelle },
    { texte: resultatDeLEcart(notes), largeur: LARGEURS_DE_L_ECHANGE.ecart },
    { texte: deLAgent, largeur: LARGEURS_DE_L_ECHANGE.commentaireDeLAgent },
    { texte: deLaCaf, largeur: LARGEURS_DE_L_ECHANGE.commentaireCaf },
  ]);
}

/** La note de l'agent, reprise ; la note partagée et la contre-note, à saisir ; celle qui compte, masquée. */
function ecrireUneNote(
  { f, colonnes, grille, echange, dansLaGrille }: ContexteDeLEchange,
  { identifiant: activite }: Activite,
  { identifiant: politique, libelle }: Politique,
  ligne: number,
  rang: number,
): NotesComparees {
  const agent = {
    cellule: adresse(ligne, colonnes.agent + rang),
    note: noteDe(grille.reponses, activite, politique),
  };
  const partagee = {
    cellule: adresse(ligne, colonnes.partagees + rang),
    note: notePartageeDe(echange, activite, politique),
  };
  const deLAgent = reprise(dansLaGrille(ROLES.note(politique), ligne));
  f.formule(ligne, colonnes.agent + rang, deLAgent, enCellule(agent.note), "centre");
  f.valeur(ligne, colonnes.partagees + rang, partagee.note, "note");
  if (colonnes.contreNotes !== null) {
    const contreNote = echange.contreNotes[activite]?.[politique] ?? null;
    f.valeur(ligne, colonnes.contreNotes + rang, contreNote, "note");
  }
  f.formule(
    ligne,
    colonnes.retenues + rang,
    `=IF(${estSansNote(partagee.cellule)},${agent.cellule},${partagee.cellule})`,
    enCellule(partagee.note ?? agent.note),
    "technique",
  );
  return { libelle, agent, partagee };
}

function enCellule(note: Note): number | string {
  return note ?? "";
}

/** Le commentaire de la Caf, et s'il y en a un. */
export function ecrireLeCommentaireCaf(
  { f, colonnes }: ContexteDeLEchange,
  ligne: number,
  commentaire: string,
): void {
  f.valeur(ligne, colonnes.commentaireCaf, commentaire, "saisieTexte");
  const cellule = adresse(ligne, colonnes.commentaireCaf);
  const resultat = supprespace(commentaire) === "" ? 0 : 1;
  f.formule(
    ligne,
    colonnes.comptes.commentaires,
    `=IF(IFERROR(LEN(TRIM(${cellule})),1)=0,0,1)`,
    resultat,
    "technique",
  );
}

function compter({ f, colonnes }: ContexteDeLEchange, ligne: number, notes: readonly NotesComparees[]): void {
  const partagees = notes.filter(({ partagee }) => partagee.note !== null);
  const ecarts = partagees.filter(({ agent, partagee }) => agent.note !== partagee.note);
  const unePartagee = ({ partagee }: NotesComparees) => `IF(${estSansNote(partagee.cellule)},0,1)`;
  const { comptes } = colonnes;
  f.formule(ligne, comptes.partagees, `=${notes.map(unePartagee).join("+")}`, partagees.length, "technique");
  f.formule(ligne, comptes.ecarts, `=${notes.map(unEcart).join("+")}`, ecarts.length, "technique");
}

function valider(
  { f, modele }: ContexteDeLEchange,
  rubrique: Rubrique,
  notes: Plage,
  invite: { readonly titre: string; readonly texte: string },
): void {
  for (const ncAutorise of [true, false]) {
    const retenues = rubrique.activites.map((activite) => (activite.ncAutorise ?? true) === ncAutorise);
    const plages = suitesDeLignes(retenues).map(({ debut, lignes }) =>
      plageDe(notes.ligne + debut, notes.colonne, lignes, notes.colonnes),
    );
    if (plages.length === 0) continue;
    const admises = ncAutorise
      ? `${NC} ou un nombre de 0 à ${modele.echelle.noteMax}`
      : `Un nombre de 0 à ${modele.echelle.noteMax}`;
    f.valider({
      plages,
      regle: { type: "liste", feuille: LISTES, plage: plageDesNotes(modele.echelle, ncAutorise) },
      erreur: {
        titre: "Note non reconnue",
        texte: `${admises}, sans espace. Choisissez dans la liste, ou effacez la cellule.`,
      },
      invite,
    });
  }
}
