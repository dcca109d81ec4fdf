import { useId, type ReactNode } from "react";

import { GRAVITES } from "../../../domaine/controle/gravites";
import type { Rapprochement } from "../../../domaine/controle/rapprocher";
import type { Instruction } from "../../../domaine/instruction/instruction";
import { LIBELLES_DES_GRAVITES } from "../../commun/constats/gravites";
import { Depliant } from "../../commun/Depliant";
import { direCeQuiEstATraiter, direLesDecisions, direLeVerdict, SENS_DES_GRAVITES } from "./phrases";

interface Props {
  readonly rapprochement: Rapprochement;
  readonly instruction: Instruction | null;
  readonly children?: ReactNode;
}

/** L'état du classeur en une minute, et ce que les mots veulent dire. */
export function EtatDuControle({ rapprochement, instruction, children }: Props) {
  const titre = useId();
  const decisions = direLesDecisions(rapprochement);
  return (
    <section className="groupe" aria-labelledby={titre}>
      <h2 id={titre} className="titre">
        Contrôle
      </h2>
      <p role="status" className="texte">
        <strong>{direCeQuiEstATraiter(rapprochement)}</strong> {direLeVerdict(rapprochement, instruction)}
        {decisions !== "" && ` ${decisions}`}
      </p>
      {children}
      <Depliant titre="Ce que veulent dire «&nbsp;bloquant&nbsp;», «&nbsp;à corriger&nbsp;»…">
        <dl className="gravites">
          {GRAVITES.map((gravite) => (
            <div key={gravite}>
              <dt>{LIBELLES_DES_GRAVITES[gravite]}</dt>
              <dd>{SENS_DES_GRAVITES[gravite]}</dd>
            </div>
          ))}
        </dl>
      </Depliant>
    </section>
  );
}
