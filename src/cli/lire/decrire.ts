import { direLeDecompte } from "../../domaine/controle/direLeDecompte";
import { GRAVITES } from "../../domaine/controle/gravites";
import type { Dossier } from "../../domaine/dossier/dossier";
import { LIBELLES_DES_GRAVITES } from "../../domaine/equipe/constats/constat";
import { compter } from "../../domaine/saisie/compter";
import { direPourcentage } from "../../domaine/saisie/direPourcentage";
import type { GrilleDuRapport, RapportLu, RapportRefuse, ScoreDuRapport } from "../../fichiers/rapport";
import { direLeLot } from "../../fichiers/direLeLot";
import type { ResumeDuLot } from "../../fichiers/resumerLeLot";
import type { FichierLu } from "./sortieDeLecture";
import { aligner } from "./aligner";

/** Ce que `ctg lire` affiche : un bloc par fichier, puis le résumé quand il y en a plusieurs. */
export function decrire(fichiers: readonly FichierLu[], resume: ResumeDuLot): string {
  const blocs = fichiers.map((fichier) => decrireUnFichier(fichier).map(sansCommandes).join("\n"));
  return `${[...blocs, direLeLot(resume)].join("\n\n")}\n`;
}

/** Un texte reçu peut porter des commandes de terminal, ou retourner le sens de la ligne. */
function sansCommandes(ligne: string): string {
  return ligne.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, " ");
}

function decrireUnFichier(fichier: FichierLu): string[] {
  return fichier.etat === "lu" ? decrireUnLu(fichier) : decrireUnRefus(fichier);
}

function decrireUnRefus({ fichier, phrase, constats }: RapportRefuse & { fichier: string }): string[] {
  return [
    `${fichier}\u00a0: refusé`,
    `  ${phrase}`,
    ...lister(
      constats.map((constat) => direUnePlace(constat)),
      constats.length,
    ),
  ];
}

function decrireUnLu({
  fichier,
  dossier,
  modele,
  grilles,
  constats,
  decompte,
}: RapportLu & { fichier: string }): string[] {
  const nombre = GRAVITES.reduce((total, gravite) => total + decompte[gravite], 0);
  return [
    `${fichier}\u00a0: lu, ${direLeDecompte(decompte) || "sans constat"}`,
    `  ${direLeDossier(dossier)}`,
    ...(dossier.mention === "" ? [] : [`  ${dossier.mention}`]),
    `  Modèle\u00a0: ${modele.libelle}, version ${modele.version}\u00a0; ${AGREGATIONS[modele.agregation]}`,
    ...grilles.flatMap((grille) => decrireUneGrille(grille, dossier)),
    ...lister(constats.map(direUnConstat), nombre),
  ];
}

/** R-SCORE-3 : l'agrégation employée se dit avec le score d'ensemble. */
const AGREGATIONS: Readonly<Record<RapportLu["modele"]["agregation"], string>> = {
  rubriques: "ensemble\u00a0: moyenne des missions",
  activites: "ensemble\u00a0: toutes les notes réunies",
};

/** « Grand Châtellerault · Caf de la Vienne · Communauté d’agglomération · 2024 », sans ce qui manque. */
function direLeDossier({ territoire, employeur, annee }: Dossier): string {
  const parties = [territoire.nom, territoire.caf, employeur, annee === 0 ? "" : String(annee)];
  return parties.filter((partie) => partie.trim() !== "").join(" · ") || "Territoire à compléter";
}

function decrireUneGrille(grille: GrilleDuRapport, { politiques }: Dossier): string[] {
  const seule = politiques.length === 1;
  const colonnes = seule ? [] : politiques;
  const ligne = (
    libelle: string,
    { parPolitique, ensemble }: Pick<GrilleDuRapport, "parPolitique" | "ensemble">,
  ) => [
    libelle,
    ...colonnes.map(({ identifiant }) => direScore(parPolitique[identifiant])),
    direScore(ensemble),
    String(ensemble.notees),
    String(ensemble.nc),
    String(ensemble.nonRenseignees),
  ];
  const tableau = [
    ["", ...colonnes.map(({ libelle }) => libelle), "Ensemble", "notées", "NC", "vides"],
    ...grille.rubriques.map((rubrique) => ligne(rubrique.libelle, rubrique)),
    ligne("Ensemble", grille),
  ];
  return [
    "",
    `  ${grille.titulaire} (feuille «\u00a0${grille.feuille}\u00a0»)`,
    ...aligner(tableau).map((rangee) => `    ${rangee}`),
    ...direLeReste(grille).map((phrase) => `    ${phrase}`),
  ];
}

/** « 67 % », suivi d'un astérisque s'il est provisoire (R-SCORE-6). */
function direScore(score: ScoreDuRapport | undefined): string {
  if (score === undefined) return "";
  if (typeof score.score !== "number") return score.score;
  return `${direPourcentage(score.score)}${score.nonRenseignees > 0 ? "*" : ""}`;
}

function direLeReste({ ensemble, ncSansMotif }: GrilleDuRapport): string[] {
  const { score, nonRenseignees, fautives, minimum, maximum } = ensemble;
  const provisoire = typeof score === "number" ? "* provisoire\u00a0: " : "";
  const bornes =
    minimum === null || maximum === null
      ? ""
      : `\u00a0; l’ensemble ira de ${direPourcentage(minimum)} à ${direPourcentage(maximum)}`;
  const manquent = nonRenseignees > 1 ? "manquent" : "manque";
  return [
    ...(nonRenseignees > 0 ? [`${provisoire}${compter(nonRenseignees, "note")} ${manquent}${bornes}.`] : []),
    ...(fautives > 0 ? [`${compter(fautives, "note")} à corriger.`] : []),
    ...(ncSansMotif > 0 ? [`${ncSansMotif} NC sans motif.`] : []),
  ];
}

/** Un fichier trafiqué peut en porter des milliers, qui noieraient le reste du lot. */
const CONSTATS_MONTRES = 40;

function lister(constats: readonly string[], nombre: number): string[] {
  if (nombre === 0) return [];
  const reste = nombre - CONSTATS_MONTRES;
  return [
    "",
    "  Constats",
    ...constats.slice(0, CONSTATS_MONTRES).map((constat) => `    – ${constat}`),
    ...(reste > 0 ? [`    – et ${compter(reste, "autre")}\u00a0: --json donne les mille plus graves.`] : []),
  ];
}

function direUnConstat({ gravite, geste, ...constat }: RapportLu["constats"][number]): string {
  return `${direUnePlace(constat, LIBELLES_DES_GRAVITES[gravite])} ${geste}`;
}

function direUnePlace({ feuille, cellule, phrase }: Place, gravite = ""): string {
  const parties = [gravite, feuille && `«\u00a0${feuille}\u00a0»`, cellule];
  const place = parties.filter((partie) => partie !== "").join(", ");
  return `${place === "" ? "" : `${place}\u00a0: `}${phrase}`;
}

type Place = Pick<RapportRefuse["constats"][number], "feuille" | "cellule" | "phrase">;
