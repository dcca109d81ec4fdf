import type { ClasseurDeDossier } from "../../../lecture";
import type { GrilleEvaluee } from "../../../lecture/evaluerLeDossier";
import { placer, seriesDuRadar, tracer, type Point, type SerieDeRadar } from "./traceDuRadar";

const RAYON = 80;
const REPERES = [0.25, 0.5, 0.75, 1] as const;

const TIRETS = ["", "6 3", "1.5 2.5", "8 3 2 3"] as const;

interface Props {
  readonly lu: ClasseurDeDossier;
  readonly evaluee: GrilleEvaluee;
}

/**
 * R-RADAR-1 : le radar de la feuille de synthèse, en petit. Caché à la lecture d'écran : le tableau placé dessous dit
 * les mêmes valeurs. Rien sous trois missions, un radar n'y aurait pas de surface.
 */
export function Radar({ lu, evaluee }: Props) {
  const { rubriques } = lu.modele;
  if (rubriques.length < 3) return null;
  const series = seriesDuRadar(lu.dossier.politiques, evaluee.evaluation);
  return (
    <figure className="radar" aria-hidden="true">
      <svg viewBox="-112 -104 224 208">
        {REPERES.map((repere) => (
          <polygon key={repere} className="repere" points={contour(repere, rubriques.length)} />
        ))}
        {rubriques.map(({ identifiant, numero }, axe) => {
          const bout = placer(1, axe, rubriques.length, RAYON);
          const nom = placer(1.16, axe, rubriques.length, RAYON);
          return (
            <g key={identifiant}>
              <line className="repere" x2={bout.x} y2={bout.y} />
              <text x={nom.x} y={nom.y + 4}>
                {numero}
              </text>
            </g>
          );
        })}
        {REPERES.map((repere) => (
          <text key={repere} className="graduation" x={2} y={-repere * RAYON + 8}>
            {repere * 100}
          </text>
        ))}
        {/* L’ensemble dessous : son trait épais dépasse, les politiques restent visibles. */}
        {series
          .map((serie, rang) => ({ serie, rang }))
          .reverse()
          .map(({ serie, rang }) => (
            <g key={serie.libelle} className={classeDe(serie, rang)}>
              <path className="trait" strokeDasharray={tiretsDe(serie, rang)} d={tracer(serie, RAYON)} />
              {serie.valeurs.map(
                (valeur, axe) =>
                  valeur !== null && (
                    <path
                      key={rubriques[axe]?.identifiant}
                      fill="currentColor"
                      d={marque(serie, rang, placer(valeur, axe, rubriques.length, RAYON))}
                    />
                  ),
              )}
            </g>
          ))}
      </svg>
      <ul className="legende">
        {series.map((serie, rang) => (
          <li key={serie.libelle} className={classeDe(serie, rang)}>
            <svg width="26" height="10" viewBox="0 0 26 10">
              <line className="trait" y1="5" x2="26" y2="5" strokeDasharray={tiretsDe(serie, rang)} />
              <path fill="currentColor" d={marque(serie, rang, { x: 13, y: 5 })} />
            </svg>
            <span>{serie.libelle}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function classeDe({ ensemble }: SerieDeRadar, rang: number): string {
  return ensemble ? "serie-ensemble" : `serie-${(rang % 4) + 1}`;
}

function tiretsDe({ ensemble }: SerieDeRadar, rang: number): string {
  return ensemble ? "" : (TIRETS[rang % TIRETS.length] ?? "");
}

function contour(repere: number, axes: number): string {
  return Array.from({ length: axes }, (_, axe) => {
    const { x, y } = placer(repere, axe, axes, RAYON);
    return `${x},${y}`;
  }).join(" ");
}

/** Le point d'une série, comme sur le radar du classeur : rond, carré, triangle ; losange pour l'ensemble. */
function marque({ ensemble }: SerieDeRadar, rang: number, { x, y }: Point): string {
  if (ensemble || rang % 4 === 3) return `M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`;
  switch (rang % 4) {
    case 0:
      return `M${x - 3.5} ${y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z`;
    case 1:
      return `M${x - 3} ${y - 3}h6v6h-6z`;
    default:
      return `M${x} ${y - 4}l4 7h-8z`;
  }
}
