import type { ICellData, Nullable } from "@univerjs/core";
import type { Noyau } from "./noyau";
import type { Rectangle } from "./rectangle";
import { enveloppe, intersection, rectangle } from "./rectangle";

/** Le plus petit rectangle des cellules utilisées ; une cellule mise en forme compte, sauf si `valeursSeules`, et une cellule débordée toujours. */
export function zoneUtilisee(
  noyau: Noyau,
  feuille: string,
  dans: Rectangle,
  valeursSeules: boolean,
): Rectangle | undefined {
  let utilisee: Rectangle | undefined;
  const agrandir = (ligne: number, colonne: number): void => {
    const cellule = intersection(rectangle(ligne, colonne), dans);
    if (cellule) utilisee = utilisee ? enveloppe(utilisee, cellule) : cellule;
  };
  noyau
    .feuille(feuille)
    .getCellMatrix()
    .forValue((ligne, colonne) => {
      if (!compte(noyau.cellule(feuille, ligne, colonne), valeursSeules)) return;
      agrandir(ligne, colonne);
    });
  for (const [ligne, colonne] of noyau.debordees(feuille)) agrandir(ligne, colonne);
  return utilisee;
}

function compte(cellule: Nullable<ICellData>, valeursSeules: boolean): boolean {
  if (!cellule) return false;
  const aUnContenu = (cellule.v !== undefined && cellule.v !== null) || !!cellule.f || !!cellule.si;
  return aUnContenu || (!valeursSeules && !!cellule.s);
}
