import type { Politique } from "../../../domaine/grille/modele";
import type { Score } from "../../../domaine/notation/resultats";
import type { ScoresDeLEquipe, SyntheseDesGrilles } from "../../../domaine/notation/synthetiserLesGrilles";
import { PROVISOIRE } from "../../../domaine/notation/textes";
import { colonnesDe, type Colonne } from "../colonnes";
import { direScore } from "../phrases";

interface Props {
  readonly politiques: readonly Politique[];
  /** Un par grille, dans leur ordre. */
  readonly titulaires: readonly string[];
  readonly synthese: SyntheseDesGrilles;
}

/** Mission par mission, les pourcentages de chaque chargé et leur moyenne. */
export function TableauDeLEquipe({ politiques, titulaires, synthese }: Props) {
  const colonnes = colonnesDe(politiques);
  const commun = { colonnes, titulaires };
  return (
    <table className="tableau de-l-equipe">
      <caption>Pourcentages de réalisation par chargé de coopération</caption>
      <thead>
        <tr>
          <th scope="col">Chargé</th>
          {colonnes.map(({ libelle }) => (
            <th key={libelle} scope="col">
              {libelle}
            </th>
          ))}
        </tr>
      </thead>
      {synthese.missions.map(({ rubrique, ...scores }) => (
        <Bloc
          key={rubrique.identifiant}
          titre={`${rubrique.numero}. ${rubrique.libelleCourt}`}
          scores={scores}
          {...commun}
        />
      ))}
      <Bloc titre="Score d’ensemble" scores={synthese} {...commun} />
    </table>
  );
}

interface PropsDuBloc {
  readonly titre: string;
  readonly colonnes: readonly Colonne[];
  readonly titulaires: readonly string[];
  readonly scores: Pick<SyntheseDesGrilles, "parPolitique" | "ensemble">;
}

function Bloc({ titre, colonnes, titulaires, scores }: PropsDuBloc) {
  const parColonne = colonnes.map(({ politique }) =>
    politique === null ? scores.ensemble : scores.parPolitique[politique],
  );
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={1 + colonnes.length}>
          {titre}
        </th>
      </tr>
      {titulaires.map((titulaire, grille) => (
        <Ligne key={grille} nom={titulaire} scores={parColonne.map((s) => s?.parGrille[grille])} />
      ))}
      <Ligne nom="Moyenne" moyenne scores={parColonne.map((s: ScoresDeLEquipe | undefined) => s?.moyenne)} />
    </tbody>
  );
}

interface PropsDeLigne {
  readonly nom: string;
  readonly moyenne?: boolean;
  /** Un par colonne. */
  readonly scores: readonly (Score | undefined)[];
}

function Ligne({ nom, moyenne = false, scores }: PropsDeLigne) {
  return (
    <tr className={moyenne ? "moyenne" : ""}>
      <th scope="row">{nom}</th>
      {scores.map((score, colonne) => (
        <td key={colonne}>
          {score !== undefined && (
            <>
              {direScore(score)}
              {score.etat === "note" && score.provisoire && <span className="provisoire">{PROVISOIRE}</span>}
            </>
          )}
        </td>
      ))}
    </tr>
  );
}
