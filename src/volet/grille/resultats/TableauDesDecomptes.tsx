import type { ClasseurDeDossier } from "../../../lecture";
import type { GrilleEvaluee } from "../../../lecture/evaluerLeDossier";
import { colonnesDe, evaluationDe, type Colonne } from "../colonnes";
import { direBornes } from "../phrases";

interface Props {
  readonly lu: ClasseurDeDossier;
  readonly evaluee: GrilleEvaluee;
}

/** R-SCORE-6 : pour chaque pourcentage, ses bornes et de quoi il est fait. */
export function TableauDesDecomptes({ lu, evaluee }: Props) {
  const { evaluation, titulaire } = evaluee;
  const colonnes = colonnesDe(lu.dossier.politiques);
  return (
    <table className="tableau">
      <caption>Bornes et décomptes, {titulaire}</caption>
      <thead>
        <tr>
          <th scope="col">Politique</th>
          <th scope="col">Bornes</th>
          <th scope="col">Concer&shy;nées</th>
          <th scope="col">NC</th>
          <th scope="col">Non ren&shy;seignées</th>
        </tr>
      </thead>
      {lu.modele.rubriques.map(({ identifiant, numero, libelleCourt }, rang) => {
        const rubrique = evaluation.rubriques[rang];
        return (
          rubrique !== undefined && (
            <Bloc
              key={identifiant}
              titre={`${numero}. ${libelleCourt}`}
              ligne={rubrique}
              colonnes={colonnes}
            />
          )
        );
      })}
      <Bloc titre="Toutes les missions" ligne={evaluation} colonnes={colonnes} />
    </table>
  );
}

interface PropsDuBloc {
  readonly titre: string;
  readonly ligne: Parameters<typeof evaluationDe>[0];
  readonly colonnes: readonly Colonne[];
}

function Bloc({ titre, ligne, colonnes }: PropsDuBloc) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5}>
          {titre}
        </th>
      </tr>
      {colonnes.map((colonne) => {
        const { bornes, decompte } = evaluationDe(ligne, colonne);
        return (
          <tr key={colonne.libelle}>
            <th scope="row">{colonne.libelle}</th>
            <td>{direBornes(bornes)}</td>
            <td>{decompte.concernees}</td>
            <td>{decompte.nc}</td>
            <td>{decompte.nonRenseignees}</td>
          </tr>
        );
      })}
    </tbody>
  );
}
