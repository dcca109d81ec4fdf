import type { Poste } from "../../domaine/dossier/dossier";
import { ficheVide } from "../../domaine/equipe/equipe";
import { clesDe, PARTS } from "../equipe/libelles";
import { rangeesDesFiches } from "../equipe/rangees";
import { estEncore } from "../estEncore";
import type { Contexte } from "./contexte";
import { nombre, type Natif } from "./natif";

/**
 * 1 si un poste n'est plus celui dont ses valeurs calculées viennent (employeur, fonction, management, clé, et les heures
 * dont le management est une part), 0 sinon.
 */
export function suiviDeLaFiche(poste: Poste, contexte: Contexte): Natif {
  const { dossier, postes } = contexte;
  const cellules = postes.get(poste.identifiant)?.fiche;
  const [rangee] = rangeesDesFiches({ ...dossier, postes: [poste] });
  if (cellules === undefined || rangee === undefined) return nombre(0);
  const champs = ["employeur", "fonction", "heuresDeManagement", ...clesDe(PARTS)];
  const suivies = champs.flatMap((champ) => {
    const cellule = cellules[champ];
    return cellule === undefined ? [] : [{ cellule, ecrit: rangee.saisies[champ] ?? "" }];
  });
  return {
    formule: suiviDesHeures(poste, contexte, direSiChange([...suivies, ...quotiteSuivie(poste, contexte)])),
    valeur: 0,
  };
}

interface CelluleSuivie {
  readonly cellule: string;
  readonly ecrit: string | number;
}

function direSiChange(suivies: readonly CelluleSuivie[]): string {
  const enErreur = suivies.map(({ cellule }) => `ISERROR(${cellule})*1`).join("+");
  const memes = suivies.map(({ cellule, ecrit }) => estEncore(cellule, ecrit)).join(",");
  return `IF(${enErreur}>0,1,IF(AND(${memes}),0,1))`;
}

/** Sans heures prévues, c'est de la quotité que le management est une part (R-ELIG-1). */
function quotiteSuivie(poste: Poste, contexte: Contexte): CelluleSuivie[] {
  const cellule = contexte.postes.get(poste.identifiant)?.quotite;
  const suivie = aDuManagement(poste, contexte) && cellule !== undefined;
  return suivie ? [{ cellule, ecrit: poste.quotite === 0 ? "" : poste.quotite }] : [];
}

/** « CTG Prévisionnel » se supprime avant un envoi : ses heures qui ne sont plus là n'ont pas changé. */
function suiviDesHeures(poste: Poste, contexte: Contexte, autres: string): string {
  const cellule = contexte.heures.get(poste.identifiant);
  if (cellule === undefined || !aDuManagement(poste, contexte)) return autres;
  const memes = estEncore(cellule, ficheDe(poste, contexte).heuresPrevues ?? "");
  return `IF(ISERROR(${cellule}),${autres},IF(${memes},${autres},1))`;
}

function aDuManagement(poste: Poste, contexte: Contexte): boolean {
  return ficheDe(poste, contexte).fonction === "responsable-de-service";
}

function ficheDe({ identifiant }: Poste, { dossier }: Contexte) {
  return dossier.equipe.fiches.find(({ poste }) => poste === identifiant) ?? ficheVide(identifiant);
}
