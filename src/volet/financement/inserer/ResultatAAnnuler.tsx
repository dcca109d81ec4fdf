import { Button } from "@fluentui/react-components";

import type { Ecriture } from "../../../classeur/inserer";
import { Message } from "../../commun/Message";
import { MessageDErreur } from "../../commun/MessageDErreur";
import type { PorteDInsertion } from "./porte";
import { useTravail } from "./useTravail";

interface Props {
  readonly porte: PorteDInsertion;
  readonly occupe: boolean;
  readonly phrase: string;
  readonly ecritures: readonly Ecriture[];
  readonly fermer: () => void;
}

/** Ce qui vient d'être écrit, et de quoi le défaire tant que rien n'a changé. */
export function ResultatAAnnuler({ porte, occupe, phrase, ecritures, fermer }: Props) {
  const travail = useTravail();
  const annuler = async () => {
    if (await travail.faire(() => porte.annuler(ecritures))) fermer();
  };
  return (
    <div className="groupe" role="status">
      <Message
        intention="success"
        actions={
          <>
            <Button
              size="small"
              disabledFocusable={occupe || travail.enCours}
              aria-label={`Annuler\u00a0: ${phrase}`}
              onClick={() => void annuler()}
            >
              Annuler
            </Button>
            <Button size="small" appearance="transparent" onClick={fermer}>
              Masquer
            </Button>
          </>
        }
      >
        {phrase}
      </Message>
      {travail.erreur !== null && <MessageDErreur erreur={travail.erreur} />}
    </div>
  );
}
