import { anneeDe } from "../../../domaine/journal/anneeDe";
import {
  TYPES_D_ENTREE,
  type EntreeDeJournal,
  type Journal,
  type TypeDEntree,
} from "../../../domaine/journal/journal";

/** Une entrée et son rang dans le journal : sa ligne dans la feuille s'en déduit. */
export interface EntreeRangee {
  readonly entree: EntreeDeJournal;
  readonly rang: number;
}

/** Ce que la liste montre ; `null` : tout. */
export interface Filtre {
  readonly annee: number | null;
  readonly type: TypeDEntree | "" | null;
}

/** Les entrées d'une année et d'un type, la plus récente d'abord ; celles qui attendent leur date avant toutes. */
export function entreesMontrees(journal: Journal, { annee, type }: Filtre): EntreeRangee[] {
  return journal
    .map((entree, rang) => ({ entree, rang }))
    .filter(({ entree }) => estDeLAnnee(entree, annee) && (type === null || entree.type === type))
    .sort((a, b) => comparer(cleDeDate(a.entree), cleDeDate(b.entree)) || b.rang - a.rang);
}

/** Une entrée sans date, ou dont la date ne se lit pas, est de toutes les années : elle attend qu'on la date. */
export function estDeLAnnee({ date }: EntreeDeJournal, annee: number | null): boolean {
  const sienne = anneeDe(date);
  return annee === null || sienne === null || sienne === annee;
}

/** Vide pour une date à dire. */
function cleDeDate({ date }: EntreeDeJournal): string {
  return anneeDe(date) === null ? "" : date;
}

function comparer(date: string, autre: string): number {
  if (date === autre) return 0;
  if (date === "" || autre === "") return date === "" ? -1 : 1;
  return date < autre ? 1 : -1;
}

/** Les années où le journal dit quelque chose, et celle du dossier ; la plus récente d'abord. */
export function anneesDuJournal(journal: Journal, anneeDuDossier: number): number[] {
  const annees = journal.map(({ date }) => anneeDe(date)).filter((annee) => annee !== null);
  return [...new Set([...annees, anneeDuDossier])].sort((a, b) => b - a);
}

export interface Decompte {
  /** Vide : le type n'est pas encore dit. */
  readonly type: TypeDEntree | "";
  readonly nombre: number;
}

/** Combien d'entrées de chaque type, dans l'ordre des types ; ceux qui n'en ont pas n'y sont pas. */
export function compterParType(entrees: readonly EntreeDeJournal[]): Decompte[] {
  return [...TYPES_D_ENTREE, "" as const]
    .map((type) => ({ type, nombre: entrees.filter((entree) => entree.type === type).length }))
    .filter(({ nombre }) => nombre > 0);
}

/** Les types que ce journal emploie, du plus courant au moins courant, puis les autres, dans leur ordre. */
export function typesProposes(journal: Journal): {
  readonly employes: TypeDEntree[];
  readonly autres: TypeDEntree[];
} {
  const nombres = new Map(compterParType(journal).map(({ type, nombre }) => [type, nombre]));
  const employes = TYPES_D_ENTREE.filter((type) => nombres.has(type));
  return {
    employes: employes.sort((a, b) => (nombres.get(b) ?? 0) - (nombres.get(a) ?? 0)),
    autres: TYPES_D_ENTREE.filter((type) => !nombres.has(type)),
  };
}
