import { useId } from "react";

import type { Periode } from "../../../domaine/equipe/equipe";
import { bandesDeLAnnee, type Bande } from "./bandes";

interface Props {
  readonly periodes: readonly Periode[];
  readonly annee: number;
  /** La période que l'on est en train d'écrire, en pointillé. */
  readonly apercu: Periode | null;
}

/** Deux rangées : la présence, et sous elle ce qui l'interrompt, maladie ou vacance. */
const HAUTEUR_DE_RANGEE = 20;

/** Les périodes de l'année, à leur place sous les mois. Hachures et points les distinguent autant que la couleur. */
export function Bandes({ periodes, annee, apercu }: Props) {
  const motifs = useId();
  return (
    <svg className="bandes" width="100%" height={2 * HAUTEUR_DE_RANGEE} aria-hidden="true">
      <Motifs prefixe={motifs} />
      {bandesDeLAnnee(periodes, annee).map((bande, rang) => (
        // Deux périodes peuvent être les mêmes : seul leur rang les distingue.
        <DessinDeBande key={rang} bande={bande} motifs={motifs} />
      ))}
      {bandesDeLAnnee(apercu === null ? [] : [apercu], annee).map((bande) => (
        <rect key="apercu" className="apercu" {...cadreDe(bande)} />
      ))}
    </svg>
  );
}

function DessinDeBande({ bande, motifs }: { readonly bande: Bande; readonly motifs: string }) {
  const { nature, debut, fin, texte } = bande;
  const { y, height, ...cadre } = cadreDe(bande);
  return (
    <g className={`bande ${nature}`}>
      <rect className="fond" y={y} height={height} {...cadre} />
      {nature !== "presence" && (
        <rect y={y} height={height} {...cadre} fill={`url(#${motifs}-${nature})`} className="motif" />
      )}
      {texte !== "" && (
        <text x={enPart((debut + fin) / 2)} y={y + height / 2}>
          {texte}
        </text>
      )}
    </g>
  );
}

function cadreDe({ nature, debut, fin }: Bande) {
  return {
    x: enPart(debut),
    width: enPart(fin - debut),
    y: nature === "presence" ? 2 : HAUTEUR_DE_RANGEE + 2,
    height: HAUTEUR_DE_RANGEE - 4,
  };
}

function enPart(part: number): string {
  return `${Math.round(part * 1e5) / 1e3}%`;
}

/** Les motifs d'un dessin ont un nom dans toute la page : chaque frise a les siens. */
export function Motifs({ prefixe }: { readonly prefixe: string }) {
  return (
    <defs>
      <pattern id={`${prefixe}-maladie`} width="5" height="5" patternUnits="userSpaceOnUse">
        <path className="trait-de-motif" d="M-1 1l2 -2M0 5l5 -5M4 6l2 -2" />
      </pattern>
      <pattern id={`${prefixe}-vacance`} width="5" height="5" patternUnits="userSpaceOnUse">
        <circle className="point-de-motif" cx="2.5" cy="2.5" r="0.9" />
      </pattern>
    </defs>
  );
}
