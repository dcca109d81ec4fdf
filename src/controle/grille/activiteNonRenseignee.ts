import { cellulesHorsChamp } from "../../domaine/grille/champ";
import type { Activite, Rubrique } from "../../domaine/grille/modele";
import { activitesDe } from "../../domaine/grille/parcourir";
import { noteDe } from "../../domaine/grille/reponses";
import { compter } from "../../domaine/saisie/compter";
import { enumerer } from "../../domaine/saisie/enumerer";
import type { ClasseurDeDossier } from "../../lecture";
import type { GrilleEvaluee } from "../../lecture/evaluerLeDossier";
import { ROLES } from "../../plan/identifiants";
import {
  activitesPresentes,
  aEteRemis,
  citer,
  cleDeLaGrille,
  direLaMission,
  lieuDeLActivite,
} from "../commun/deLaGrille";
import { controleDe, type ConstatBrut } from "../commun/controleDe";
import { estDejaDit } from "../commun/dejaDit";
import { CONSEIL } from "../commun/roles";

/**
 * R-SCORE-2, R-SCORE-6 : ce qui reste à noter, une activité à la fois, ou une mission quand elle est toute vide. Avant la
 * remise, ce n'est que l'ouvrage en cours.
 */
export const ACTIVITE_NON_RENSEIGNEE = controleDe({
  identifiant: "C-NOTE-3",
  titre: "Activité non renseignée",
  roles: CONSEIL,
  constats: ({ lu, evaluees }) => {
    const sansNc = new Set(
      activitesDe(lu.modele)
        .filter(({ ncAutorise }) => ncAutorise === false)
        .map(({ identifiant }) => identifiant),
    );
    const horsChamp = new Set(
      cellulesHorsChamp({ ...lu.dossier, modele: lu.modele })
        .filter(({ activite }) => !sansNc.has(activite))
        .map(({ activite, politique }) => designer(activite, politique)),
    );
    return evaluees.flatMap((evaluee) =>
      lu.modele.rubriques.flatMap((rubrique) => surLaMission(lu, evaluee, rubrique, horsChamp)),
    );
  },
});

function surLaMission(
  lu: ClasseurDeDossier,
  evaluee: GrilleEvaluee,
  rubrique: Rubrique,
  horsChamp: ReadonlySet<string>,
): ConstatBrut[] {
  const { identifiant: grille } = evaluee.grille;
  const activites = activitesPresentes(lu.feuilles.get(cleDeLaGrille(grille)), rubrique);
  const manques = activites.map((activite) => ({
    activite,
    vides: videsDe(lu, evaluee, activite, horsChamp),
  }));
  const incompletes = manques.filter(({ vides }) => vides.length > 0);
  const [premiere] = incompletes;
  if (premiere === undefined) return [];
  const commun = {
    gravite: aEteRemis(lu) ? "a-corriger" : "information",
    regle: "R-SCORE-6",
  } as const;
  const lieu = (activite: Activite, politique = "") =>
    lieuDeLActivite(lu, grille, activite.identifiant, ROLES.note(politique));
  const { reponses } = evaluee.grille;
  const rienNEstNote = activites.every(({ identifiant }) =>
    lu.dossier.politiques.every(
      (politique) =>
        horsChamp.has(designer(identifiant, politique.identifiant)) ||
        noteDe(reponses, identifiant, politique.identifiant) === null,
    ),
  );
  if (rienNEstNote && incompletes.length > 1) {
    return [
      {
        ...commun,
        cibles: [grille, "mission", rubrique.identifiant],
        phrase: `Aucune activité de ${direLaMission(rubrique)} n’est notée\u00a0: ${compter(incompletes.length, "activité")} à renseigner.`,
        geste: "Noter la mission dans la grille, ou y mettre NC avec un motif.",
        lieu: lieu(premiere.activite, premiere.vides[0]),
      },
    ];
  }
  return incompletes.map(({ activite, vides }) => ({
    ...commun,
    cibles: [grille, "activite", activite.identifiant],
    phrase: `L’activité ${citer(activite)} ${direLesVides(lu, vides)}.`,
    geste: "Noter l’activité dans la grille, ou y mettre NC avec un motif.",
    lieu: lieu(activite, vides[0]),
  }));
}

function direLesVides({ dossier: { politiques } }: ClasseurDeDossier, vides: readonly string[]): string {
  if (vides.length === politiques.length) return "n’est pas renseignée";
  const noms = politiques.filter(({ identifiant }) => vides.includes(identifiant));
  return `n’est pas renseignée pour ${enumerer(noms.map(({ libelle }) => libelle))}`;
}

/** Les politiques vides ; ni celles que le champ déclare NC, ni celles dont la cellule porte autre chose. */
function videsDe(
  lu: ClasseurDeDossier,
  { grille: { identifiant: grille, reponses }, fautives }: GrilleEvaluee,
  { identifiant: activite }: Activite,
  horsChamp: ReadonlySet<string>,
): string[] {
  return lu.dossier.politiques
    .map(({ identifiant }) => identifiant)
    .filter((politique) => {
      if (noteDe(reponses, activite, politique) !== null) return false;
      if (horsChamp.has(designer(activite, politique))) return false;
      if (fautives.some((faute) => faute.activite === activite && faute.politique === politique))
        return false;
      const lieu = lieuDeLActivite(lu, grille, activite, ROLES.note(politique));
      return lieu.cellule !== "" && !estDejaDit(lu, lieu);
    });
}

function designer(activite: string, politique: string): string {
  return JSON.stringify([activite, politique]);
}
