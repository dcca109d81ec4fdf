import { ecrireScore } from "../domaine/notation/ecrireScore";
import type { Evaluation } from "../domaine/notation/evaluerGrille";
import { adresse } from "../plan/adresses";
import { identifiantDeLigne, ROLES } from "../plan/identifiants";
import { valeurEn, type ValeurDeCellule } from "./cellules";
import type { ConstatDeLecture } from "./constats";
import type { GrilleEvaluee } from "./evaluerLeDossier";
import type { ClasseurDeDossier, FeuilleReperee } from ".";

/** Les réels d'Excel et les nôtres s'additionnent dans un autre ordre. */
const BRUIT = 1e-9;

/** Ce que donnent les notes, à l'endroit où la feuille doit le montrer. */
interface ValeurAttendue {
  /** L'identifiant de sa ligne, le rôle de sa colonne. */
  readonly ligne: string;
  readonly role: string;
  readonly evaluation: Evaluation | undefined;
}

/**
 * Les pourcentages que le fichier garde, comparés à ceux que donnent ses notes (R-SCORE-1 à 4). Une valeur absente
 * n'est pas fausse : un logiciel qui ne calcule pas les enlève, et Excel les recalcule à l'ouverture.
 */
export function verifierValeurs(
  { feuilles, dossier }: ClasseurDeDossier,
  grilles: readonly GrilleEvaluee[],
): ConstatDeLecture[] {
  const politiques = dossier.politiques.map(({ identifiant }) => identifiant);
  return grilles.flatMap((evaluee) => {
    const { identifiant } = evaluee.grille;
    return [
      ...verifierFeuille(feuilles.get(`grille:${identifiant}`), attenduesDeLaGrille(evaluee, politiques)),
      ...verifierFeuille(feuilles.get(`synthese:${identifiant}`), attenduesDeLaSynthese(evaluee, politiques)),
    ];
  });
}

function attenduesDeLaGrille({ evaluation }: GrilleEvaluee, politiques: readonly string[]): ValeurAttendue[] {
  return evaluation.rubriques.flatMap(({ rubrique, parPolitique }) =>
    politiques.map((politique) => ({
      ligne: identifiantDeLigne("score", rubrique),
      role: ROLES.note(politique),
      evaluation: parPolitique[politique],
    })),
  );
}

function attenduesDeLaSynthese(
  { evaluation }: GrilleEvaluee,
  politiques: readonly string[],
): ValeurAttendue[] {
  const lignes = [
    ...evaluation.rubriques.map((rubrique) => ({ ...rubrique, cle: rubrique.rubrique })),
    { ...evaluation, cle: "ensemble" },
  ];
  return lignes.flatMap(({ cle, parPolitique, ensemble }) => {
    const ligne = identifiantDeLigne("score", cle);
    return [
      ...politiques.map((politique) => ({
        ligne,
        role: ROLES.score(politique),
        evaluation: parPolitique[politique],
      })),
      { ligne, role: ROLES.scoreDEnsemble, evaluation: ensemble },
    ];
  });
}

function verifierFeuille(
  reperee: FeuilleReperee | undefined,
  attendues: readonly ValeurAttendue[],
): ConstatDeLecture[] {
  return reperee === undefined ? [] : attendues.flatMap((attendue) => verifierCellule(reperee, attendue));
}

function verifierCellule(
  { feuille, lignes, roles }: FeuilleReperee,
  { ligne: identifiant, role, evaluation }: ValeurAttendue,
): ConstatDeLecture[] {
  const ligne = lignes.get(identifiant);
  const colonne = roles.get(role);
  if (ligne === undefined || colonne === undefined || evaluation === undefined) return [];
  const affichee = valeurEn(feuille, ligne, colonne);
  const attendue = ecrireScore(evaluation.score);
  if (affichee === "" || memeValeur(affichee, attendue)) return [];
  return [
    {
      code: "valeur-fausse",
      phrase: `Ce pourcentage montre ${dire(affichee)}\u00a0; les notes donnent ${dire(attendue)}. Recalculez dans Excel (Ctrl + Alt + F9)\u00a0; si l’écart reste, la formule a été remplacée.`,
      feuille: feuille.nom,
      cellule: adresse(ligne, colonne),
    },
  ];
}

function memeValeur(affichee: ValeurDeCellule, attendue: number | string): boolean {
  if (typeof affichee === "number" && typeof attendue === "number") {
    return Math.abs(affichee - attendue) <= BRUIT;
  }
  return affichee === attendue;
}

const LONGUEUR_LISIBLE = 40;

function dire(valeur: ValeurDeCellule): string {
  if (typeof valeur !== "number") return `«\u00a0${String(valeur).slice(0, LONGUEUR_LISIBLE)}\u00a0»`;
  return `${String(Math.round(valeur * 1000) / 10).replace(".", ",")}\u00a0%`;
}
