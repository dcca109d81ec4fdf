import type { Dossier, Grille } from "../dossier/dossier";
import type { ModeleDeGrille } from "../grille/modele";
import { evaluerGrille } from "../notation/evaluerGrille";
import type { Evaluation } from "../notation/evaluerGrille";
import { texteDesReponses } from "./texteDesReponses";
import { trier } from "./trier";

/**
 * R-ETAT-1 : ce qu'une remise engage, en un texte dont on prend l'empreinte : le modèle et sa version, les réponses, les
 * résultats, la date. L'ordre des feuilles, des colonnes et des clés n'y change rien ; l'équipe, le financement et le
 * journal, qui vivent toute l'année, n'y entrent pas.
 *
 * @param date celle de la remise, AAAA-MM-JJ.
 */
export function texteDeLaRemise(dossier: Dossier, modele: ModeleDeGrille, date: string): string {
  const { identifiant, version } = modele;
  const grilles = trier(dossier.grilles.map((grille) => texteDeLaGrille(grille, modele, dossier)));
  return JSON.stringify([identifiant, version, grilles, date]);
}

function texteDeLaGrille(
  { identifiant, poste, reponses }: Grille,
  modele: ModeleDeGrille,
  { politiques }: Dossier,
): string {
  const cles = trier(politiques.map((politique) => politique.identifiant));
  const { rubriques, parPolitique, ensemble } = evaluerGrille(modele, politiques, reponses);
  const resultats = [
    scoreDe(ensemble),
    cles.map((cle) => scoreDe(parPolitique[cle])),
    rubriques.map((rubrique) => [
      rubrique.rubrique,
      scoreDe(rubrique.ensemble),
      cles.map((cle) => scoreDe(rubrique.parPolitique[cle])),
    ]),
  ];
  return JSON.stringify([identifiant, poste, texteDesReponses(reponses, modele, cles), resultats]);
}

function scoreDe(evaluation: Evaluation | undefined): unknown {
  if (evaluation === undefined) return null;
  const { score } = evaluation;
  return score.etat === "note" ? [score.valeur, score.provisoire] : score.etat;
}
