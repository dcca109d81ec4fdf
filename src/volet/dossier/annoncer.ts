import { compter, enumerer } from "../commun/textes";
import type { Composition } from "./composer";
import { ncDeLAncienChamp } from "./pertes";
import type { Socle } from "./socle";

/** Ce que « Construire » va faire, phrase par phrase, avant de le faire. */
export function annoncer(composition: Composition, socle: Socle): readonly string[] {
  return [
    ...feuilles(composition, socle),
    ...nc(composition, socle),
    "L’annulation d’Excel (Ctrl+Z) ne remontera pas au-delà de la construction : protéger les feuilles l’efface.",
  ];
}

function feuilles({ dossier }: Composition, socle: Socle): string[] {
  if (socle.nature !== "classeur") {
    return [`${ajout(dossier.grilles.length, true)} Vos feuilles et leur contenu ne bougent pas.`];
  }
  const { lu } = socle;
  const neuves = dossier.grilles.filter(
    ({ identifiant }) => !lu.feuilles.has(`grille:${identifiant}`),
  ).length;
  return [
    "Les feuilles du dossier sont refaites en place : les notes et les commentaires des cellules sont conservés.",
    ...(neuves > 0 ? [ajout(neuves, false)] : []),
    "Aucune feuille n’est supprimée.",
  ];
}

/** Une grille et une synthèse chacune ; avec elles, la première fois, le mode d'emploi et les listes masquées. */
function ajout(grilles: number, avecLeCadre: boolean): string {
  const noms = enumerer([
    ...(avecLeCadre ? ["un mode d’emploi"] : []),
    compter(grilles, "grille"),
    compter(grilles, "synthèse"),
    ...(avecLeCadre ? ["une feuille de listes masquée"] : []),
  ]);
  const total = 2 * grilles + (avecLeCadre ? 2 : 0);
  return `${compter(total, "feuille")} ${total > 1 ? "s’ajoutent" : "s’ajoute"} : ${noms}.`;
}

/** R-NC-1. */
function nc(composition: Composition, socle: Socle): string[] {
  const poses = composition.champ.reduce((total, { posees }) => total + posees.length, 0);
  const restes = socle.nature === "classeur" ? ncDeLAncienChamp(socle.lu, composition) : 0;
  return [
    ...(poses > 0
      ? [`${compter(poses, "note")} hors du champ ${poses > 1 ? "passent" : "passe"} à NC.`]
      : []),
    ...(restes > 0
      ? [
          `${compter(restes, "NC", "NC")} de l’ancien champ ${restes > 1 ? "restent" : "reste"} dans les cellules : ce qui y est écrit l’emporte. Effacez-les dans la grille s’il faut noter.`,
        ]
      : []),
  ];
}
