import { decouperLaFormule, REFERENCE_PERDUE, type AdresseDeFormule, type Coin } from "./decouperLaFormule";
import type { FeuillePosee } from "./poserLesFeuilles";

/** Nom de feuille, en minuscules → la feuille posée. */
export type FeuillesParNom = ReadonlyMap<string, FeuillePosee>;

export function feuillesParNom(posees: ReadonlyMap<string, FeuillePosee>): FeuillesParNom {
  return new Map([...posees.values()].map((posee) => [posee.plan.nom.toLocaleLowerCase("fr"), posee]));
}

/** Une formule bien plus longue que celle du plan n'est pas la même : la lire à fond ne l'apprendrait pas. */
const LONGUEUR_COMPARABLE = (attendue: string) => 2 * attendue.length + 200;

/**
 * La formule lue est-elle celle du plan, là où ses lignes et ses colonnes sont à présent ? Ce qui désigne une ligne, une
 * colonne ou une feuille disparue n'est plus jugé : Excel récrit ces références-là, ou en fait #REF!.
 *
 * @param attendue la formule du plan, avec les adresses du plan.
 * @param chezElle la feuille de la formule.
 */
export function memeFormule(
  attendue: string,
  lue: string,
  chezElle: FeuillePosee,
  feuilles: FeuillesParNom,
): boolean {
  if (lue.length > LONGUEUR_COMPARABLE(attendue)) return false;
  const [voulus, lus] = [decouperLaFormule(attendue), decouperLaFormule(lue)];
  if (voulus.length !== lus.length) return false;
  return voulus.every((voulu, rang) => {
    const ici = lus[rang];
    if (typeof voulu === "string") return voulu === ici;
    return ici !== undefined && memeAdresse(voulu, ici, chezElle, feuilles);
  });
}

function memeAdresse(
  voulue: AdresseDeFormule,
  lue: AdresseDeFormule | string,
  chezElle: FeuillePosee,
  feuilles: FeuillesParNom,
): boolean {
  const posee = voulue.feuille === "" ? chezElle : feuilles.get(voulue.feuille);
  // Une feuille libre, ou qui a quitté le classeur : ce que la formule en dit est à l'utilisateur.
  if (posee === undefined) return lue === REFERENCE_PERDUE || typeof lue === "object";
  const perdue = estPerdu(voulue.debut, posee) || (voulue.fin !== null && estPerdu(voulue.fin, posee));
  if (typeof lue === "string") return perdue && lue === REFERENCE_PERDUE;
  if (feuilleDe(lue, chezElle) !== feuilleDe(voulue, chezElle)) return false;
  if (perdue) return true;
  if ((voulue.fin === null) !== (lue.fin === null)) return false;
  return (
    memeCoin(voulue.debut, lue.debut, posee) &&
    (voulue.fin === null || lue.fin === null || memeCoin(voulue.fin, lue.fin, posee))
  );
}

function feuilleDe({ feuille }: AdresseDeFormule, { plan }: FeuillePosee): string {
  return feuille === "" ? plan.nom.toLocaleLowerCase("fr") : feuille;
}

function estPerdu({ ligne, colonne }: Coin, { lignes, colonnes }: FeuillePosee): boolean {
  return lignes[ligne] === null || colonnes[colonne] === null;
}

function memeCoin(voulu: Coin, lu: Coin, { lignes, places, colonnes }: FeuillePosee): boolean {
  const { ligne, colonne, fixes } = voulu;
  return (
    fixes === lu.fixes &&
    lu.colonne === (colonnes[colonne] ?? colonne) &&
    // La sienne, ou celle qu'une formule d'ailleurs désigne toujours après un tri.
    (lu.ligne === (lignes[ligne] ?? ligne) || lu.ligne === (places[ligne] ?? ligne))
  );
}
