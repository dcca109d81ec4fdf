import type { Indicateur, Rubrique } from "../../domaine/grille/modele";
import { lireJour } from "../../domaine/equipe/jours";
import { compter } from "../../domaine/saisie/compter";
import type { ClasseurDeDossier } from "../../lecture";
import { identifiantDeLigne, ROLES } from "../../plan/identifiants";
import { citer, cleDeLaGrille, direLaMission, lieuDeLIndicateur } from "../commun/deLaGrille";
import { controleDe, type ConstatBrut } from "../commun/controleDe";
import { estDejaDit } from "../commun/dejaDit";
import { CONSEIL } from "../commun/roles";

/**
 * R-IND-1 : un indicateur de suivi sans nombre, un à la fois, ou une mission quand elle n'en a aucun. Ni les qualitatifs,
 * ni ceux d'évaluation, que l'on ne mesure qu'au terme de la CTG.
 */
export const INDICATEUR_VIDE = controleDe({
  identifiant: "C-IND-3",
  titre: "Indicateur non renseigné",
  roles: CONSEIL,
  constats: ({ lu }) =>
    lu.dossier.grilles.flatMap(({ identifiant: grille }) =>
      lu.modele.rubriques.flatMap((rubrique) => surLaMission(lu, grille, rubrique)),
    ),
});

function surLaMission(lu: ClasseurDeDossier, grille: string, rubrique: Rubrique): ConstatBrut[] {
  const attendus = rubrique.fonctions
    .flatMap(({ indicateurs }) => indicateurs)
    .filter((indicateur) => estAttendu(lu, grille, indicateur));
  const vides = attendus.filter(({ identifiant }) => !estDit(lu, grille, identifiant));
  const commun = { gravite: "information", regle: "R-IND-1" } as const;
  const lieu = ({ identifiant }: Indicateur) => lieuDeLIndicateur(lu, grille, identifiant, ROLES.nombre);
  const [premier] = vides;
  if (premier === undefined) return [];
  if (vides.length === attendus.length && vides.length > 1) {
    return [
      {
        ...commun,
        cibles: [grille, "mission", rubrique.identifiant],
        phrase: `Aucun indicateur de ${direLaMission(rubrique)} n’a de nombre\u00a0: ${compter(vides.length, "indicateur")} à renseigner.`,
        geste: "Renseigner les indicateurs dans la grille.",
        lieu: lieu(premier),
      },
    ];
  }
  return vides
    .filter((indicateur) => !estDejaDit(lu, lieu(indicateur)))
    .map((indicateur) => ({
      ...commun,
      cibles: [grille, "indicateur", indicateur.identifiant],
      phrase: `L’indicateur ${citer(indicateur)} n’a pas de nombre.`,
      geste: "Renseigner l’indicateur dans la grille.",
      lieu: lieu(indicateur),
    }));
}

function estAttendu(lu: ClasseurDeDossier, grille: string, indicateur: Indicateur): boolean {
  const ligne = identifiantDeLigne("indicateur", indicateur.identifiant);
  if (!indicateur.avecNombre || lu.feuilles.get(cleDeLaGrille(grille))?.lignes.has(ligne) !== true)
    return false;
  if (indicateur.type === "evaluation" && !estAuTerme(lu)) return false;
  return indicateur.portee === "poste" || aDire(lu, grille, indicateur);
}

/** R-IND-2 : compté pour toute la CTG, il suffit qu'une grille le dise ; à défaut, celle du pilote, ou la première. */
function aDire(lu: ClasseurDeDossier, grille: string, { identifiant }: Indicateur): boolean {
  const { grilles, postes } = lu.dossier;
  const pilotes = postes.filter(({ libelle }) => libelle === "pilote").map((poste) => poste.identifiant);
  const attitree = grilles.find(({ poste }) => pilotes.includes(poste)) ?? grilles[0];
  return (
    grille === attitree?.identifiant && !grilles.some((autre) => estDit(lu, autre.identifiant, identifiant))
  );
}

function estDit({ dossier }: ClasseurDeDossier, grille: string, indicateur: string): boolean {
  const reponses = dossier.grilles.find(({ identifiant }) => identifiant === grille)?.reponses;
  return (reponses?.indicateurs[indicateur]?.nombre ?? null) !== null;
}

/** La CTG finit dans l'année évaluée, ou est finie. */
function estAuTerme({ dossier: { territoire, annee } }: ClasseurDeDossier): boolean {
  return annee > 0 && lireJour(territoire.finCtg) !== null && territoire.finCtg <= `${annee}-12-31`;
}
