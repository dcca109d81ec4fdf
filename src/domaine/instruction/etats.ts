import type { EtatDInstruction, Instruction, Partie, Remise } from "./instruction";
import { INSTRUCTION_VIDE } from "./instruction";
import { dateEnFrancais } from "../saisie/dateEnFrancais";

/** R-ETAT-1 : ce qui fait passer le dossier d'une partie à l'autre. */
const GESTES_D_INSTRUCTION = [
  "remettre",
  "recevoir",
  "relancer",
  "renvoyer-a-completer",
  "valider",
  "rouvrir",
] as const;

export type GesteDInstruction = (typeof GESTES_D_INSTRUCTION)[number];

/** Ce que l'état du dossier permet ou non de changer. */
export const OBJETS_DE_L_ECHANGE = [
  "grille",
  "note-partagee",
  "commentaire-caf",
  "demande",
  "reponse",
  "conclusion",
  "traitement",
] as const;

export type ObjetDeLEchange = (typeof OBJETS_DE_L_ECHANGE)[number];

export type Permission =
  | { readonly permis: true }
  /** Une phrase entière, qui dit où en est le dossier et ce qui s'ensuit. */
  | { readonly permis: false; readonly raison: string };

export interface PermissionDeGeste {
  readonly geste: GesteDInstruction;
  readonly permis: boolean;
  /** Vide quand il est permis. */
  readonly raison: string;
}

/** Celui qui a la main sur le dossier ; personne, une fois qu'il est validé. */
export function tourDe(etat: EtatDInstruction): Partie | "personne" {
  switch (etat) {
    case "brouillon":
    case "a-completer":
      return "agent";
    case "remis":
    case "en-instruction":
      return "caf";
    case "valide":
      return "personne";
  }
}

/** R-ETAT-1 : les gestes d'une partie, dans l'ordre de l'échange, avec la raison de ceux que l'état ne permet pas. */
export function gestesPermis(instruction: Instruction | null, partie: Partie): readonly PermissionDeGeste[] {
  const courante = instruction ?? INSTRUCTION_VIDE;
  return GESTES_D_INSTRUCTION.filter((geste) => PARTIES[geste].indexOf(partie) >= 0).map((geste) => {
    const permis = peutFaire(courante.etat, geste, partie);
    return {
      geste,
      permis,
      raison: permis ? "" : `${direLaSituation(courante)}\u00a0: ${EXIGENCES[geste]}.`,
    };
  });
}

export function peutFaire(etat: EtatDInstruction, geste: GesteDInstruction, partie: Partie): boolean {
  if (PARTIES[geste].indexOf(partie) < 0) return false;
  if (geste === "relancer") return tourDe(etat) === autrePartie(partie);
  return ETATS_PERMIS[geste].indexOf(etat) >= 0;
}

/**
 * R-ETAT-1 : qui tient le dossier écrit, l'autre lit. Les notes et les réponses sont à l'agent ; les notes partagées, les
 * commentaires, les demandes et la conclusion, à la Caf. Ce que l'on décide d'un constat ne dépend pas de l'état.
 */
export function peutModifier(instruction: Instruction | null, objet: ObjetDeLEchange): Permission {
  if (objet === "traitement") return { permis: true };
  const courante = instruction ?? INSTRUCTION_VIDE;
  const auteur: Partie = objet === "grille" || objet === "reponse" ? "agent" : "caf";
  if (tourDe(courante.etat) === auteur) return { permis: true };
  return {
    permis: false,
    raison: `${direLeTour(courante)}\u00a0: ${VERROUS[objet]}${direLaSuite(courante)}.`,
  };
}

/** La dernière remise : celle que la Caf instruit. */
export function derniereRemise({ remises }: Instruction): Remise | undefined {
  return remises[remises.length - 1];
}

export function autrePartie(partie: Partie): Partie {
  return partie === "agent" ? "caf" : "agent";
}

const PARTIES: Readonly<Record<GesteDInstruction, readonly Partie[]>> = {
  remettre: ["agent"],
  recevoir: ["caf"],
  // Celui qui attend relance celui qui tient le dossier.
  relancer: ["agent", "caf"],
  "renvoyer-a-completer": ["caf"],
  valider: ["caf"],
  rouvrir: ["caf"],
};

const ETATS_PERMIS: Readonly<Record<Exclude<GesteDInstruction, "relancer">, readonly EtatDInstruction[]>> = {
  remettre: ["brouillon", "a-completer"],
  // Depuis un brouillon : la Caf commente un dossier reçu sans remise formelle.
  recevoir: ["remis", "brouillon"],
  "renvoyer-a-completer": ["en-instruction"],
  valider: ["en-instruction"],
  rouvrir: ["valide"],
};

const EXIGENCES: Readonly<Record<GesteDInstruction, string>> = {
  remettre: "seul un dossier en brouillon ou à compléter se remet",
  recevoir: "seul un dossier remis, ou encore en brouillon, se reçoit",
  relancer: "on ne relance que la partie dont on attend quelque chose",
  "renvoyer-a-completer": "seul un dossier en instruction se renvoie à compléter",
  valider: "seul un dossier en instruction se valide",
  rouvrir: "seul un dossier validé se rouvre",
};

const VERROUS: Readonly<Record<Exclude<ObjetDeLEchange, "traitement">, string>> = {
  grille: "notes verrouillées",
  "note-partagee": "notes partagées verrouillées",
  "commentaire-caf": "commentaires de la Caf verrouillés",
  demande: "demandes de compléments verrouillées",
  reponse: "réponses aux demandes verrouillées",
  conclusion: "conclusion verrouillée",
};

/** Où en est le dossier, sans point final : « Version 2 remise le 12/03/2026, pas encore reçue par la Caf ». */
export function direLaSituation(instruction: Instruction): string {
  const { etat, version } = instruction;
  const remise = derniereRemise(instruction);
  switch (etat) {
    case "brouillon":
      return "Le dossier est en brouillon";
    case "remis":
      return `Version ${version} remise${le(remise?.date)}, pas encore reçue par la Caf`;
    case "en-instruction":
      return version === 0
        ? "La Caf instruit un dossier reçu sans remise formelle"
        : `La Caf instruit la version ${version}`;
    case "a-completer":
      return `Dossier renvoyé à compléter${le(dateDe(instruction, "a-completer"))}`;
    case "valide":
      return `Dossier validé${le(dateDe(instruction, "validation"))}`;
  }
}

function direLeTour(instruction: Instruction): string {
  const { etat, version } = instruction;
  const avecLaCaf = etat === "remis" || etat === "en-instruction";
  return avecLaCaf && version > 0
    ? `Grille remise${le(derniereRemise(instruction)?.date)}, version ${version}`
    : direLaSituation(instruction);
}

function direLaSuite({ etat, version }: Instruction): string {
  switch (etat) {
    case "remis":
    case "en-instruction":
      return " jusqu’au retour de la Caf";
    case "brouillon":
      return " jusqu’à sa remise, ou sa réception par la Caf";
    case "a-completer":
      return version === 0 ? " jusqu’à sa remise" : " jusqu’à sa nouvelle remise";
    case "valide":
      return "\u00a0; la Caf peut le rouvrir";
  }
}

function dateDe({ evenements }: Instruction, nature: "validation" | "a-completer"): string {
  const siens = evenements.filter((evenement) => evenement.nature === nature);
  return siens[siens.length - 1]?.date ?? "";
}

function le(date: string | undefined): string {
  return date === undefined || date === "" ? "" : ` le ${dateEnFrancais(date)}`;
}
