import { ecrireBornes } from "../../domaine/notation/ecrireBornes";
import { ecrireScore } from "../../domaine/notation/ecrireScore";
import type { Evaluation } from "../../domaine/notation/evaluerGrille";
import { A_CORRIGER, NC, PROVISOIRE } from "../../domaine/notation/textes";
import { adresse, adresseAbsolue, adresseAbsolueDePlage, plageDe } from "../adresses";
import { formuleDeBorne, formuleDeMoyenne, type CellulesDeDecompte } from "../formules";
import type { CleDeStyle } from "../charte";
import type { Resultat } from "../types";
import { COLONNE_DES_MISSIONS, decompteReuni, type ContexteDeSynthese } from "./contexte";
import { blocsDe, blocsDeLaRubrique, evaluationDe, type TableauDesScores } from "./scores";

const TITRES = [
  "Politique",
  "Pourcentage",
  "Concernées",
  "NC",
  "Non renseignées",
  "Complétude",
  "Au moins",
  "Au plus",
  "État",
] as const;

const COLONNES = {
  politique: COLONNE_DES_MISSIONS + 1,
  score: COLONNE_DES_MISSIONS + 2,
  concernees: COLONNE_DES_MISSIONS + 3,
  nc: COLONNE_DES_MISSIONS + 4,
  nonRenseignees: COLONNE_DES_MISSIONS + 5,
  completude: COLONNE_DES_MISSIONS + 6,
  minimum: COLONNE_DES_MISSIONS + 7,
  maximum: COLONNE_DES_MISSIONS + 8,
  etat: COLONNE_DES_MISSIONS + 9,
} as const;

interface LigneDeDetail {
  readonly ligne: number;
  readonly libelle: string;
  readonly serie: TableauDesScores["colonnes"][number];
  /** La cellule du pourcentage dans le premier tableau. */
  readonly score: string;
  readonly decompte: CellulesDeDecompte;
  readonly bornes: { readonly minimum: string; readonly maximum: string };
  readonly evaluation: Evaluation;
  readonly fort: boolean;
}

/** Pour chaque pourcentage, ce qui doit rester à sa portée : décomptes, complétude, bornes (R-SCORE-6). */
export function ecrireDetail(
  contexte: ContexteDeSynthese,
  tableau: TableauDesScores,
  premiere: number,
): number {
  const { f, modele, evaluation } = contexte;
  f.valeur(premiere, COLONNE_DES_MISSIONS, "Comment lire chaque pourcentage", "intertitre");
  f.hauteur(premiere, 24);
  f.valeur(
    premiere + 1,
    COLONNE_DES_MISSIONS,
    "«\u00a0Au moins\u00a0» et «\u00a0Au plus\u00a0»\u00a0: le pourcentage si toutes les notes non renseignées valaient 0, ou la note maximale.",
    "legende",
  );
  const ligneDesTitres = premiere + 2;
  f.valeur(ligneDesTitres, COLONNE_DES_MISSIONS, "Mission", "enTeteGauche");
  TITRES.forEach((titre, i) => f.valeur(ligneDesTitres, COLONNES.politique + i, titre, "enTete"));
  f.hauteur(ligneDesTitres, 32);

  let ligne = ligneDesTitres + 1;
  const parSerie = tableau.colonnes.length;
  modele.rubriques.forEach((rubrique, rang) => {
    for (const serie of tableau.colonnes) {
      const decompte = decompteReuni(blocsDeLaRubrique(contexte, rubrique.identifiant, serie.politique));
      ecrireLigne(contexte, {
        ligne,
        libelle: `${rubrique.numero}. ${rubrique.libelleCourt}`,
        serie,
        score: adresseAbsolue(tableau.lignes[rang] ?? 0, serie.colonne),
        decompte,
        bornes: {
          minimum: formuleDeBorne("minimum", decompte),
          maximum: formuleDeBorne("maximum", decompte),
        },
        evaluation: evaluationDe(evaluation.rubriques[rang], serie.politique),
        fort: serie.politique === null,
      });
      ligne++;
    }
  });
  tableau.colonnes.forEach((serie, i) => {
    const decompte = decompteReuni(blocsDe(contexte, serie.politique));
    ecrireLigne(contexte, {
      ligne,
      libelle: "Score d’ensemble",
      serie,
      score: adresseAbsolue(tableau.ligneDEnsemble, serie.colonne),
      decompte,
      bornes: bornesDEnsemble(contexte, decompte, ligneDesTitres + 1 + i, parSerie),
      evaluation: evaluationDe(evaluation, serie.politique),
      fort: true,
    });
    ligne++;
  });
  return ligne;
}

/**
 * Par rubriques, les bornes sont la moyenne de celles des missions ; or la série d'une mission ne vient qu'une
 * ligne sur `pas` : on ne peut pas nommer une plage continue, on énumère les cellules.
 */
function bornesDEnsemble(
  { modele }: ContexteDeSynthese,
  decompte: CellulesDeDecompte,
  premiere: number,
  pas: number,
): LigneDeDetail["bornes"] {
  if (modele.agregation === "activites") {
    return { minimum: formuleDeBorne("minimum", decompte), maximum: formuleDeBorne("maximum", decompte) };
  }
  const moyenne = (colonne: number) => {
    if (pas === 1) {
      return formuleDeMoyenne(adresseAbsolueDePlage(plageDe(premiere, colonne, modele.rubriques.length)));
    }
    const cellules = modele.rubriques.map((_, rang) => adresse(premiere + rang * pas, colonne));
    const aCorriger = cellules.map((cellule) => `(${cellule}="${A_CORRIGER}")`).join("+");
    return (
      `=IF(0+${aCorriger}>0,"${A_CORRIGER}",` +
      `IF(COUNT(${cellules.join(",")})=0,"${NC}",AVERAGE(${cellules.join(",")})))`
    );
  };
  return { minimum: moyenne(COLONNES.minimum), maximum: moyenne(COLONNES.maximum) };
}

function ecrireLigne({ f }: ContexteDeSynthese, detail: LigneDeDetail): void {
  const { ligne, serie, decompte, evaluation } = detail;
  const { concernees, nc, nonRenseignees } = evaluation.decompte;
  const texte: CleDeStyle = detail.fort ? "fort" : "libelle";
  const pourcentage: CleDeStyle = detail.fort ? "pourcentageFort" : "pourcentage";
  const formule = (colonne: number, contenu: string, resultat: Resultat, style: CleDeStyle) =>
    f.formule(ligne, colonne, contenu, resultat, style);

  f.valeur(ligne, COLONNE_DES_MISSIONS, detail.libelle, texte);
  f.valeur(ligne, COLONNES.politique, serie.libelle, texte);
  formule(COLONNES.score, `=${detail.score}`, ecrireScore(evaluation.score), pourcentage);
  const total = `(${decompte.notees}+${decompte.nc}+${decompte.nonRenseignees}+${decompte.fautives})`;
  formule(COLONNES.concernees, `=${total}-${decompte.nc}`, concernees, "entier");
  formule(COLONNES.nc, `=${decompte.nc}`, nc, "entier");
  formule(COLONNES.nonRenseignees, `=${decompte.nonRenseignees}`, nonRenseignees, "entier");
  formule(
    COLONNES.completude,
    `=(${decompte.notees}+${decompte.nc})/${total}`,
    evaluation.completude,
    pourcentage,
  );
  const [minimum, maximum] = ecrireBornes(evaluation.bornes);
  formule(COLONNES.minimum, detail.bornes.minimum, minimum, pourcentage);
  formule(COLONNES.maximum, detail.bornes.maximum, maximum, pourcentage);
  const manquantes = adresse(ligne, COLONNES.nonRenseignees);
  formule(
    COLONNES.etat,
    `=IF(${decompte.fautives}>0,"${A_CORRIGER}",IF(${manquantes}>0,"${PROVISOIRE}","complet"))`,
    nonRenseignees > 0 ? PROVISOIRE : "complet",
    "centre",
  );
  f.hauteur(ligne, 18);
}
