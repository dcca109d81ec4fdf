import type { ReactNode } from "react";

import type { Calcul, CalculRefuse } from "../../../domaine/financement/explication/calcul";
import { direEuros } from "../../../domaine/financement/explication/dire";
import type { MontantExplique } from "../../../domaine/financement/explication/etape";
import { Depliant } from "../../commun/Depliant";
import { Explication } from "./Explication";

interface Props {
  readonly libelle: string;
  readonly calcul: Calcul | MontantExplique;
  /** Ce qui se montre avant l'explication. */
  readonly children?: ReactNode;
}

/** Un montant qui se déplie jusqu'à ses règles ; refusé, il le dit et se déplie de même. */
export function MontantDepliable({ libelle, calcul, children }: Props) {
  return (
    <Depliant titre={`${libelle}\u00a0: ${estRefuse(calcul) ? "à compléter" : direEuros(calcul.montant)}`}>
      <div className="groupe">
        {children}
        {estRefuse(calcul) ? (
          calcul.refus.map(({ regle, phrase }) => (
            <p key={`${regle}|${phrase}`} className="texte">
              {phrase}
            </p>
          ))
        ) : (
          <Explication etape={calcul.explication} />
        )}
      </div>
    </Depliant>
  );
}

function estRefuse(calcul: Calcul | MontantExplique): calcul is CalculRefuse {
  return "etat" in calcul && calcul.etat === "refuse";
}
