import { Button } from "@fluentui/react-components";

import { Depliant } from "./Depliant";
import type { ErreurDite } from "./erreurs";
import { Message } from "./Message";

interface Props {
  readonly erreur: ErreurDite;
  readonly reessayer?: () => void;
  readonly masquer?: () => void;
}

/** Une erreur : la phrase d'abord, les détails repliés, de quoi recommencer ou la masquer. */
export function MessageDErreur({ erreur, reessayer, masquer }: Props) {
  return (
    <Message
      intention="error"
      annonce="alert"
      titre="Cela n’a pas abouti"
      actions={
        (reessayer ?? masquer) && (
          <>
            {reessayer && <Button onClick={reessayer}>Recommencer</Button>}
            {masquer && (
              <Button size="small" appearance="transparent" onClick={masquer}>
                Masquer
              </Button>
            )}
          </>
        )
      }
    >
      {erreur.phrase}
      {erreur.details !== "" && (
        <Depliant titre="Détails techniques">
          <pre className="details-techniques">{erreur.details}</pre>
        </Depliant>
      )}
    </Message>
  );
}
