import "./bandeau.css";

import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

import type { Geste } from "../../domaine/dossier/geste";
import { Attente } from "../commun/Attente";
import { Message } from "../commun/Message";
import { MessageDErreur } from "../commun/MessageDErreur";
import type { EtatDeModification } from "./etat";
import type { Suivi } from "./Suivi";
import { direLAnnulation } from "./annulation";

interface Props {
  readonly suivi: Suivi;
  readonly modification: EtatDeModification;
}

/**
 * Ce qui vient d'être écrit dans le classeur, et de quoi le défaire ; reste en vue tant qu'on ne le masque pas. Le focus
 * va à un échec, pour qu'il ne passe pas inaperçu, et à une réussite si ce qu'il tenait a disparu.
 */
export function BandeauDeModification({ suivi, modification }: Props) {
  const bandeau = useRef<HTMLDivElement>(null);
  const { etape } = modification;
  useEffect(() => {
    const perdu = etape === "reussie" && document.activeElement === document.body;
    if (perdu || etape === "echouee") bandeau.current?.focus();
  }, [etape]);
  // Le message s'en va avec son bouton : le focus reste à sa place.
  const masquer = () => {
    bandeau.current?.focus();
    suivi.oublierLaModification();
  };
  return (
    <div ref={bandeau} tabIndex={-1} aria-live="polite" className={`annonce resultat ${etape}`}>
      {etape === "en-cours" && <Attente texte="Écriture dans le classeur…" />}
      {etape === "echouee" && <MessageDErreur erreur={modification.erreur} masquer={masquer} />}
      {etape === "reussie" && (
        <Reussite
          suivi={suivi}
          {...modification}
          surAnnulation={() => bandeau.current?.focus()}
          masquer={masquer}
        />
      )}
    </div>
  );
}

interface PropsDeReussite extends Pick<Props, "suivi"> {
  readonly fait: string;
  readonly annulation: Geste | null;
  readonly surAnnulation: () => void;
  readonly masquer: () => void;
}

function Reussite({ suivi, fait, annulation, surAnnulation, masquer }: PropsDeReussite) {
  return (
    <Message
      intention="success"
      actions={
        <>
          {annulation !== null && (
            <Button
              size="small"
              aria-label={`Annuler\u00a0: ${fait}`}
              onClick={() => {
                surAnnulation();
                void suivi.modifier(annulation, direLAnnulation(fait));
              }}
            >
              Annuler
            </Button>
          )}
          <Button size="small" appearance="transparent" onClick={masquer}>
            Masquer
          </Button>
        </>
      }
    >
      {fait}
    </Message>
  );
}
