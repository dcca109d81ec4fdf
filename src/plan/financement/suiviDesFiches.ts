import { clesDe, PARTS } from "../equipe/libelles";
import { rangeesDesFiches } from "../equipe/rangees";
import { texteEnFormule } from "../formules";
import { estVide } from "../textesNatifs";
import type { Contexte } from "./contexte";
import { nombre, type Natif } from "./natif";

/** Excel n'admet pas de texte plus long dans une formule ; le nom d'un employeur peut l'être. */
const LONGUEUR_COMPAREE = 100;

/**
 * 1 si la fiche d'un poste n'est plus celle dont ses valeurs calculées viennent (employeur, fonction, management, clé),
 * 0 sinon.
 */
export function suiviDeLaFiche(poste: string, { dossier, postes }: Contexte): Natif {
  const cellules = postes.get(poste)?.fiche;
  const rangee = rangeesDesFiches(dossier).find(({ identifiant }) => identifiant === poste);
  if (cellules === undefined || rangee === undefined) return nombre(0);
  const champs = ["employeur", "fonction", "heuresDeManagement", ...clesDe(PARTS)];
  const conditions = champs.flatMap((champ) => {
    const cellule = cellules[champ];
    return cellule === undefined ? [] : [estEncore(cellule, rangee.saisies[champ] ?? "")];
  });
  const enErreur = conditions.map(({ cellule }) => `ISERROR(${cellule})*1`).join("+");
  const memes = conditions.map(({ formule }) => formule).join(",");
  return { formule: `IF(${enErreur}>0,1,IF(AND(${memes}),0,1))`, valeur: 0 };
}

function estEncore(cellule: string, ecrit: string | number): { cellule: string; formule: string } {
  if (typeof ecrit === "number") return { cellule, formule: `${cellule}=${ecrit}` };
  if (ecrit.trim() === "") return { cellule, formule: estVide(cellule) };
  const debut = texteEnFormule(ecrit.slice(0, LONGUEUR_COMPAREE));
  return { cellule, formule: `MID(${cellule},1,${LONGUEUR_COMPAREE})=${debut}` };
}
