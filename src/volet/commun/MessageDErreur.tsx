import { Button } from "@fluentui/react-components";

import { Depliant } from "./Depliant";
import type { ErreurDite } from "./erreurs";
import { Message } from "./Message";

interface Props {
  readonly erreur: ErreurDite;
  readonly reessayer?: () => void;
}

/** Une erreur : la phrase d'abord, les détails repliés, un bouton pour recommencer. */
export function MessageDErreur({ erreur, reessayer }: Props) {
  return (
    <Message
      intention="error"
      annonce="alert"
      titre="Cela n’a pas abouti"
      actions={reessayer && <Button onClick={reessayer}>Recommencer</Button>}
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
