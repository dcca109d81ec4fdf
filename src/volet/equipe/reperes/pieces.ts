import type { GesteDEquipe } from "../../../domaine/dossier/geste";
import type { Piece } from "../../../domaine/dossier/profil";
import type { Equipe, PieceSuivie } from "../../../domaine/equipe/equipe";
import { suivrePiece } from "../../../domaine/equipe/gestes";
import { dateEnFrancais } from "../../../plan/dates";
import { ETATS_DE_PIECE } from "../../../plan/equipe/libelles";
import { lireDate } from "../../dossier/nombres";
import type { Fautes } from "../../dossier/valider";
import { controlerUneDate, estVide, rassembler } from "../fiche/controles";
import { champsRetouches, type Retouches } from "../fiche/retouches";

/** L'état d'une pièce tel que le formulaire le montre ; la date est JJ/MM/AAAA, même fausse. */
export interface PieceSaisie {
  readonly etat: keyof typeof ETATS_DE_PIECE;
  readonly date: string;
  readonly remarque: string;
}

/** R-GRILLE-4 : une pièce dont rien n'est dit est à remettre. */
export function saisieDeLaPiece({ identifiant }: Piece, { pieces }: Equipe): PieceSaisie {
  const suivie = pieces.find(({ piece }) => piece === identifiant) ?? aRemettre(identifiant);
  return {
    etat: suivie.etat === "" ? "a-remettre" : suivie.etat,
    date: dateEnFrancais(suivie.date),
    remarque: suivie.remarque,
  };
}

export const CLE_DE_LA_DATE = "piece.date";

export function validerLaPiece(retouches: Retouches<PieceSaisie>): Fautes {
  const { date } = retouches;
  return rassembler([[CLE_DE_LA_DATE, date === undefined ? null : controlerUneDate(date)]]);
}

/** Les champs retouchés, et eux seuls ; leurs textes ont passé `validerLaPiece`. */
export function changerLaPiece(piece: string, retouches: Retouches<PieceSaisie>): GesteDEquipe {
  return (equipe) => {
    const suivie = equipe.pieces.find((connue) => connue.piece === piece) ?? aRemettre(piece);
    const { etat = "a-remettre", date = "", remarque = "" } = retouches;
    const lue = {
      etat: etat === "a-remettre" ? ("" as const) : etat,
      date: lireDate(date) ?? "",
      remarque: remarque.trim(),
    };
    return suivrePiece({ ...suivie, ...champsRetouches(lue, retouches) })(equipe);
  };
}

function aRemettre(piece: string): PieceSuivie {
  return { piece, etat: "", date: "", remarque: "" };
}

/** « Remise le 12/03/2025. » */
export function decrireLEtat({ etat, date }: PieceSaisie): string {
  return `${ETATS_DE_PIECE[etat]}${estVide(date) ? "" : ` le ${date.trim()}`}.`;
}

/** Son état, et la remarque. */
export function decrireLaPiece(saisie: PieceSaisie): string[] {
  return [decrireLEtat(saisie), ...(estVide(saisie.remarque) ? [] : [saisie.remarque])];
}
