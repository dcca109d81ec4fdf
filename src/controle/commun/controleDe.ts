import { cleDeConstat } from "../cleDeConstat";
import type { ClasseurExamine, Constat, Controle } from "../controle";
import { estDejaDit } from "./dejaDit";
import type { Lieu } from "./lieux";

/** Ce qu'un contrôle a à dire, avant que sa clé ne soit faite. */
export interface ConstatBrut extends Omit<Constat, "cle" | "feuille" | "cellule" | "source" | "correction"> {
  /** Les identifiants de ce qu'il vise, qui feront sa clé. */
  readonly cibles: readonly string[];
  readonly lieu: Lieu;
  readonly source?: string;
  readonly correction?: Constat["correction"];
}

interface ControleEcrit extends Omit<Controle, "controler"> {
  readonly constats: (examine: ClasseurExamine) => readonly ConstatBrut[];
}

/**
 * Un contrôle du contenu. Ce que la lecture a dit d'une cellule ne se redit pas : un nombre illisible, lu comme vide,
 * n'est pas de plus un nombre qui manque.
 */
export function controleDe({ constats, ...controle }: ControleEcrit): Controle {
  return {
    ...controle,
    controler: (examine) =>
      ecrire(
        controle.identifiant,
        constats(examine).filter(({ lieu }) => !estDejaDit(examine.lu, lieu)),
      ),
  };
}

/** Les constats, leur clé faite ; deux qui visent la même chose se distinguent par leur rang. */
export function ecrire(controle: string, bruts: readonly ConstatBrut[]): Constat[] {
  const vues = new Map<string, number>();
  return bruts.map(({ cibles, lieu, source = "", correction = null, ...reste }) => {
    const cle = cleDeConstat(controle, ...cibles);
    const rang = (vues.get(cle) ?? 0) + 1;
    vues.set(cle, rang);
    return {
      ...reste,
      ...lieu,
      cle: rang === 1 ? cle : cleDeConstat(controle, ...cibles, `n${rang}`),
      source,
      correction,
    };
  });
}
