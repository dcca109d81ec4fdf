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
    return [`${ajout(dossier.grilles.length, CADRE)} Vos feuilles et leur contenu ne bougent pas.`];
  }
  const { lu } = socle;
  const neuves = dossier.grilles.filter(
    ({ identifiant }) => !lu.feuilles.has(`grille:${identifiant}`),
  ).length;
  return [
    "Les feuilles du dossier sont refaites en place : les notes et les commentaires des cellules sont conservés.",
    // Un classeur d'avant la feuille des postes la reçoit.
    ...ajoutEventuel(
      neuves,
      CADRE.filter(({ cle }) => !lu.feuilles.has(cle)),
    ),
    "Aucune feuille n’est supprimée.",
  ];
}

/** Les feuilles du dossier entier, par clé de plan. */
const CADRE = [
  { cle: "mode-emploi", nom: "un mode d’emploi" },
  { cle: "postes", nom: "la feuille des postes" },
  { cle: "previsionnel", nom: "celle de l’activité prévisionnelle" },
  { cle: "listes", nom: "une feuille de listes masquée" },
] as const;

type FeuilleDuCadre = (typeof CADRE)[number];

function ajoutEventuel(grilles: number, cadre: readonly FeuilleDuCadre[]): string[] {
  return grilles + cadre.length > 0 ? [ajout(grilles, cadre)] : [];
}

/** Une grille et une synthèse chacune, et le cadre. */
function ajout(grilles: number, cadre: readonly FeuilleDuCadre[]): string {
  const noms = enumerer([
    ...(grilles > 0 ? [compter(grilles, "grille"), compter(grilles, "synthèse")] : []),
    ...cadre.map(({ nom }) => nom),
  ]);
  const total = 2 * grilles + cadre.length;
  return `${compter(total, "feuille")} ${total > 1 ? "s’ajoutent" : "s’ajoute"}\u00a0: ${noms}.`;
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
