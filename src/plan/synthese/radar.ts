import { ecrireScore } from "../../domaine/notation/ecrireScore";
import type { Score } from "../../domaine/notation/resultats";
import { adresse, adresseAbsolue, plageDe } from "../adresses";
import { texteEnFormule } from "../formules";
import type { PlanSerie, Resultat } from "../types";
import { COLONNE_DES_MISSIONS, type ContexteDeSynthese } from "./contexte";
import { evaluationDe, type TableauDesScores } from "./scores";

const SERIES_DES_POLITIQUES: readonly PlanSerie[] = [
  { couleur: "#1F5FA8", trait: "plein", marqueur: "rond", epaisseur: 2 },
  { couleur: "#B45309", trait: "tirets", marqueur: "carre", epaisseur: 2 },
  { couleur: "#2E7D32", trait: "points", marqueur: "triangle", epaisseur: 2 },
  { couleur: "#6B3FA0", trait: "tirets", marqueur: "losange", epaisseur: 2 },
];
const SERIE_D_ENSEMBLE: PlanSerie = { couleur: "#1F2A37", trait: "plein", marqueur: "losange", epaisseur: 3 };

const LIGNES_DU_GRAPHIQUE = 23;

/**
 * Le radar (R-RADAR-1) et son tableau d'appui masqué, où une rubrique `NC` ou `—` passe par NA() : un texte y
 * vaudrait 0. Comme Excel relie alors les voisins d'un trait, l'étiquette de l'axe le dit. Rend la ligne suivante.
 */
export function ecrireRadar(
  contexte: ContexteDeSynthese,
  tableau: TableauDesScores,
  premiere: number,
): number {
  const { f, grille, modele, dossier, colonneDAppui } = contexte;
  f.valeur(tableau.ligneDesTitres, colonneDAppui, "Axes du radar", "technique");
  tableau.colonnes.forEach(({ libelle }, i) => {
    f.valeur(tableau.ligneDesTitres, colonneDAppui + 1 + i, libelle, "technique");
  });
  tableau.lignes.forEach((ligne, rang) => ecrireAxe(contexte, tableau, ligne, rang));

  const politiques = tableau.colonnes.map(({ libelle }) => libelle).join(", ");
  f.graphique({
    nom: `CTG_Radar_${grille.identifiant}`,
    type: modele.rubriques.length < 3 ? "barres" : "radar",
    titre: "Réalisation des missions",
    texteDeRemplacement:
      `Pourcentage de réalisation de chaque mission, de 0 à 100\u00a0%, pour\u00a0: ${politiques}. ` +
      "Les mêmes valeurs sont dans le tableau «\u00a0Pourcentages de réalisation\u00a0» de cette feuille.",
    source: plageDe(
      tableau.ligneDesTitres,
      colonneDAppui,
      tableau.lignes.length + 1,
      tableau.colonnes.length + 1,
    ),
    series: tableau.colonnes.map(({ politique }, i) =>
      politique === null && dossier.politiques.length > 1
        ? SERIE_D_ENSEMBLE
        : (SERIES_DES_POLITIQUES[i % SERIES_DES_POLITIQUES.length] ?? SERIE_D_ENSEMBLE),
    ),
    emplacement: plageDe(premiere, COLONNE_DES_MISSIONS, LIGNES_DU_GRAPHIQUE, 7),
  });
  return premiere + LIGNES_DU_GRAPHIQUE;
}

function ecrireAxe(
  contexte: ContexteDeSynthese,
  tableau: TableauDesScores,
  ligne: number,
  rang: number,
): void {
  const { f, modele, evaluation, colonneDAppui } = contexte;
  const rubrique = modele.rubriques[rang];
  const evaluationDeRubrique = evaluation.rubriques[rang];
  const nom = `${rubrique?.numero}. ${rubrique?.libelleCourt}`;
  const derniere = tableau.colonnes[tableau.colonnes.length - 1];
  const scores = tableau.colonnes.map(({ politique }) => evaluationDe(evaluationDeRubrique, politique).score);

  // L'ensemble dit déjà que tout est neutralisé ; sinon, chaque politique sans point se nomme.
  const ensemble = adresseAbsolue(ligne, derniere?.colonne ?? COLONNE_DES_MISSIONS + 1);
  const parPolitique = tableau.colonnes
    .filter(({ politique }) => politique !== null)
    .map(({ libelle, colonne }) => {
      const cellule = adresse(ligne, colonne);
      return `IF(ISNUMBER(${cellule}),"",${texteEnFormule(` (${libelle}\u00a0: `)}&${cellule}&")")`;
    });
  const formule = `=${texteEnFormule(nom)}&IF(ISNUMBER(${ensemble}),${parPolitique.join("&")}," ("&${ensemble}&")")`;
  const etiquette = nom + precision(tableau, scores);
  f.formule(ligne, colonneDAppui, formule, etiquette, "technique");
  tableau.colonnes.forEach(({ colonne }, i) => {
    const cellule = adresse(ligne, colonne);
    const score = scores[i];
    const resultat: Resultat = score?.etat === "note" ? score.valeur : { erreur: "#N/A" };
    f.formule(
      ligne,
      colonneDAppui + 1 + i,
      `=IF(ISNUMBER(${cellule}),${cellule},NA())`,
      resultat,
      "technique",
    );
  });
}

function precision(tableau: TableauDesScores, scores: readonly Score[]): string {
  const ensemble = scores[scores.length - 1];
  if (ensemble !== undefined && ensemble.etat !== "note") return ` (${ecrireScore(ensemble)})`;
  return tableau.colonnes
    .map(({ libelle, politique }, i) => {
      const score = scores[i];
      return politique === null || score === undefined || score.etat === "note"
        ? ""
        : ` (${libelle}\u00a0: ${ecrireScore(score)})`;
    })
    .join("");
}
