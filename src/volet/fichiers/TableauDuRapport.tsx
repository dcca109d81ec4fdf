import type { Politique } from "../../domaine/grille/modele";
import { A_CORRIGER, PROVISOIRE } from "../../domaine/notation/textes";
import type { GrilleDuRapport, ScoreDuRapport } from "../../fichiers/rapport";
import { colonnesDe, type Colonne } from "../grille/colonnes";
import { direLeReste } from "../grille/phrases";
import { direScore, estProvisoire } from "./phrases";

interface Props {
  readonly grille: GrilleDuRapport;
  readonly politiques: readonly Politique[];
}

/** Mission par mission, un pourcentage par politique et d'ensemble ; en bas, le score. */
export function TableauDuRapport({ grille, politiques }: Props) {
  const colonnes = colonnesDe(politiques);
  return (
    <table className="tableau">
      <caption>Pourcentages de réalisation, {grille.titulaire}</caption>
      <thead>
        <tr>
          {colonnes.map(({ libelle }) => (
            <th key={libelle} scope="col">
              {libelle}
            </th>
          ))}
        </tr>
      </thead>
      {grille.rubriques.map((rubrique) => (
        <tbody key={rubrique.rubrique}>
          <tr>
            <th scope="rowgroup" colSpan={colonnes.length}>
              {rubrique.libelle}
              <span className="reste">, {direLeReste(rubrique.ensemble)}</span>
            </th>
          </tr>
          <Scores colonnes={colonnes} ligne={rubrique} />
        </tbody>
      ))}
      <tbody className="total">
        <tr>
          <th scope="rowgroup" colSpan={colonnes.length}>
            Score d’ensemble
          </th>
        </tr>
        <Scores colonnes={colonnes} ligne={grille} />
      </tbody>
    </table>
  );
}

interface PropsDesScores {
  readonly colonnes: readonly Colonne[];
  readonly ligne: Pick<GrilleDuRapport, "parPolitique" | "ensemble">;
}

function Scores({ colonnes, ligne }: PropsDesScores) {
  return (
    <tr>
      {colonnes.map(({ libelle, politique }) => {
        const score = politique === null ? ligne.ensemble : ligne.parPolitique[politique];
        return <td key={libelle}>{score !== undefined && <Score score={score} />}</td>;
      })}
    </tr>
  );
}

function Score({ score }: { readonly score: ScoreDuRapport }) {
  return (
    <>
      <span className={score.score === A_CORRIGER ? "score a-corriger" : "score"}>{direScore(score)}</span>
      {estProvisoire(score) && <span className="provisoire">{PROVISOIRE}</span>}
    </>
  );
}
