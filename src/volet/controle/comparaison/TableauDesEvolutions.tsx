import type { Relation, ScoresCompares } from "../../../comparaison/difference";
import { direScore } from "../../grille/phrases";
import { direLEcart } from "./phrases";

interface Props {
  readonly scores: readonly ScoresCompares[];
  readonly relation: Relation;
}

/** Les pourcentages des deux classeurs, grille par grille, et ce qui les sépare, en points. */
export function TableauDesEvolutions({ scores, relation }: Props) {
  const grilles = [...new Set(scores.map(({ grille }) => grille))];
  const ecart = relation === "meme-annee" ? "Écart" : "Évolution";
  return grilles.map((grille) => (
    <table key={grille} className="evolutions">
      <caption className="discret">Pourcentages de réalisation&nbsp;: {grille}</caption>
      <thead>
        <tr>
          <th scope="col">Mission</th>
          <th scope="col">Ici</th>
          <th scope="col">Autre</th>
          <th scope="col">{ecart}</th>
        </tr>
      </thead>
      <tbody>
        {scores
          .filter((score) => score.grille === grille)
          .map((score) => (
            <tr key={score.cle}>
              <th scope="row">{score.libelle}</th>
              <td>{direScore(score.ici)}</td>
              <td>{direScore(score.autre)}</td>
              <td>{direLEcart(score.ecart)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  ));
}
