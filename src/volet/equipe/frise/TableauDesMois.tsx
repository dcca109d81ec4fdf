import { direEtp } from "../../../domaine/equipe/constats/constat";
import { NOMS_DES_MOIS } from "../../../domaine/equipe/ecrits/direJour";
import type { MoisDuPoste } from "../../../domaine/equipe/moisDuPoste";

interface Props {
  readonly titre: string;
  readonly mois: readonly MoisDuPoste[];
}

/** Les valeurs de la frise : R-PRES-1 en tient trois, distinctes. */
export function TableauDesMois({ titre, mois }: Props) {
  const moyenne = (mesure: "present" | "finance") =>
    direEtp(mois.reduce((somme, connu) => somme + connu[mesure], 0) / 12);
  return (
    <table className="tableau des-mois">
      <caption>{titre}</caption>
      <thead>
        <tr>
          <th scope="col">Mois</th>
          <th scope="col">Quotité</th>
          <th scope="col">ETP présent</th>
          <th scope="col">ETP financé</th>
          <th scope="col">Déduit</th>
        </tr>
      </thead>
      <tbody>
        {mois.map((connu) => (
          <tr key={connu.mois}>
            <th scope="row">{NOMS_DES_MOIS[connu.mois % 12]}</th>
            <td>{direEtp(connu.quotite)}</td>
            <td>{direEtp(connu.present)}</td>
            <td>{direEtp(connu.finance)}</td>
            <td>{connu.deduit ? "oui" : "non"}</td>
          </tr>
        ))}
      </tbody>
      <tbody className="total">
        <tr>
          <th scope="row">Année</th>
          <td>—</td>
          <td>{moyenne("present")}</td>
          <td>{moyenne("finance")}</td>
          <td>{mois.filter(({ deduit }) => deduit).length} sur 12</td>
        </tr>
      </tbody>
    </table>
  );
}
