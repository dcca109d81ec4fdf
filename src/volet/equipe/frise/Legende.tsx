import { useId } from "react";

import type { ProfilDeCaf } from "../../../domaine/dossier/profil";
import { Motifs } from "./Bandes";
import { direLesDeductions, ETATS } from "./phrases";

const ECHANTILLONS = [
  { nature: "presence", libelle: "présence et sa quotité" },
  { nature: "maladie", libelle: "M\u00a0: maladie" },
  { nature: "vacance", libelle: "V\u00a0: vacance" },
] as const;

const SIGNES = [ETATS.finance, ETATS.deduit, ETATS["hors-poste"]];

/** Ce que veulent dire les bandes et les signes d'une frise, et de quelles règles viennent les mois déduits. */
export function Legende({ profil }: { readonly profil: ProfilDeCaf | null }) {
  const motifs = useId();
  return (
    <div>
      <ul className="legende de-frise">
        {ECHANTILLONS.map(({ nature, libelle }) => (
          <li key={nature}>
            <svg className={`bandes bande ${nature}`} width="22" height="14" aria-hidden="true">
              <Motifs prefixe={motifs} />
              <rect className="fond" x="1" y="1" width="20" height="12" />
              {nature !== "presence" && (
                <rect
                  className="motif"
                  x="1"
                  y="1"
                  width="20"
                  height="12"
                  fill={`url(#${motifs}-${nature})`}
                />
              )}
            </svg>
            <span>{libelle}</span>
          </li>
        ))}
        {SIGNES.map(({ signe, libelle }) => (
          <li key={signe}>
            <span>
              {signe}
              {"\u00a0: "}
              mois {libelle}
            </span>
          </li>
        ))}
      </ul>
      <p className="discret">{direLesDeductions(profil)}</p>
    </div>
  );
}
