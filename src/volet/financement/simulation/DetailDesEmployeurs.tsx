import { direNombre } from "../../../domaine/financement/explication/dire";
import type { EmployeurSimule, SimulationFaite } from "../../../domaine/financement/simulation/simulation";
import { detailParEmployeur } from "./detailParEmployeur";
import { direSansUnite } from "./phrases";

interface Props {
  readonly simulation: SimulationFaite;
}

/** R-EMP-1 : par employeur et par année, les ETP de chaque sorte et leur montant, les écartés, le reste à charge. */
export function DetailDesEmployeurs({ simulation }: Props) {
  return (
    <div className="groupe">
      {detailParEmployeur(simulation).map(({ nom, annees }) => (
        <table key={nom} className="tableau du-detail">
          <caption>{nom}</caption>
          <thead>
            <tr>
              <th scope="col">Année</th>
              <th scope="col">ETP déjà sou&shy;tenus</th>
              <th scope="col">Nou&shy;veaux ETP</th>
              <th scope="col">ETP écartés</th>
              <th scope="col">Reste à charge, en euros</th>
            </tr>
          </thead>
          <tbody>
            {annees.map(({ annee, employeur }) => (
              <Ligne key={annee} annee={annee} employeur={employeur} />
            ))}
          </tbody>
        </table>
      ))}
      <p className="discret">
        Sous les ETP, les euros par ETP. Le reste à charge reprend chaque année les coûts de l’année évaluée.
      </p>
    </div>
  );
}

function Ligne({ annee, employeur }: { readonly annee: number; readonly employeur: EmployeurSimule }) {
  const { repartition, parEtpDejaSoutenu, parNouvelEtp, resteACharge } = employeur;
  if (repartition === null) {
    return (
      <tr>
        <th scope="row">{annee}</th>
        <td colSpan={4}>refusé</td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">{annee}</th>
      <Etp etp={repartition.dejaSoutenus} parEtp={parEtpDejaSoutenu} />
      <Etp etp={repartition.nouveaux} parEtp={parNouvelEtp} />
      <td>{direNombre(repartition.ecartes)}</td>
      <td>{resteACharge === null ? "pas connu" : direSansUnite(resteACharge)}</td>
    </tr>
  );
}

function Etp({ etp, parEtp }: { readonly etp: number; readonly parEtp: number | null }) {
  return (
    <td>
      {direNombre(etp)}
      {etp > 0 && parEtp !== null && (
        <span className="ecart">
          <span className="invisible">à </span>
          {direSansUnite(parEtp)}
        </span>
      )}
    </td>
  );
}
