import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

import { LONGUEUR_DU_MOTIF } from "../../../domaine/controle/gestes";

interface Props {
  /** Le motif déjà écrit, s'il y en a un. */
  readonly motif: string;
  readonly occupe: boolean;
  readonly accepter: (motif: string) => void;
  readonly renoncer: () => void;
}

/** Le constat reste, et c'est admis : il faut dire pourquoi. */
export function AccepterLeConstat({ motif: depart, occupe, accepter, renoncer }: Props) {
  const [motif, ecrire] = useState(depart);
  const [tente, tenter] = useState(false);
  const champ = useRef<HTMLTextAreaElement>(null);
  useEffect(() => champ.current?.focus(), []);
  const manque = motif.trim() === "";
  return (
    <form
      className="groupe"
      noValidate
      onSubmit={(evenement) => {
        evenement.preventDefault();
        tenter(true);
        if (manque) champ.current?.focus();
        else if (!occupe) accepter(motif.trim());
      }}
    >
      <Field
        label="Motif"
        required
        className="champ-souple"
        hint="Il reste dans le rapport, pour qui relira le dossier."
        validationMessage={tente && manque ? "Dites pourquoi ce constat est accepté." : undefined}
      >
        <Textarea
          ref={champ}
          value={motif}
          maxLength={LONGUEUR_DU_MOTIF}
          onChange={(_, { value }) => ecrire(value)}
        />
      </Field>
      <div className="boutons">
        <Button type="submit" appearance="primary" size="small" disabledFocusable={occupe}>
          Accepter
        </Button>
        <Button size="small" onClick={renoncer}>
          Renoncer
        </Button>
      </div>
    </form>
  );
}
