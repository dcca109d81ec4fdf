import { Button } from "@fluentui/react-components";

import type { EtatDesSaisies as Etat } from "../../suivi/etat";
import { direLEtatDesSaisies } from "./phrases";

interface Props {
  readonly saisies: Etat;
  readonly annuler: () => void;
}

/** Ce qui vient d'être saisi, si les cellules l'ont, et de quoi l'annuler. */
export function EtatDesSaisies({ saisies, annuler }: Props) {
  const { aAnnuler, dernier } = saisies;
  return (
    <div className="groupe etat-des-saisies">
      <div className="boutons">
        <Button
          size="small"
          aria-label={aAnnuler === null ? "Annuler" : `Annuler\u00a0: ${aAnnuler}`}
          disabledFocusable={aAnnuler === null}
          onClick={annuler}
        >
          Annuler
        </Button>
        <span className="discret">{direLEtatDesSaisies(saisies)}</span>
      </div>
      <p role="status" className="discret annonce-de-saisie">
        {dernier}
      </p>
    </div>
  );
}
