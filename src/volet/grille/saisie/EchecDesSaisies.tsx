import { Button } from "@fluentui/react-components";
import { useRef } from "react";

import { Depliant } from "../../commun/Depliant";
import { Message } from "../../commun/Message";
import { compter } from "../../commun/textes";
import type { EchecDeSaisie } from "../../suivi/etat";
import type { Suivi } from "../../suivi/Suivi";

interface Props {
  readonly suivi: Suivi;
  readonly echec: EchecDeSaisie | null;
}

/** Ce qui n'a pas pu s'écrire, au-dessus de ce que l'on saisit : on ne doit pas continuer sans l'avoir vu. */
export function EchecDesSaisies({ suivi, echec }: Props) {
  const cadre = useRef<HTMLDivElement>(null);
  // Le message s'en va avec ses boutons : le focus reste à sa place.
  const resoudre = (geste: () => void) => {
    cadre.current?.focus();
    geste();
  };
  return (
    <div ref={cadre} tabIndex={-1} className="annonce">
      {echec !== null && (
        <Message
          intention="error"
          annonce="alert"
          titre={`${compter(echec.saisies.length, "réponse")} pas encore dans le classeur`}
          actions={
            <>
              <Button size="small" onClick={() => resoudre(() => suivi.reessayerLesSaisies())}>
                Réessayer
              </Button>
              <Button size="small" onClick={() => resoudre(() => suivi.abandonnerLesSaisies())}>
                Abandonner
              </Button>
            </>
          }
        >
          {echec.erreur.phrase}
          {echec.erreur.details !== "" && (
            <Depliant titre="Détails techniques">
              <pre className="details-techniques">{echec.erreur.details}</pre>
            </Depliant>
          )}
        </Message>
      )}
    </div>
  );
}
