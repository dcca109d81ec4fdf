import type { Geste } from "../dossier/geste";
import { compter } from "../saisie/compter";
import { dateEnFrancais } from "../saisie/dateEnFrancais";
import { borner } from "./borner";
import type { ConstatDeControle } from "./constat";
import { rangDeGravite } from "./gravites";
import { cleGardee, gestePrecede, ligneDuRapport } from "./ligneDuRapport";
import { ditLaMemeChose } from "./rapprocher";
import {
  CLE_AU_DELA,
  LIGNES_DU_RAPPORT,
  type ConstatDuRapport,
  type RapportDeControle,
  type Traitement,
} from "./rapport";

/** Ce qu'un motif peut dire : une explication, pas un rapport. */
export const LONGUEUR_DU_MOTIF = 1000;

/**
 * Garde le contrôle du jour dans le dossier : la feuille « CTG Contrôle ». Ce que l'on avait décidé d'un constat qui dit
 * encore la même chose reste décidé ; d'un constat qui a changé, plus, et sa ligne le dit.
 *
 * @param constats ceux du contrôle, le plus grave d'abord.
 * @param date AAAA-MM-JJ.
 */
export function etablirLeRapport(constats: readonly ConstatDeControle[], date: string): Geste {
  return (dossier) => ({ ...dossier, controle: etabli(constats, date, dossier.controle) });
}

/** Les constats du jour, pour établir le rapport s'il n'existe pas encore. */
export interface ControleDuJour {
  readonly constats: readonly ConstatDeControle[];
  /** AAAA-MM-JJ. */
  readonly date: string;
}

/**
 * Décide de constats, ou revient sur ce que l'on en a décidé (`null`). Le rapport s'ouvre s'il n'existe pas ; sinon leurs
 * lignes seules changent, et disent le constat d'aujourd'hui : c'est de lui que l'on décide.
 */
export function traiter(
  cibles: readonly ConstatDeControle[],
  traitement: Traitement | null,
  duJour: ControleDuJour,
): Geste {
  const decide =
    traitement === null ? null : { ...traitement, motif: borner(traitement.motif, LONGUEUR_DU_MOTIF) };
  return (dossier) => {
    const rapport = dossier.controle ?? etabli(duJour.constats, duJour.date, null);
    const constats = cibles.reduce<readonly ConstatDuRapport[]>(
      (lignes, cible) => remplacerOuRanger(lignes, { ...ligneDuRapport(cible), traitement: decide }),
      rapport.constats,
    );
    return { ...dossier, controle: { ...rapport, constats } };
  };
}

function etabli(
  constats: readonly ConstatDeControle[],
  date: string,
  avant: RapportDeControle | null,
): RapportDeControle {
  const gardes = new Map((avant?.constats ?? []).map((garde) => [garde.cle, garde]));
  const lignes = new Map<string, ConstatDuRapport>();
  for (const constat of constats) {
    const cle = cleGardee(constat.cle);
    if (!lignes.has(cle)) lignes.set(cle, avecLaDecision(constat, gardes.get(cle)));
  }
  return { date, constats: bornees([...lignes.values()]) };
}

function avecLaDecision(constat: ConstatDeControle, garde: ConstatDuRapport | undefined): ConstatDuRapport {
  const ligne = ligneDuRapport(constat);
  const traitement = garde?.traitement ?? null;
  if (garde === undefined || traitement === null) return ligne;
  if (ditLaMemeChose(constat, garde)) return { ...ligne, traitement };
  return { ...ligne, geste: gestePrecede(direLaDecisionPerdue(traitement), ligne.geste) };
}

function direLaDecisionPerdue({ etat, motif, date }: Traitement): string {
  const decision = etat === "vu" ? "Vu" : "Accepté";
  const quand = date === "" ? "" : ` le ${dateEnFrancais(date)}`;
  const pour = motif === "" ? "" : ` («\u00a0${motif}\u00a0»)`;
  return `${decision}${quand}${pour} avant que ce constat ne change\u00a0: décider de nouveau.`;
}

/** Ce qui est décidé reste toujours ; du reste, les plus graves d'abord, et la dernière ligne dit combien manquent. */
function bornees(lignes: readonly ConstatDuRapport[]): readonly ConstatDuRapport[] {
  const places = LIGNES_DU_RAPPORT - lignes.filter(({ traitement }) => traitement !== null).length;
  let libres = Math.max(0, places);
  const montrees = lignes.filter(({ traitement }) => traitement !== null || libres-- > 0);
  const autres = lignes.length - montrees.length;
  return autres === 0 ? montrees : [...montrees, auDela(autres)];
}

function auDela(autres: number): ConstatDuRapport {
  return {
    cle: CLE_AU_DELA,
    controle: "",
    gravite: "information",
    phrase: `Et ${compter(autres, "autre constat", "autres constats")}, des moins graves, que cette feuille ne montre pas\u00a0: le volet les a tous.`,
    geste: "Corriger d’abord ceux-ci, puis mettre le rapport à jour.",
    lieu: "",
    traitement: null,
  };
}

/** À sa place s'il y est ; sinon à la suite de ceux qui sont aussi graves, ou plus. */
function remplacerOuRanger(
  lignes: readonly ConstatDuRapport[],
  ligne: ConstatDuRapport,
): readonly ConstatDuRapport[] {
  if (lignes.some(({ cle }) => cle === ligne.cle))
    return lignes.map((ancienne) => (ancienne.cle === ligne.cle ? ligne : ancienne));
  const moinsGrave = lignes.findIndex(
    ({ cle, gravite }) => cle === CLE_AU_DELA || rangDeGravite(gravite) > rangDeGravite(ligne.gravite),
  );
  const rang = moinsGrave < 0 ? lignes.length : moinsGrave;
  return [...lignes.slice(0, rang), ligne, ...lignes.slice(rang)];
}
