import { compterParGravite, type DecompteParGravite } from "../domaine/controle/compterParGravite";
import { laPlusGrave } from "./laPlusGrave";
import type { RapportDeLecture } from "./rapport";

export interface ResumeDuLot {
  readonly fichiers: number;
  readonly sansConstat: number;
  /** Les autres fichiers lus, chacun compté à son constat le plus grave. */
  readonly parGravite: DecompteParGravite;
  readonly refuses: number;
}

export function resumerLeLot(rapports: readonly RapportDeLecture[]): ResumeDuLot {
  const lus = rapports.flatMap((rapport) => (rapport.etat === "lu" ? [laPlusGrave(rapport.decompte)] : []));
  const graves = lus.flatMap((gravite) => (gravite === null ? [] : [{ gravite }]));
  return {
    fichiers: rapports.length,
    sansConstat: lus.length - graves.length,
    parGravite: compterParGravite(graves),
    refuses: rapports.length - lus.length,
  };
}
