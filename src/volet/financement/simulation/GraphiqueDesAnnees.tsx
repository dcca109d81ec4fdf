import { useId } from "react";

import type { Comparaison } from "./comparer";
import { direSansUnite } from "./phrases";
import { tracerLesBarres } from "./traceDesBarres";

interface Props {
  readonly comparaison: Comparaison;
}

/**
 * Les années en barres, un motif par scénario. Caché à la lecture d'écran : le tableau placé dessous dit les mêmes
 * valeurs. Rien s'il n'y a aucun montant.
 */
export function GraphiqueDesAnnees({ comparaison }: Props) {
  const id = useId();
  const trace = tracerLesBarres(comparaison);
  if (trace === null) return null;
  const motif = (serie: number) => `${id}-motif-${serie}`;
  const { largeur, hauteur, gauche, base, graduations, groupes } = trace;
  return (
    <figure className="barres" aria-hidden="true">
      <svg viewBox={`0 0 ${largeur} ${hauteur}`}>
        <defs>
          {comparaison.colonnes.map(({ scenario }, serie) => (
            <Motif key={scenario} id={motif(serie)} serie={serie} />
          ))}
        </defs>
        {graduations.map(({ valeur, y }) => (
          <g key={valeur}>
            <line className="repere" x1={gauche} x2={largeur} y1={y} y2={y} />
            <text className="graduation" x={gauche - 4} y={y + 3}>
              {direSansUnite(valeur)}
            </text>
          </g>
        ))}
        {groupes.map(({ annee, x, barres }) => (
          <g key={annee}>
            {barres.map((barre) => (
              <rect
                key={barre.serie}
                className={`barre serie-${barre.serie}`}
                x={barre.x}
                y={barre.y}
                width={barre.largeur}
                height={barre.hauteur}
                fill={`url(#${motif(barre.serie)})`}
              />
            ))}
            <text className="annee" x={x} y={base + 14}>
              {annee}
            </text>
          </g>
        ))}
      </svg>
      <ul className="legende">
        {comparaison.colonnes.map(({ scenario, nom }, serie) => (
          <li key={scenario}>
            <svg width="18" height="12" viewBox="0 0 18 12">
              <rect
                className={`barre serie-${serie}`}
                x="0.5"
                y="0.5"
                width="17"
                height="11"
                fill={`url(#${motif(serie)})`}
              />
            </svg>
            <span>{nom}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Plein, hachures, points, rayures : les séries se distinguent en noir et blanc. */
function Motif({ id, serie }: { readonly id: string; readonly serie: number }) {
  return (
    <pattern
      id={id}
      className={`serie-${serie}`}
      width="4"
      height="4"
      patternUnits="userSpaceOnUse"
      patternTransform={serie === 1 ? "rotate(45)" : undefined}
    >
      {serie === 0 && <rect className="encre" width="4" height="4" />}
      {serie === 1 && <rect className="encre" width="2" height="4" />}
      {serie === 2 && <circle className="encre" cx="2" cy="2" r="1.1" />}
      {serie === 3 && <rect className="encre" width="4" height="1.2" />}
    </pattern>
  );
}
