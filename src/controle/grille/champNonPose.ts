import { appliquerChamp, type CelluleMotivee, type ConflitDeChamp } from "../../domaine/grille/champ";
import type { Rubrique } from "../../domaine/grille/modele";
import { compter } from "../../domaine/saisie/compter";
import type { ClasseurDeDossier } from "../../lecture";
import { identifiantDeLigne, ROLES } from "../../plan/identifiants";
import {
  cleDeLaGrille,
  contenuEn,
  direLaMission,
  lieuDeLActivite,
  siLaGrilleEstOuverte,
} from "../commun/deLaGrille";
import { controleDe, type ConstatBrut } from "../commun/controleDe";
import { CONSEIL } from "../commun/roles";

/**
 * R-NC-1 : ce que le champ déclare hors de la CTG et qui n'est pas NC. Les cellules encore vides se remplissent d'un coup ;
 * une note déjà donnée est à trancher, sauf là où le modèle n'admet pas NC.
 */
export const CHAMP_NON_POSE = controleDe({
  identifiant: "C-NC-4",
  titre: "NC du champ non posé",
  roles: CONSEIL,
  constats: ({ lu }) => {
    const situation = { ...lu.dossier, modele: lu.modele };
    return lu.dossier.grilles.flatMap(({ identifiant: grille, reponses }) => {
      const { posees, conflits } = appliquerChamp(reponses, situation);
      const aPoser = posees.filter((cellule) => estVide(lu, grille, cellule));
      return lu.modele.rubriques.flatMap((rubrique) => [
        ...aPoserDans(lu, grille, rubrique, aPoser),
        ...conflitsDans(lu, grille, rubrique, conflits),
      ]);
    });
  },
});

/** Une cellule fautive n'est pas vide : la lecture dit ce qu'elle a. */
function estVide(lu: ClasseurDeDossier, grille: string, { activite, politique }: CelluleMotivee): boolean {
  const reperee = lu.feuilles.get(cleDeLaGrille(grille));
  if (reperee === undefined) return false;
  const contenu = contenuEn(reperee, identifiantDeLigne("activite", activite), ROLES.note(politique));
  return contenu?.valeur === "" && !contenu.estFormule;
}

function aPoserDans(
  lu: ClasseurDeDossier,
  grille: string,
  rubrique: Rubrique,
  posees: readonly CelluleMotivee[],
): ConstatBrut[] {
  const siennes = deLaMission(rubrique, posees);
  const [premiere] = siennes;
  if (premiere === undefined) return [];
  const saisies = siennes.map(
    ({ activite, politique }) => ({ nature: "note", grille, activite, politique, note: "NC" }) as const,
  );
  const notes = compter(siennes.length, "note vide", "notes vides");
  return [
    {
      cibles: [grille, rubrique.identifiant, "vides"],
      gravite: "a-corriger",
      regle: "R-NC-1",
      phrase: `${notes} de ${direLaMission(rubrique)} ${siennes.length > 1 ? "sont" : "est"} hors du champ déclaré (${motifs(siennes)})\u00a0: NC n’y est pas.`,
      geste: "Mettre NC dans ces cellules de la grille, ou corriger le champ déclaré.",
      lieu: lieuDeLActivite(lu, grille, premiere.activite, ROLES.note(premiere.politique)),
      correction: siLaGrilleEstOuverte(lu, {
        libelle:
          siennes.length > 1 ? `Mettre NC dans ${siennes.length} cellules` : "Mettre NC dans la cellule",
        saisies,
      }),
    },
  ];
}

function conflitsDans(
  lu: ClasseurDeDossier,
  grille: string,
  rubrique: Rubrique,
  conflits: readonly ConflitDeChamp[],
): ConstatBrut[] {
  const siens = deLaMission(
    rubrique,
    conflits.filter(({ raison }) => raison === "deja-notee"),
  );
  const [premier] = siens;
  if (premier === undefined) return [];
  const pluriel = siens.length > 1;
  return [
    {
      cibles: [grille, rubrique.identifiant, "notees"],
      gravite: "a-discuter",
      regle: "R-NC-1",
      phrase: `${compter(siens.length, "note")} de ${direLaMission(rubrique)} ${pluriel ? "sont données" : "est donnée"} hors du champ déclaré (${motifs(siens)}).`,
      geste: "Décider si ces notes restent, ou si le champ déclaré est à corriger.",
      lieu: lieuDeLActivite(lu, grille, premier.activite, ROLES.note(premier.politique)),
    },
  ];
}

function deLaMission<C extends CelluleMotivee>({ activites }: Rubrique, cellules: readonly C[]): C[] {
  const siennes = new Set(activites.map(({ identifiant }) => identifiant));
  return cellules.filter(({ activite }) => siennes.has(activite));
}

function motifs(cellules: readonly CelluleMotivee[]): string {
  const tous = [...new Set(cellules.map(({ motif }) => motif.trim()).filter((motif) => motif !== ""))];
  return tous.length === 0 ? "sans motif" : tous.join("\u00a0; ");
}
