import { ecrireScore } from "../../domaine/notation/ecrireScore";
import type { Evaluation } from "../../domaine/notation/evaluerGrille";
import { A_CORRIGER } from "../../domaine/notation/textes";
import type { Agregation } from "../../domaine/grille/modele";
import { adresse, adresseAbsolueDePlage, plageDe } from "../adresses";
import { COULEURS } from "../charte";
import { formuleDeMoyenne, formuleDuScore } from "../formules";
import { COLONNE_DES_IDENTIFIANTS, identifiantDeLigne, LIGNE_DES_ROLES, ROLES } from "../identifiants";
import type { BlocDeNotes } from "../grille";
import { blocDe, COLONNE_DES_MISSIONS, decompteReuni, type ContexteDeSynthese } from "./contexte";

/** Où le tableau des pourcentages est posé : le radar et le détail s'y réfèrent. */
export interface TableauDesScores {
  readonly ligneDesTitres: number;
  /** Une par rubrique, dans l'ordre du modèle. */
  readonly lignes: readonly number[];
  readonly ligneDEnsemble: number;
  /** Une par série : les politiques, puis « Ensemble » s'il y en a plusieurs. */
  readonly colonnes: readonly {
    readonly libelle: string;
    readonly politique: string | null;
    readonly colonne: number;
  }[];
}

/** R-SCORE-3 : l'agrégation employée s'écrit à côté du score. */
export const AGREGATIONS: Readonly<Record<Agregation, string>> = {
  rubriques:
    "Score d’ensemble\u00a0: moyenne des missions évaluées, chacune pesant autant\u00a0; NC et «\u00a0—\u00a0» n’y entrent pas.",
  activites: "Score d’ensemble\u00a0: somme des notes ÷ somme des notes possibles, toutes missions réunies.",
};

/** Le tableau mission × politique et le score d'ensemble ; rend la ligne suivante. */
export function ecrireScores(
  contexte: ContexteDeSynthese,
  premiere: number,
): { tableau: TableauDesScores; suivante: number } {
  const { f, dossier, modele, evaluation } = contexte;
  const plusieurs = dossier.politiques.length > 1;
  const colonnes = [
    ...dossier.politiques.map(({ libelle, identifiant }) => ({
      libelle,
      politique: identifiant,
    })),
    ...(plusieurs ? [{ libelle: "Ensemble", politique: null }] : []),
  ].map((serie, i) => ({ ...serie, colonne: COLONNE_DES_MISSIONS + 1 + i }));

  f.valeur(premiere, COLONNE_DES_MISSIONS, "Pourcentages de réalisation", "enTeteGauche");
  for (const { libelle, politique, colonne } of colonnes) {
    const role = politique === null ? ROLES.scoreDEnsemble : ROLES.score(politique);
    f.valeur(LIGNE_DES_ROLES, colonne, role, "technique");
    f.valeur(premiere, colonne, libelle, "enTete");
  }
  f.hauteur(premiere, 22);

  const lignes = modele.rubriques.map((rubrique, rang) => {
    const ligne = premiere + 1 + rang;
    const identifiant = identifiantDeLigne("score", rubrique.identifiant);
    f.valeur(ligne, COLONNE_DES_IDENTIFIANTS, identifiant, "technique");
    const libelle = `${rubrique.numero}. ${rubrique.libelleCourt}`;
    f.valeur(ligne, COLONNE_DES_MISSIONS, libelle, "libelle");
    f.ajusterAuTexte(ligne, [{ texte: libelle, largeur: f.largeur(COLONNE_DES_MISSIONS) }], 20);
    for (const { politique, colonne } of colonnes) {
      const resultat = scoreEnCellule(evaluation.rubriques[rang], politique);
      f.formule(
        ligne,
        colonne,
        formuleDeRubrique(contexte, rubrique.identifiant, politique),
        resultat,
        "pourcentage",
      );
    }
    return ligne;
  });

  const ligneDEnsemble = premiere + 1 + modele.rubriques.length;
  f.valeur(ligneDEnsemble, COLONNE_DES_IDENTIFIANTS, identifiantDeLigne("score", "ensemble"), "technique");
  f.valeur(ligneDEnsemble, COLONNE_DES_MISSIONS, "Score d’ensemble", "libelleDuScore");
  f.hauteur(ligneDEnsemble, 24);
  for (const { politique, colonne } of colonnes) {
    const scores = adresseAbsolueDePlage(plageDe(premiere + 1, colonne, modele.rubriques.length));
    const formule =
      modele.agregation === "rubriques"
        ? formuleDeMoyenne(scores)
        : formuleDuScore(decompteReuni(blocsDe(contexte, politique)));
    f.formule(ligneDEnsemble, colonne, formule, scoreEnCellule(evaluation, politique), "score");
  }
  const premierScore = adresse(premiere + 1, COLONNE_DES_MISSIONS + 1);
  f.formatConditionnel({
    plages: [plageDe(premiere + 1, COLONNE_DES_MISSIONS + 1, modele.rubriques.length + 1, colonnes.length)],
    formule: `=${premierScore}="${A_CORRIGER}"`,
    couleur: COULEURS.alerte,
    gras: true,
  });

  ecrirePhraseDEtat(contexte, ligneDEnsemble + 1);
  f.valeur(ligneDEnsemble + 2, COLONNE_DES_MISSIONS, AGREGATIONS[modele.agregation], "legende");
  const tableau = { ligneDesTitres: premiere, lignes, ligneDEnsemble, colonnes };
  return { tableau, suivante: ligneDEnsemble + 3 };
}

/** Les blocs d'une politique, ou de toutes, sur toutes les rubriques. */
export function blocsDe(contexte: ContexteDeSynthese, politique: string | null): BlocDeNotes[] {
  return contexte.modele.rubriques.flatMap(({ identifiant }) =>
    blocsDeLaRubrique(contexte, identifiant, politique),
  );
}

export function blocsDeLaRubrique(
  contexte: ContexteDeSynthese,
  rubrique: string,
  politique: string | null,
): BlocDeNotes[] {
  return contexte.dossier.politiques
    .filter(({ identifiant }) => politique === null || identifiant === politique)
    .map(({ identifiant }) => blocDe(contexte, rubrique, identifiant));
}

function formuleDeRubrique(contexte: ContexteDeSynthese, rubrique: string, politique: string | null): string {
  if (politique !== null) return `=${blocDe(contexte, rubrique, politique).score}`;
  return formuleDuScore(decompteReuni(blocsDeLaRubrique(contexte, rubrique, null)));
}

/** L'évaluation d'une politique, ou de l'ensemble (`null`). */
export function evaluationDe(
  evaluation: { parPolitique: Readonly<Record<string, Evaluation>>; ensemble: Evaluation } | undefined,
  politique: string | null,
): Evaluation {
  const trouvee = politique === null ? evaluation?.ensemble : evaluation?.parPolitique[politique];
  if (trouvee === undefined) throw new Error("Une évaluation manque à la synthèse.");
  return trouvee;
}

function scoreEnCellule(
  evaluation: Parameters<typeof evaluationDe>[0],
  politique: string | null,
): number | string {
  return ecrireScore(evaluationDe(evaluation, politique).score);
}

/** « Provisoire » ou « complet », avec ce qui reste à noter (R-SCORE-6). */
function ecrirePhraseDEtat(contexte: ContexteDeSynthese, ligne: number): void {
  const { f, evaluation } = contexte;
  const reuni = decompteReuni(blocsDe(contexte, null));
  const formule =
    `=IF(${reuni.fautives}>0,"À corriger\u00a0: une note n’est pas sur l’échelle.",` +
    `IF(${reuni.nonRenseignees}=0,"Complet\u00a0: toutes les notes sont renseignées.",` +
    `"Provisoire\u00a0: notes non renseignées = "&${reuni.nonRenseignees}))`;
  const manquantes = evaluation.ensemble.decompte.nonRenseignees;
  const resultat =
    manquantes === 0
      ? "Complet\u00a0: toutes les notes sont renseignées."
      : `Provisoire\u00a0: notes non renseignées = ${manquantes}`;
  f.formule(ligne, COLONNE_DES_MISSIONS, formule, resultat, "signal");
  f.hauteur(ligne, 20);
}
