import { Button } from "@fluentui/react-components";

import type { Difference } from "../../../comparaison/difference";
import { direLaNature, direLesDeuxValeurs } from "./phrases";

interface Props {
  readonly difference: Difference;
  /** `null` : elle n'a pas de ligne où aller. */
  readonly aller: (() => void) | null;
  /** `null` : elle ne se reprend pas, ou la grille est verrouillée. */
  readonly reprendre: (() => void) | null;
}

/** Une différence : ce que dit chaque classeur, et de quoi s'y rendre ou la reprendre. */
export function LigneDeDifference({ difference, aller, reprendre }: Props) {
  const { libelle, autre } = difference;
  const nature = direLaNature(difference);
  const geste = autre === "" ? "Effacer comme l’autre" : "Reprendre";
  return (
    <li>
      <p className="texte">{libelle}</p>
      <p className="discret valeurs-comparees">
        <strong>{direLesDeuxValeurs(difference)}</strong>
        {nature !== "" && ` (${nature})`}
      </p>
      {(aller !== null || reprendre !== null) && (
        <div className="boutons">
          {reprendre !== null && (
            <Button size="small" aria-label={`${geste}\u00a0: ${libelle}`} onClick={reprendre}>
              {geste}
            </Button>
          )}
          {aller !== null && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Aller à la ligne\u00a0: ${libelle}`}
              onClick={aller}
            >
              Aller à la ligne
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
