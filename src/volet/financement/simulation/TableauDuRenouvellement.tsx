import { direNombre } from "../../../domaine/financement/explication/dire";
import { Depliant } from "../../commun/Depliant";
import { direSansUnite } from "./phrases";
import type { RenouvellementsDeLEmployeur } from "./renouvellements";

interface Props {
  readonly employeurs: readonly RenouvellementsDeLEmployeur[];
}

/** R-FORFAIT-4 : à la CTG suivante, un nouvel ETP devient déjà soutenu ; son plafond et son forfait en résultent. */
export function TableauDuRenouvellement({ employeurs }: Props) {
  return (
    <Depliant titre="Au renouvellement de la CTG">
      <p className="discret">
        Les ETP pris en compte la dernière année deviennent le plafond de la CTG suivante, et le montant dû
        divisé par ces ETP, son forfait (R-FORFAIT-2, R-FORFAIT-4).
      </p>
      <table className="tableau du-renouvellement">
        <caption>Ce que la CTG suivante reprendrait</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">ETP</th>
            <th scope="col">Montant dû, en euros</th>
            <th scope="col">Euros par ETP</th>
          </tr>
        </thead>
        {employeurs.map(({ nom, lignes }) => (
          <tbody key={nom}>
            <tr>
              <th scope="rowgroup" colSpan={4}>
                {nom}
              </th>
            </tr>
            {lignes.map(({ scenario, nom: colonne, renouvellement }) => (
              <tr key={scenario}>
                <th scope="row">{colonne}</th>
                {renouvellement === null ? (
                  <td colSpan={3}>pas de montant la dernière année</td>
                ) : (
                  <>
                    <td>{direNombre(renouvellement.etpPrecedenteCtg)}</td>
                    <td>{direSansUnite(renouvellement.montantDu)}</td>
                    <td>
                      {renouvellement.forfaitParEtp === null
                        ? "aucun ETP"
                        : direSansUnite(renouvellement.forfaitParEtp)}
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Depliant>
  );
}
