import { Button } from "@fluentui/react-components";

import type { FinancementDeLEmployeur } from "../../../domaine/financement/financement";
import { oublierLEmployeurFinance } from "../../../domaine/financement/gestes";
import type { FinancementOuvert } from "../financementOuvert";
import { decrireHorsEquipe, nommerHorsEquipe } from "./employeursHorsEquipe";
import { modifiable } from "./modifiable";

interface Props {
  readonly ouvert: FinancementOuvert;
  readonly employeurs: readonly FinancementDeLEmployeur[];
}

/** R-EMP-1 : ce qui reste saisi d'employeurs que l'équipe n'a pas, ou plus ; il se garde tant qu'on ne le retire pas. */
export function SectionHorsEquipe({ ouvert, employeurs }: Props) {
  const { occupe, modifier } = modifiable(ouvert);
  const { employeur: duDossier } = ouvert.lu.dossier;
  return (
    <div className="groupe">
      <p className="discret">
        Leur financement est saisi, mais l’équipe ne les a pas, ou plus&nbsp;: rien ne se calcule pour eux.
      </p>
      <ul className="reperes">
        {employeurs.map((finance) => {
          const nom = nommerHorsEquipe(finance.employeur, duDossier);
          return (
            <li key={finance.employeur}>
              <p className="texte">{nom}</p>
              {decrireHorsEquipe(finance).map((ligne) => (
                <p key={ligne} className="discret">
                  {ligne}
                </p>
              ))}
              <div className="boutons">
                <Button
                  size="small"
                  aria-label={`Retirer\u00a0: ${nom}`}
                  disabledFocusable={occupe}
                  onClick={() =>
                    void modifier(
                      oublierLEmployeurFinance(finance.employeur),
                      `Données du financement retirées\u00a0: ${nom}.`,
                    )
                  }
                >
                  Retirer
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
