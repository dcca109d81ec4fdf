import { noteLue } from "../../domaine/notation/lireNote";
import type { Echelle } from "../../domaine/grille/modele";
import type { Note } from "../../domaine/grille/reponses";
import { normaliser } from "../../domaine/saisie/normaliser";
import { estSansValeur, estUneFormule, formuleEn, valeurEn, type FeuilleLue } from "../cellules";
import type { Raison } from "./grilleReconnue";

export type LectureDUneNote =
  | { readonly sorte: "vide" }
  | { readonly sorte: "note"; readonly note: Note; readonly lecture: "telle-quelle" | "texte" }
  /** Probable, jamais sûre : elle se propose. */
  | { readonly sorte: "incertaine"; readonly note: Note; readonly raison: Raison }
  | { readonly sorte: "refusee"; readonly raison: Raison };

const VIDE: LectureDUneNote = { sorte: "vide" };

/** Ce qu'une cellule d'un classeur venu d'ailleurs dit d'une note. Aucune formule n'est évaluée. */
export function lireUneNote(
  feuille: FeuilleLue,
  ligne: number,
  colonne: number,
  echelle: Echelle,
): LectureDUneNote {
  if (estSansValeur(feuille, ligne, colonne)) return refuser("formule-sans-valeur");
  const valeur = valeurEn(feuille, ligne, colonne);
  const lue = lireLaValeur(valeur, echelle);
  const calculee = estUneFormule(formuleEn(feuille, ligne, colonne), valeur);
  // Une moyenne peut tomber juste : ce n'est pas pour autant la note que quelqu'un a donnée.
  if (calculee && lue.sorte === "note") return { sorte: "incertaine", note: lue.note, raison: "formule" };
  return lue;
}

function lireLaValeur(valeur: string | number | boolean, echelle: Echelle): LectureDUneNote {
  if (typeof valeur === "boolean") return refuser("hors-echelle");
  const note = noteLue(valeur, echelle.noteMax);
  if (note === null) return VIDE;
  if (note !== undefined) {
    const telle = typeof valeur === "number" || valeur === "NC";
    return { sorte: "note", note, lecture: telle ? "telle-quelle" : "texte" };
  }
  return typeof valeur === "string" ? lireLeTexte(valeur, echelle) : refuser("hors-echelle");
}

/** « 2 - Majoritairement », « Oui / totalement », « Non concerné » ; « oui » seul ne fait que ressembler à un niveau. */
export function lireLeTexte(texte: string, echelle: Echelle): LectureDUneNote {
  if (/^#(?:\S+[!?]|N\/A)$/.test(texte.trim())) return refuser("erreur");
  const cle = cleDe(texte);
  const nc = cleDe(echelle.nc.libelle);
  if (cle === "nc" || [nc, `${nc}e`, `${nc}s`, `${nc}es`, `nc${nc}`].includes(cle)) return noteEnTexte("NC");
  const entier = echelle.niveaux.find(({ libelle }) => cleDe(libelle) === cle);
  if (entier !== undefined) return noteEnTexte(entier.note);
  const [, chiffres, suite = ""] = /^\s*(\d+)(?![\d.,]*\d)\s*(.*)$/s.exec(texte) ?? [];
  if (chiffres !== undefined) return lireLeNumero(Number(chiffres), suite, echelle);
  const partie = echelle.niveaux.find(({ libelle }) => libelle.split("/").some((p) => cleDe(p) === cle));
  return partie === undefined
    ? refuser("hors-echelle")
    : { sorte: "incertaine", note: partie.note, raison: "texte-incertain" };
}

/** Un numéro de niveau, et ce qui le suit : son libellé le confirme, celui d'un autre le contredit. */
function lireLeNumero(numero: number, suite: string, { niveaux }: Echelle): LectureDUneNote {
  const niveau = niveaux.find(({ note }) => note === numero);
  if (niveau === undefined) return refuser("hors-echelle");
  const cle = cleDe(suite);
  if (cle === "") return noteEnTexte(numero);
  if (cle.startsWith(cleDe(niveau.libelle))) return noteEnTexte(numero);
  if (/\d/.test(suite.replace(`/${niveaux.length - 1}`, ""))) return refuser("contradictoire");
  if (niveaux.some(({ libelle }) => libelle.split("/").some((partie) => cle.startsWith(cleDe(partie)))))
    return niveau.libelle.split("/").some((partie) => cle === cleDe(partie))
      ? noteEnTexte(numero)
      : refuser("contradictoire");
  return { sorte: "incertaine", note: numero, raison: "texte-incertain" };
}

function noteEnTexte(note: Note): LectureDUneNote {
  return { sorte: "note", note, lecture: "texte" };
}

function refuser(raison: Raison): LectureDUneNote {
  return { sorte: "refusee", raison };
}

function cleDe(texte: string): string {
  return normaliser(texte).replace(/[^a-z0-9]/g, "");
}
