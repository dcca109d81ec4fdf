import type { Politique, Rubrique } from "../../domaine/grille/modele";
import { compterLEchange } from "../../domaine/instruction/ecarts";
import { ecrireScore } from "../../domaine/notation/ecrireScore";
import type { Evaluation, EvaluationDeGrille } from "../../domaine/notation/evaluerGrille";
import { adresse, adresseAbsolue, adresseDePlage, plageDe } from "../adresses";
import { formuleDuScore, formulesDeDecompte, type CellulesDeDecompte } from "../formules";
import type { BlocDeNotes } from "../grille";
import { COLONNE_DES_IDENTIFIANTS } from "../identifiants";
import { blocDe, decompteReuni } from "../synthese/contexte";
import { COMPTES_DE_LIGNE, type CompteDeLigne } from "./colonnes";
import { colonnesDeNotes, identifier, type ContexteDeLEchange } from "./contexte";
import { ecrireUnCompte, ecrireUnEtat } from "./phrases";

/** Les lignes masquées sous le pourcentage, dans les colonnes des notes retenues. */
const DECOMPTES: readonly (keyof CellulesDeDecompte)[] = [
  "notees",
  "nc",
  "nonRenseignees",
  "points",
  "pointsPossibles",
  "pointsEnAttente",
  "fautives",
  "erreurs",
];

/** Une mission, une fois écrite : de quoi la reprendre dans le tableau du bas et le total du haut. */
export interface MissionEcrite {
  readonly rubrique: Rubrique;
  readonly premiereLigne: number;
  readonly ligneDuScore: number;
  readonly premierIndicateur: number;
  /** Les notes retenues, politique par politique ; des adresses de cette feuille. */
  readonly blocs: readonly BlocDeNotes[];
}

/** Le pourcentage de l'agent et celui des notes retenues, et ce qui les explique ; rend la ligne suivante. */
export function ecrireLesScores(
  contexte: ContexteDeLEchange,
  rubrique: Rubrique,
  premiereActivite: number,
  ligne: number,
): { blocs: BlocDeNotes[]; suivante: number } {
  const { f, dossier, colonnes, evaluation, retenue } = contexte;
  identifier(contexte, ligne, "score", rubrique.identifiant);
  const titre = `Pourcentage de réalisation de la mission ${rubrique.numero}`;
  f.valeur(ligne, colonnes.libelle, titre, "libelleDuScore");
  f.fond(ligne, colonnes.agent, colonnesDeNotes(colonnes), "scorePhrase");
  f.hauteur(ligne, 34);
  DECOMPTES.forEach((cle, i) => {
    identifier(contexte, ligne + 1 + i, "decompte", `${rubrique.identifiant}.${cle}`);
    f.masquer(ligne + 1 + i);
  });
  const blocs = dossier.politiques.map((politique, i) => {
    const { score } = blocDe(contexteDeLaGrille(contexte), rubrique.identifiant, politique.identifiant);
    const deLAgent = evaluationDe(evaluation, rubrique, politique);
    f.formule(ligne, colonnes.agent + i, `=${score}`, ecrireScore(deLAgent.score), "score");
    return ecrireUnePolitique(contexte, { rubrique, politique, rang: i, premiereActivite, ligne });
  });
  const reuni = decompteReuni(blocs);
  ecrireUnEtat(contexte, ligne, reuni, ensembleDe(retenue, rubrique).decompte, "scorePhrase");
  return { blocs, suivante: ligne + 1 + DECOMPTES.length };
}

/** Ce que la mission compte, une fois ses indicateurs écrits : ses notes partagées, ses écarts, ses commentaires. */
export function compterLaMission(
  contexte: ContexteDeLEchange,
  rubrique: Rubrique,
  lignes: {
    readonly activites: number;
    readonly score: number;
    readonly indicateurs: number;
    readonly fin: number;
  },
): void {
  const { f, colonnes, echange, grille, dossier } = contexte;
  const somme = (compte: CompteDeLigne) => {
    const colonne = colonnes.comptes[compte];
    const plages = [
      plageDe(lignes.activites, colonne, lignes.score - lignes.activites),
      plageDe(lignes.indicateurs, colonne, lignes.fin - lignes.indicateurs),
    ].filter((plage) => plage.lignes > 0);
    return `=SUM(${plages.length === 0 ? "0" : plages.map(adresseDePlage).join(",")})`;
  };
  const resultats = compterLEchange(echange, grille.reponses, [rubrique], dossier.politiques);
  for (const compte of COMPTES_DE_LIGNE) {
    f.formule(lignes.score, colonnes.comptes[compte], somme(compte), resultats[compte], "technique");
  }
  const cellule = (compte: CompteDeLigne) => adresse(lignes.score, colonnes.comptes[compte]);
  ecrireUnCompte(contexte, lignes.score, "ecarts", cellule("ecarts"), resultats.ecarts, "scorePhrase");
  ecrireUnCompte(
    contexte,
    lignes.score,
    "commentaires",
    cellule("commentaires"),
    resultats.commentaires,
    "scorePhrase",
  );
}

interface ColonneDeScore {
  readonly rubrique: Rubrique;
  readonly politique: Politique;
  readonly rang: number;
  readonly premiereActivite: number;
  readonly ligne: number;
}

function ecrireUnePolitique(
  { f, modele, colonnes, retenue }: ContexteDeLEchange,
  { rubrique, politique, rang, premiereActivite, ligne }: ColonneDeScore,
): BlocDeNotes {
  const lignes = rubrique.activites.length;
  const colonne = colonnes.retenues + rang;
  const decompte = {} as Record<keyof CellulesDeDecompte, string>;
  DECOMPTES.forEach((cle, i) => (decompte[cle] = adresseAbsolue(ligne + 1 + i, colonne)));
  const formules = formulesDeDecompte(
    {
      identifiants: plageDe(premiereActivite, COLONNE_DES_IDENTIFIANTS, lignes),
      notes: plageDe(premiereActivite, colonne, lignes),
      poids: colonnes.poids === null ? null : plageDe(premiereActivite, colonnes.poids, lignes),
      noteMax: modele.echelle.noteMax,
    },
    decompte,
  );
  const resultats = evaluationDe(retenue, rubrique, politique);
  DECOMPTES.forEach((cle, i) => {
    const resultat = cle === "erreurs" ? 0 : resultats.decompte[cle];
    f.formule(ligne + 1 + i, colonne, formules[cle], resultat, "technique");
  });
  const score = { ligne, colonne: colonnes.partagees + rang };
  f.formule(score.ligne, score.colonne, formuleDuScore(decompte), ecrireScore(resultats.score), "score");
  return {
    rubrique: rubrique.identifiant,
    politique: politique.identifiant,
    score: adresseAbsolue(score.ligne, score.colonne),
    decompte,
  };
}

/** De quoi retrouver les pourcentages de l'agent, dans sa grille. */
export function contexteDeLaGrille({ blocs, feuilleDeLaGrille }: ContexteDeLEchange) {
  return { blocs, nomDeLaGrille: feuilleDeLaGrille.nom };
}

function evaluationDe(evaluation: EvaluationDeGrille, rubrique: Rubrique, politique: Politique): Evaluation {
  const trouvee = rubriqueDe(evaluation, rubrique).parPolitique[politique.identifiant];
  if (trouvee === undefined)
    throw new Error(`La rubrique ${rubrique.identifiant} n’est pas évaluée pour ${politique.identifiant}.`);
  return trouvee;
}

export function ensembleDe(evaluation: EvaluationDeGrille, rubrique: Rubrique): Evaluation {
  return rubriqueDe(evaluation, rubrique).ensemble;
}

function rubriqueDe({ rubriques }: EvaluationDeGrille, { identifiant }: Rubrique) {
  const trouvee = rubriques.find(({ rubrique }) => rubrique === identifiant);
  if (trouvee === undefined) throw new Error(`La rubrique ${identifiant} n’est pas évaluée.`);
  return trouvee;
}
