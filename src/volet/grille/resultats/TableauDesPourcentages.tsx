import type { Evaluation } from "../../../domaine/notation/evaluerGrille";
import { PROVISOIRE } from "../../../domaine/notation/textes";
import type { ClasseurDeDossier } from "../../../lecture";
import type { GrilleEvaluee } from "../../../lecture/evaluerLeDossier";
import { colonnesDe, evaluationDe } from "../colonnes";
import { direBornes, direLeReste, direScore } from "../phrases";

interface Props {
  readonly lu: ClasseurDeDossier;
  readonly evaluee: GrilleEvaluee;
}

/** Mission par mission, un pourcentage par politique et d'ensemble ; en bas, le score. */
export function TableauDesPourcentages({ lu, evaluee }: Props) {
  const { evaluation, titulaire } = evaluee;
  const colonnes = colonnesDe(lu.dossier.politiques);
  return (
    <table className="tableau">
      <caption>Pourcentages de réalisation, {titulaire}</caption>
      <thead>
        <tr>
          {colonnes.map(({ libelle }) => (
            <th key={libelle} scope="col">
              {libelle}
            </th>
          ))}
        </tr>
      </thead>
      {lu.modele.rubriques.map(({ identifiant, numero, libelleCourt }, rang) => {
        const rubrique = evaluation.rubriques[rang];
        return (
          rubrique !== undefined && (
            <tbody key={identifiant}>
              <tr>
                <th scope="rowgroup" colSpan={colonnes.length}>
                  {numero}. {libelleCourt}
                  <span className="reste">, {direLeReste(rubrique.ensemble.decompte)}</span>
                </th>
              </tr>
              <tr>
                {colonnes.map((colonne) => (
                  <Case key={colonne.libelle} evaluation={evaluationDe(rubrique, colonne)} />
                ))}
              </tr>
            </tbody>
          )
        );
      })}
      <tbody className="total">
        <tr>
          <th scope="rowgroup" colSpan={colonnes.length}>
            Score d’ensemble
          </th>
        </tr>
        <tr>
          {colonnes.map((colonne) => (
            <Case key={colonne.libelle} evaluation={evaluationDe(evaluation, colonne)} />
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** R-SCORE-6 : un score provisoire porte sa mention et ses bornes. */
function Case({ evaluation: { score, bornes } }: { readonly evaluation: Evaluation }) {
  return (
    <td>
      <span className={score.etat === "a-corriger" ? "score a-corriger" : "score"}>{direScore(score)}</span>
      {score.etat === "note" && score.provisoire && (
        <>
          <span className="provisoire">{PROVISOIRE}</span>
          <span className="provisoire">{direBornes(bornes)}</span>
        </>
      )}
    </td>
  );
}
