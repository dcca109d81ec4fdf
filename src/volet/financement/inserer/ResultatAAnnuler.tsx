import { Button } from "@fluentui/react-components";

import { Message } from "../../commun/Message";
import { MessageDErreur } from "../../commun/MessageDErreur";
import type { PorteDInsertion } from "./porte";
import type { ResultatGarde } from "./useResultatGarde";
import { useTravail } from "./useTravail";

interface Props {
  readonly porte: PorteDInsertion;
  readonly occupe: boolean;
  readonly garde: ResultatGarde;
}

/** Ce qui vient d'être écrit, et de quoi le défaire tant que rien n'a changé. */
export function ResultatAAnnuler({ porte, occupe, garde: { resultat, retrouve, poser } }: Props) {
  const travail = useTravail();
  if (resultat === null) return null;
  const phrase = retrouve ? resultat.plusTard : resultat.phrase;
  const fermer = () => poser(null);
  const annuler = async () => {
    if (await travail.faire(() => porte.annuler(resultat.ecritures))) fermer();
  };
  return (
    <div className="groupe" role="status">
      <Message
        intention={retrouve ? "info" : "success"}
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
