import type { Rubrique } from "../../domaine/grille/modele";
import { compterLEchange } from "../../domaine/instruction/ecarts";
import { ecrireScore, type ScoreEcrit } from "../../domaine/notation/ecrireScore";
import { adresse, plageDe } from "../adresses";
import { formuleDeMoyenne, formuleDuScore, texteEnFormule } from "../formules";
import type { CleDeStyle } from "../charte";
import { adresseAbsolueDePlage } from "../adresses";
import { blocDe, decompteReuni } from "../synthese/contexte";
import { AGREGATIONS } from "../synthese/scores";
import type { PlanSerie, Resultat } from "../types";
import { COMPTES_DE_LIGNE } from "./colonnes";
import { colonnesDeNotes, type ContexteDeLEchange } from "./contexte";
import { ecrireUnCompte, ecrireUnEtat } from "./phrases";
import { contexteDeLaGrille, ensembleDe, type MissionEcrite } from "./scores";

/** Deux traits et deux marqueurs : imprimées en noir et blanc, les séries se distinguent encore. */
const SERIES = [
  { titre: "Auto-évaluation", style: { couleur: "#1F5FA8", trait: "plein", marqueur: "rond", epaisseur: 2 } },
  { titre: "Note partagée", style: { couleur: "#B45309", trait: "tirets", marqueur: "carre", epaisseur: 2 } },
] as const satisfies readonly { titre: string; style: PlanSerie }[];

const LIGNES_DU_GRAPHIQUE = 22;

/** Au plus : le libellé et quatre colonnes étroites, la largeur d'une page. */
const COLONNES_DU_GRAPHIQUE = 5;

/** Une ligne du tableau : ses deux pourcentages, écrits et calculés. */
interface Ligne {
  readonly formules: readonly [agent: string, partage: string];
  readonly resultats: readonly [agent: ScoreEcrit, partage: ScoreEcrit];
}

/**
 * Le tableau des missions, toutes politiques réunies (R-SCORE-3), et le radar à côté duquel il est (R-RADAR-1). Sans note
 * partagée, une seule série : la seconde la recouvrirait. Rend la ligne du total et la ligne suivante.
 */
export function ecrireLaSynthese(
  contexte: ContexteDeLEchange,
  missions: readonly MissionEcrite[],
  premiere: number,
): { ligneDEnsemble: number; suivante: number } {
  const { f, modele, colonnes } = contexte;
  const ligneDesTitres = premiere + 1;
  f.valeur(premiere, colonnes.libelle, "Ce que l’échange change", "intertitre");
  f.hauteur(premiere, 26);
  ecrireLesTitres(contexte, ligneDesTitres);
  missions.forEach((mission, rang) => ecrireUneMission(contexte, mission, ligneDesTitres + 1 + rang));
  const ligneDEnsemble = ligneDesTitres + 1 + missions.length;
  ecrireLEnsemble(contexte, missions, ligneDEnsemble);
  f.valeur(ligneDEnsemble + 1, colonnes.libelle, AGREGATIONS[modele.agregation], "legende");
  const suivante = ecrireLeRadar(contexte, missions, ligneDesTitres, ligneDEnsemble + 3);
  return { ligneDEnsemble, suivante };
}

function ecrireLesTitres({ f, colonnes }: ContexteDeLEchange, ligne: number): void {
  f.fond(ligne, colonnes.agent, colonnesDeNotes(colonnes), "enTete");
  f.valeur(ligne, colonnes.libelle, "Missions, toutes politiques réunies", "enTeteGauche");
  SERIES.forEach(({ titre }, i) => f.valeur(ligne, colonnes.agent + i, titre, "enTete"));
  f.valeur(ligne, colonnes.ecart, "Écarts", "enTete");
  f.valeur(ligne, colonnes.commentaireDeLAgent, "Notes retenues", "enTete");
  f.valeur(ligne, colonnes.commentaireCaf, "Commentaires", "enTete");
  f.hauteur(ligne, 34);
  f.valeur(ligne, colonnes.appui, "Axes du radar", "technique");
  SERIES.forEach(({ titre }, i) => f.valeur(ligne, colonnes.appui + 1 + i, titre, "technique"));
}

function ecrireUneMission(contexte: ContexteDeLEchange, mission: MissionEcrite, ligne: number): void {
  const { f, dossier, colonnes, evaluation, retenue, echange, grille } = contexte;
  const { rubrique, ligneDuScore } = mission;
  const deLAgent = dossier.politiques.map(({ identifiant }) =>
    blocDe(contexteDeLaGrille(contexte), rubrique.identifiant, identifiant),
  );
  const libelle = nomDe(rubrique);
  f.valeur(ligne, colonnes.libelle, libelle, "libelle");
  ecrireUneLigne(contexte, ligne, "pourcentage", {
    formules: [formuleDuScore(decompteReuni(deLAgent)), formuleDuScore(decompteReuni(mission.blocs))],
    resultats: [
      ecrireScore(ensembleDe(evaluation, rubrique).score),
      ecrireScore(ensembleDe(retenue, rubrique).score),
    ],
  });
  const comptes = compterLEchange(echange, grille.reponses, [rubrique], dossier.politiques);
  for (const compte of ["ecarts", "commentaires"] as const) {
    const cellule = adresse(ligneDuScore, colonnes.comptes[compte]);
    ecrireUnCompte(contexte, ligne, compte, cellule, comptes[compte], "libelle");
  }
  const { decompte } = ensembleDe(retenue, rubrique);
  ecrireUnEtat(contexte, ligne, decompteReuni(mission.blocs), decompte, "libelle");
  f.ajusterAuTexte(ligne, [{ texte: libelle, largeur: f.largeur(colonnes.libelle) }], 34);
  ecrireUnAxe(contexte, mission, ligne);
}

/** R-SCORE-3 : la moyenne des missions, ou la somme de toutes les notes, selon le modèle. */
function ecrireLEnsemble(
  contexte: ContexteDeLEchange,
  missions: readonly MissionEcrite[],
  ligne: number,
): void {
  const { f, dossier, modele, colonnes, evaluation, retenue, echange, grille } = contexte;
  const partages = missions.flatMap(({ blocs }) => blocs);
  const deLAgent = partages.map(({ rubrique, politique }) =>
    blocDe(contexteDeLaGrille(contexte), rubrique, politique),
  );
  const moyenne = (colonne: number) =>
    formuleDeMoyenne(adresseAbsolueDePlage(plageDe(ligne - missions.length, colonne, missions.length)));
  f.valeur(ligne, colonnes.libelle, "Score d’ensemble", "libelleDuScore");
  f.hauteur(ligne, 34);
  ecrireUneLigne(contexte, ligne, "score", {
    formules:
      modele.agregation === "rubriques"
        ? [moyenne(colonnes.agent), moyenne(colonnes.agent + 1)]
        : [formuleDuScore(decompteReuni(deLAgent)), formuleDuScore(decompteReuni(partages))],
    resultats: [ecrireScore(evaluation.ensemble.score), ecrireScore(retenue.ensemble.score)],
  });
  const comptes = compterLEchange(echange, grille.reponses, modele.rubriques, dossier.politiques);
  for (const compte of COMPTES_DE_LIGNE) {
    const cellules = missions.map(({ ligneDuScore }) => adresse(ligneDuScore, colonnes.comptes[compte]));
    f.formule(ligne, colonnes.comptes[compte], `=${cellules.join("+")}`, comptes[compte], "technique");
  }
  for (const compte of ["ecarts", "commentaires"] as const) {
    const cellule = adresse(ligne, colonnes.comptes[compte]);
    ecrireUnCompte(contexte, ligne, compte, cellule, comptes[compte], "scorePhrase");
  }
  ecrireUnEtat(contexte, ligne, decompteReuni(partages), retenue.ensemble.decompte, "scorePhrase");
}

function ecrireUneLigne(
  { f, colonnes }: ContexteDeLEchange,
  ligne: number,
  style: "pourcentage" | "score",
  { formules, resultats }: Ligne,
): void {
  const vide: CleDeStyle = style === "score" ? "scorePhrase" : "horsGrille";
  f.fond(ligne, colonnes.agent, colonnesDeNotes(colonnes), vide);
  formules.forEach((formule, i) => f.formule(ligne, colonnes.agent + i, formule, resultats[i] ?? "", style));
}

/** Un texte vaudrait 0 sur un radar : NA() y fait un trou, et l'étiquette de l'axe dit pourquoi. */
function ecrireUnAxe(
  { f, colonnes, evaluation, retenue }: ContexteDeLEchange,
  { rubrique }: MissionEcrite,
  ligne: number,
): void {
  const evaluations = [ensembleDe(evaluation, rubrique), ensembleDe(retenue, rubrique)];
  const precisions = SERIES.map(({ titre }, i) => {
    const cellule = adresse(ligne, colonnes.agent + i);
    const score = evaluations[i]?.score ?? { etat: "vide" };
    const resultat: Resultat = score.etat === "note" ? score.valeur : { erreur: "#N/A" };
    const formule = `=IF(ISNUMBER(${cellule}),${cellule},NA())`;
    f.formule(ligne, colonnes.appui + 1 + i, formule, resultat, "technique");
    const debut = ` (${titre}\u00a0: `;
    return {
      formule: `IF(ISNUMBER(${cellule}),"",${texteEnFormule(debut)}&${cellule}&")")`,
      texte: score.etat === "note" ? "" : `${debut}${ecrireScore(score)})`,
    };
  });
  f.formule(
    ligne,
    colonnes.appui,
    `=${[texteEnFormule(nomDe(rubrique)), ...precisions.map(({ formule }) => formule)].join("&")}`,
    nomDe(rubrique) + precisions.map(({ texte }) => texte).join(""),
    "technique",
  );
}

function ecrireLeRadar(
  { f, dossier, grille, modele, colonnes, echange }: ContexteDeLEchange,
  missions: readonly MissionEcrite[],
  ligneDesTitres: number,
  premiere: number,
): number {
  const { partagees } = compterLEchange(echange, grille.reponses, modele.rubriques, dossier.politiques);
  const series = partagees === 0 ? SERIES.slice(0, 1) : SERIES;
  f.graphique({
    nom: `CTG_Radar_Echange_${grille.identifiant}`,
    type: missions.length < 3 ? "barres" : "radar",
    titre: "Réalisation des missions",
    texteDeRemplacement:
      `Pourcentage de réalisation de chaque mission, de 0 à 100\u00a0%\u00a0: ${series.map(({ titre }) => titre).join(", ")}. ` +
      "Les mêmes valeurs sont dans le tableau «\u00a0Ce que l’échange change\u00a0», au-dessus.",
    source: plageDe(ligneDesTitres, colonnes.appui, missions.length + 1, series.length + 1),
    series: series.map(({ style }) => style),
    emplacement: plageDe(
      premiere,
      colonnes.libelle,
      LIGNES_DU_GRAPHIQUE,
      Math.min(COLONNES_DU_GRAPHIQUE, colonnesDeNotes(colonnes) + 2),
    ),
  });
  return premiere + LIGNES_DU_GRAPHIQUE;
}

function nomDe({ numero, libelleCourt }: Rubrique): string {
  return `${numero}. ${libelleCourt}`;
}
