import {
  derniereRemise,
  direLaSituation,
  tourDe,
  type GesteDInstruction,
} from "../../../domaine/instruction/etats";
import {
  INSTRUCTION_VIDE,
  type Evenement,
  type Instruction,
  type Partie,
  type Remise,
} from "../../../domaine/instruction/instruction";
import { LIBELLES_DES_PARTIES } from "../../../domaine/instruction/libelles";
import type { Note } from "../../../domaine/grille/reponses";
import type { DecompteDeLEchange } from "../../../domaine/instruction/ecarts";
import type { EtatDeLEmpreinte } from "../../../controle/empreinte";
import { dateEnFrancais } from "../../../plan/dates";
import { compter } from "../../commun/textes";

export function direOuEnEst(instruction: Instruction | null): string {
  return `${direLaSituation(instruction ?? INSTRUCTION_VIDE)}.`;
}

/** À qui de jouer, dit à celui qui lit. */
export function direLeTour(instruction: Instruction | null, lecteur: Partie): string {
  const tour = tourDe((instruction ?? INSTRUCTION_VIDE).etat);
  if (tour === "personne") return "Plus rien ne se change ici, que la Caf ne rouvre le dossier.";
  if (tour === lecteur) return "C’est à vous\u00a0: l’autre partie attend.";
  return tour === "caf" ? "C’est à la Caf." : "C’est à l’agent.";
}

/** « Version 2 remise le 12/03/2026, reçue le 14/03/2026 ». */
export function direLaRemise({ version, date, reception }: Remise): string {
  const recue = reception === "" ? "pas encore reçue" : `reçue le ${dateEnFrancais(reception)}`;
  return `Version ${version} remise le ${dateEnFrancais(date)}, ${recue}`;
}

/** La dernière relance depuis la dernière remise ; vide s'il n'y en a pas. */
export function direLaRelance({ evenements }: Instruction): string {
  const relances = evenements.filter(({ nature }) => nature === "relance");
  const derniere = relances[relances.length - 1];
  if (derniere === undefined) return "";
  return `Dernière relance, ${derniere.partie === "caf" ? "de la Caf" : "de l’agent"}\u00a0: le ${dateEnFrancais(derniere.date)}.`;
}

/** Ce que dit l'empreinte ; vide s'il n'y en a pas. Renvoyée à compléter, la grille change, et c'est ce qu'on en attend. */
export function direLEmpreinte(etat: EtatDeLEmpreinte, instruction: Instruction | null): string {
  const remise = instruction === null ? undefined : derniereRemise(instruction);
  if (etat === "sans-remise" || remise === undefined) return "";
  const version = `la version ${remise.version}`;
  if (etat === "intacte") return `Empreinte intacte\u00a0: la grille est celle de ${version}.`;
  return instruction?.etat === "a-completer"
    ? `La grille a changé depuis ${version}, que la Caf a demandé de compléter.`
    : `Empreinte modifiée\u00a0: la grille n’est plus celle de ${version}. Cherchez ce qui a changé avant de poursuivre.`;
}

export function direLEvenement({ date, partie, texte }: Evenement): string {
  return `${dateEnFrancais(date)}, ${LIBELLES_DES_PARTIES[partie]}\u00a0: ${texte}`;
}

/** « 3 notes partagées, 1 écart, 2 commentaires de la Caf ». */
export function direLeDecompte({ partagees, ecarts, commentaires }: DecompteDeLEchange): string {
  return [
    compter(partagees, "note partagée", "notes partagées"),
    compter(ecarts, "écart"),
    compter(commentaires, "commentaire de la Caf", "commentaires de la Caf"),
  ].join(", ");
}

export function direLaNote(note: Note): string {
  return note === null ? "à noter" : String(note);
}

/** « Aucun constat bloquant », ou ce qui attend encore d'être corrigé. @param bloquants NaN : le contrôle a échoué. */
export function direLesBloquants(bloquants: number): string {
  if (Number.isNaN(bloquants))
    return "Le contrôle n’a pas pu se faire\u00a0: regardez la vue «\u00a0Constats\u00a0» avant de remettre.";
  if (bloquants === 0) return "Le contrôle ne trouve aucun constat bloquant.";
  const constats = compter(bloquants, "constat bloquant", "constats bloquants");
  return `Le contrôle trouve ${constats}\u00a0: la Caf ${bloquants > 1 ? "les" : "le"} verra aussi. Regardez la vue «\u00a0Constats\u00a0», ou remettez quand même.`;
}

const LONGUEUR_CITEE = 70;

export function citer(libelle: string): string {
  const court = libelle.length > LONGUEUR_CITEE ? `${libelle.slice(0, LONGUEUR_CITEE).trimEnd()}…` : libelle;
  return `«\u00a0${court}\u00a0»`;
}

export interface TextesDuGeste {
  readonly bouton: string;
  /** Ce que l'on écrit avec lui ; `null` : rien. */
  readonly texte: { readonly libelle: string; readonly requis: boolean } | null;
  /** Le nom de sa date. */
  readonly date: string;
  /** Ce qu'il entraîne, avant de le faire. */
  readonly effet: string;
  readonly fait: string;
}

export const TEXTES_DES_GESTES: Readonly<Record<GesteDInstruction, TextesDuGeste>> = {
  remettre: {
    bouton: "Remettre à la Caf",
    texte: null,
    date: "Remise le",
    effet: "Les notes et les réponses de la grille se verrouillent jusqu’au retour de la Caf.",
    fait: "Grille remise à la Caf.",
  },
  recevoir: {
    bouton: "Recevoir",
    texte: null,
    date: "Reçu le",
    effet:
      "La grille de l’agent est verrouillée\u00a0; les notes partagées et les commentaires s’ouvrent à la Caf.",
    fait: "Dossier reçu par la Caf.",
  },
  relancer: {
    bouton: "Relancer",
    texte: { libelle: "Ce qui est attendu", requis: false },
    date: "Relance du",
    effet: "La relance se note dans l’historique\u00a0; prévenir l’autre partie reste à faire.",
    fait: "Relance notée.",
  },
  "renvoyer-a-completer": {
    bouton: "Renvoyer à compléter",
    texte: { libelle: "Ce qu’il faut compléter", requis: false },
    date: "Renvoyé le",
    effet: "La grille et les réponses s’ouvrent à l’agent\u00a0; la part de la Caf se verrouille.",
    fait: "Dossier renvoyé à compléter.",
  },
  valider: {
    bouton: "Valider",
    texte: null,
    date: "Validé le",
    effet:
      "Plus rien ne se change dans la grille, l’échange et la conclusion, que la Caf ne rouvre le dossier.",
    fait: "Dossier validé.",
  },
  rouvrir: {
    bouton: "Rouvrir",
    texte: { libelle: "Motif de la réouverture", requis: true },
    date: "Rouvert le",
    effet: "Le dossier revient en instruction, dans les mains de la Caf.",
    fait: "Dossier rouvert.",
  },
};
