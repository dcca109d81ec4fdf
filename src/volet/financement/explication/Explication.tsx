import type { EtapeDeCalcul } from "../../../domaine/financement/explication/etape";
import { direLEtape } from "./direLaValeur";

interface Props {
  readonly etape: EtapeDeCalcul;
  /** L'étape qui en résulte : sa règle et sa source ne se redisent pas. */
  readonly resultante?: EtapeDeCalcul;
}

/**
 * D'où vient une valeur : son opération, sa règle, sa source, puis chaque ligne dont elle résulte, dépliable à son tour
 * jusqu'aux données. Le libellé et la valeur de la racine sont à celui qui l'emploie.
 */
export function Explication({ etape, resultante }: Props) {
  const { calcul, regle, source, etapes } = etape;
  const redite = resultante?.regle === regle && resultante.source === source;
  return (
    <div className="explication">
      {calcul !== "" && <p className="texte">{calcul}</p>}
      {!redite && (
        <p className="discret">
          <strong className="regle">{regle}</strong>
          {source !== "" && <> — {source}</>}
        </p>
      )}
      {etapes.length > 0 && (
        <ul className="etapes">
          {etapes.map((contributive, rang) => (
            <li key={rang}>
              <Etape etape={contributive} resultante={etape} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Ce qui résulte d'autres lignes se déplie ; une donnée montre tout de suite d'où elle vient. */
function Etape({ etape, resultante }: Required<Props>) {
  if (etape.etapes.length === 0) {
    return (
      <>
        <p className="texte">{direLEtape(etape)}</p>
        <Explication etape={etape} resultante={resultante} />
      </>
    );
  }
  return (
    <details className="depliant">
      <summary>{direLEtape(etape)}</summary>
      <div>
        <Explication etape={etape} resultante={resultante} />
      </div>
    </details>
  );
}
