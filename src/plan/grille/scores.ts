import type { Politique, Rubrique } from "../../domaine/grille/modele";
import { ecrireScore } from "../../domaine/notation/ecrireScore";
import type { Evaluation } from "../../domaine/notation/evaluerGrille";
import { A_CORRIGER } from "../../domaine/notation/textes";
import { adresse, adresseAbsolue, plageDe } from "../adresses";
import { COULEURS } from "../charte";
import { formuleDuScore, formulesDeDecompte, type CellulesDeDecompte } from "../formules";
import { COLONNE_DES_IDENTIFIANTS } from "../identifiants";
import {
  COLONNE_DES_LIBELLES,
  identifier,
  PREMIERE_COLONNE_DE_NOTES,
  type ContexteDeGrille,
} from "./contexte";

/** Où la synthèse retrouve ce que la grille a compté : des adresses absolues, sans nom de feuille. */
export interface BlocDeNotes {
  /** Identifiants de la rubrique et de la politique. */
  readonly rubrique: string;
  readonly politique: string;
  readonly score: string;
  readonly decompte: CellulesDeDecompte;
}

type CleDeDecompte = keyof CellulesDeDecompte;

/** Les lignes de décompte, dans l'ordre, sous le pourcentage ; les techniques sont masquées. */
const DECOMPTES: readonly { cle: CleDeDecompte; libelle: string; masque: boolean }[] = [
  { cle: "notees", libelle: "Activités notées", masque: false },
  { cle: "nc", libelle: "Non concernées (NC)", masque: false },
  { cle: "nonRenseignees", libelle: "Non renseignées", masque: false },
  { cle: "points", libelle: "Points obtenus", masque: true },
  { cle: "pointsPossibles", libelle: "Points possibles", masque: true },
  { cle: "pointsEnAttente", libelle: "Points que les non renseignées peuvent rapporter", masque: true },
  { cle: "fautives", libelle: "Notes à corriger", masque: true },
  { cle: "erreurs", libelle: "Cellules en erreur", masque: true },
];

/**
 * Le pourcentage de la rubrique, première formule sous les notes de chaque politique, puis ce qui l'explique :
 * notées, NC, non renseignées. `ligne` est celle du pourcentage. Rend les blocs et la ligne suivante.
 */
export function ecrireScores(
  contexte: ContexteDeGrille,
  rubrique: Rubrique,
  premiereActivite: number,
  ligne: number,
): { blocs: BlocDeNotes[]; suivante: number } {
  const { f, dossier } = contexte;
  identifier(contexte, ligne, "score", rubrique.identifiant);
  const titre = `Pourcentage de réalisation de la mission ${rubrique.numero}`;
  f.valeur(ligne, COLONNE_DES_LIBELLES, titre, "libelleDuScore");
  f.hauteur(ligne, 24);
  DECOMPTES.forEach(({ cle, libelle, masque }, i) => {
    const l = ligneDuDecompte(ligne, cle);
    identifier(contexte, l, "decompte", `${rubrique.identifiant}.${cle}`);
    f.valeur(ligne + 1 + i, COLONNE_DES_LIBELLES, libelle, "libelleDuDecompte");
    f.hauteur(l, 14);
    if (masque) f.masquer(l);
  });
  const blocs = dossier.politiques.map((politique, i) =>
    ecrireColonne(contexte, rubrique, politique, PREMIERE_COLONNE_DE_NOTES + i, premiereActivite, ligne),
  );
  ecrireEtat(contexte, rubrique, ligne);
  signalerEtats(contexte, ligne);
  return { blocs, suivante: ligne + 1 + DECOMPTES.length };
}

function ligneDuDecompte(ligneDuScore: number, cle: CleDeDecompte): number {
  return ligneDuScore + 1 + DECOMPTES.findIndex((decompte) => decompte.cle === cle);
}

function cellulesDeDecompte(ligneDuScore: number, colonne: number): CellulesDeDecompte {
  const cellules = {} as Record<CleDeDecompte, string>;
  for (const { cle } of DECOMPTES)
    cellules[cle] = adresseAbsolue(ligneDuDecompte(ligneDuScore, cle), colonne);
  return cellules;
}

function ecrireColonne(
  { f, modele, colonnes, evaluation }: ContexteDeGrille,
  rubrique: Rubrique,
  politique: Politique,
  colonne: number,
  premiere: number,
  ligne: number,
): BlocDeNotes {
  const lignes = rubrique.activites.length;
  const decompte = cellulesDeDecompte(ligne, colonne);
  const formules = formulesDeDecompte(
    {
      identifiants: plageDe(premiere, COLONNE_DES_IDENTIFIANTS, lignes),
      notes: plageDe(premiere, colonne, lignes),
      poids: colonnes.poids === null ? null : plageDe(premiere, colonnes.poids, lignes),
      noteMax: modele.echelle.noteMax,
    },
    decompte,
  );
  const resultats = evaluationDe(evaluation.rubriques, rubrique.identifiant, politique.identifiant);
  f.formule(ligne, colonne, formuleDuScore(decompte), ecrireScore(resultats.score), "score");
  for (const { cle } of DECOMPTES) {
    // Un dossier ne contient que des notes lisibles : aucune cellule en erreur à la construction.
    const resultat = cle === "erreurs" ? 0 : resultats.decompte[cle];
    f.formule(ligneDuDecompte(ligne, cle), colonne, formules[cle], resultat, "decompte");
  }
  return {
    rubrique: rubrique.identifiant,
    politique: politique.identifiant,
    score: adresseAbsolue(ligne, colonne),
    decompte,
  };
}

function evaluationDe(
  rubriques: ContexteDeGrille["evaluation"]["rubriques"],
  rubrique: string,
  politique: string,
): Evaluation {
  const evaluation = rubriques.find((candidate) => candidate.rubrique === rubrique)?.parPolitique[politique];
  if (evaluation === undefined)
    throw new Error(`La rubrique ${rubrique} n’est pas évaluée pour ${politique}.`);
  return evaluation;
}

/** À côté du pourcentage : « provisoire » et ce qui reste à noter, ou « complet » (R-SCORE-6). */
function ecrireEtat(contexte: ContexteDeGrille, rubrique: Rubrique, ligne: number): void {
  const { f, dossier, colonnes, evaluation } = contexte;
  const lignes = [ligne, ...DECOMPTES.map(({ cle }) => ligneDuDecompte(ligne, cle))];
  for (const l of lignes) {
    const vides = colonnes.etroites - dossier.politiques.length;
    f.fond(l, PREMIERE_COLONNE_DE_NOTES + dossier.politiques.length, vides, "horsGrille");
  }
  for (const l of lignes.slice(1)) f.fond(l, colonnes.commentaire, 2, "decomptePhrase");

  // Cellule par cellule : une plage s'étendrait à une colonne que l'utilisateur insérerait entre deux politiques.
  const somme = (cle: CleDeDecompte) =>
    `(${dossier.politiques
      .map((_, i) => adresse(ligneDuDecompte(ligne, cle), PREMIERE_COLONNE_DE_NOTES + i))
      .join("+")})`;
  const formule =
    `=IF(${somme("fautives")}>0,"${A_CORRIGER}\u00a0: une note n’est pas sur l’échelle",` +
    `IF(${somme("nonRenseignees")}=0,"complet",` +
    `"provisoire\u00a0: non renseignées = "&${somme("nonRenseignees")}))`;
  const decompte = evaluation.rubriques.find((r) => r.rubrique === rubrique.identifiant)?.ensemble.decompte;
  const manquantes = decompte?.nonRenseignees ?? 0;
  const resultat = manquantes === 0 ? "complet" : `provisoire\u00a0: non renseignées = ${manquantes}`;
  f.formule(ligne, colonnes.commentaire, formule, resultat, "scorePhrase");
  f.valeur(ligne, colonnes.derniereVisible, null, "scorePhrase");
}

function signalerEtats({ f, dossier }: ContexteDeGrille, ligne: number): void {
  const scores = plageDe(ligne, PREMIERE_COLONNE_DE_NOTES, 1, dossier.politiques.length);
  const score = adresse(ligne, PREMIERE_COLONNE_DE_NOTES);
  const manquantes = adresse(ligneDuDecompte(ligne, "nonRenseignees"), PREMIERE_COLONNE_DE_NOTES);
  f.formatConditionnel({
    plages: [scores],
    formule: `=${score}="${A_CORRIGER}"`,
    couleur: COULEURS.alerte,
    gras: true,
  });
  f.formatConditionnel({ plages: [scores], formule: `=${manquantes}>0`, italique: true });
}
