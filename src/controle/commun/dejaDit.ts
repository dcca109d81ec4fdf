import type { ClasseurDeDossier } from "../../lecture";
import type { Lieu } from "./lieux";

const CELLULES_DITES = new WeakMap<ClasseurDeDossier, ReadonlySet<string>>();

/** Vrai : la lecture a quelque chose à dire de cette cellule même. */
export function estDejaDit(lu: ClasseurDeDossier, lieu: Lieu): boolean {
  return lieu.cellule !== "" && cellulesDites(lu).has(designer(lieu));
}

function cellulesDites(lu: ClasseurDeDossier): ReadonlySet<string> {
  const connues = CELLULES_DITES.get(lu);
  if (connues !== undefined) return connues;
  const dites = new Set(lu.constats.filter(({ cellule }) => cellule !== "").map(designer));
  CELLULES_DITES.set(lu, dites);
  return dites;
}

function designer({ feuille, cellule }: Lieu): string {
  return `${cellule} ${feuille}`;
}
