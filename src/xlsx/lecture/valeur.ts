import type { ValeurDeCellule } from "../../lecture/cellules";
import { nombreDeDateIso } from "./dateIso";
import { sansCodes } from "./texteDeCellule";

/** Une cellule telle que le fichier l'écrit. */
export interface CelluleBrute {
  /** L'attribut `t` ; « n » par défaut. */
  readonly type: string;
  /** Le contenu de `v`, s'il y est. */
  readonly contenu: string | undefined;
  /** Le texte de `is`, s'il y est. */
  readonly texteEnLigne: string | undefined;
}

export interface ContexteDeValeur {
  readonly chaines: readonly string[];
  readonly dates1904: boolean;
}

const NOMBRE = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const RANG = /^\d{1,9}$/;

/**
 * La valeur d'une cellule comme Office.js la rend : une erreur est son texte (« #N/A »), une date un nombre de jours,
 * une cellule sans valeur `""`. `null` si le fichier se contredit : nombre illisible, texte hors de la table, type
 * inconnu.
 */
export function lireValeur(cellule: CelluleBrute, contexte: ContexteDeValeur): ValeurDeCellule | null {
  const { type, contenu, texteEnLigne } = cellule;
  if (type === "inlineStr") return contenu === undefined ? (texteEnLigne ?? "") : null;
  if (texteEnLigne !== undefined) return null;
  if (contenu === undefined) return "";
  if (type === "str") return sansCodes(contenu);
  const net = contenu.trim();
  if (net === "") return "";
  switch (type) {
    case "n":
      return lireNombre(net);
    case "s":
      return RANG.test(net) ? (contexte.chaines[Number(net)] ?? null) : null;
    case "b":
      return lireBooleen(net);
    case "e":
      return net.startsWith("#") ? net : null;
    case "d":
      return nombreDeDateIso(net, contexte.dates1904);
    default:
      return null;
  }
}

function lireNombre(texte: string): number | null {
  if (!NOMBRE.test(texte)) return null;
  const nombre = Number(texte);
  return Number.isFinite(nombre) ? nombre : null;
}

function lireBooleen(texte: string): boolean | null {
  if (texte === "1" || texte === "true") return true;
  return texte === "0" || texte === "false" ? false : null;
}
