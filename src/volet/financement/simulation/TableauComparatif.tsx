import type { Case, Comparaison } from "./comparer";
import { direLaCase, direLEcart } from "./phrases";

/** Année par année, puis sur la CTG : le montant de chaque scénario, et son écart avec la situation actuelle. */
export function TableauComparatif({ comparaison: { colonnes, annees, total } }: Props) {
  return (
    <table className="tableau des-scenarios">
      <caption>Financement de la coordination, en euros</caption>
      <thead>
        <tr>
          {colonnes.map(({ scenario, nom }) => (
            <th key={scenario} scope="col">
              {nom}
            </th>
          ))}
        </tr>
      </thead>
      {annees.map(({ annee, cases }) => (
        <Ligne key={annee} libelle={String(annee)} cases={cases} />
      ))}
      <Ligne libelle="Durée de la CTG" cases={total} total />
    </table>
  );
}

interface Props {
  readonly comparaison: Comparaison;
}

interface PropsDeLigne {
  readonly libelle: string;
  readonly cases: readonly Case[];
  readonly total?: boolean;
}

function Ligne({ libelle, cases, total = false }: PropsDeLigne) {
  return (
    <tbody className={total ? "total" : undefined}>
      <tr>
        <th scope="rowgroup" colSpan={cases.length}>
          {libelle}
        </th>
      </tr>
      <tr>
        {cases.map((une, rang) => (
          <td key={rang}>
            {direLaCase(une)}
            {une.etat === "montant" && une.ecart !== null && (
              <span className="ecart">
                <span className="invisible">écart </span>
                {direLEcart(une.ecart)}
              </span>
            )}
          </td>
        ))}
      </tr>
    </tbody>
  );
}
