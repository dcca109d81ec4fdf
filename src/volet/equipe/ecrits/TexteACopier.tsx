import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";

import { mentionsACompleter } from "../../../domaine/equipe/ecrits/mentionsACompleter";
import { copier, type Copie } from "../../aide/copier";
import { Message } from "../../commun/Message";
import { direLaCopie, direLeReste, mentionSuivante } from "./phrases";
import { retoucher, texteMontre, type Retouche } from "./retouche";
import { selectionner } from "./selectionner";

interface Props {
  /** « Texte du courrier ». */
  readonly libelle: string;
  /** Le texte tiré du dossier. */
  readonly propose: string;
}

const LIGNES = 16;

/** Un écrit que l'on relit, retouche et copie ; ses retouches survivent à une relecture du classeur. */
export function TexteACopier({ libelle, propose }: Props) {
  const champ = useRef<HTMLTextAreaElement>(null);
  const [retouche, poserRetouche] = useState<Retouche | null>(null);
  const [copie, poserCopie] = useState<{ readonly texte: string; readonly issue: Copie } | null>(null);
  const { texte, depassee } = texteMontre(propose, retouche);
  const mentions = mentionsACompleter(texte);

  const copierLeTexte = async () => {
    if (champ.current !== null) poserCopie({ texte, issue: await copier(champ.current) });
  };
  const allerALaSuivante = () => {
    const zone = champ.current;
    if (zone === null) return;
    const mention = mentionSuivante(mentions, zone.selectionEnd);
    if (mention !== null) selectionner(zone, mention.debut, mention.fin);
  };
  return (
    <div className="groupe">
      {depassee && (
        <Message intention="warning" titre="Vos retouches datent d’avant">
          Le dossier, ou ce que vous avez choisi ci-dessus, a changé depuis : le texte n’en tient pas compte.
        </Message>
      )}
      <p role="status" className={mentions.length > 0 ? "texte a-completer" : "texte"}>
        {direLeReste(mentions)}
      </p>
      <Field label={libelle} className="champ-souple">
        <Textarea
          ref={champ}
          rows={LIGNES}
          resize="vertical"
          className="ecrit"
          value={texte}
          onChange={(_, { value }) => poserRetouche(retoucher(propose, retouche, value))}
        />
      </Field>
      <div className="boutons">
        <Button
          appearance="primary"
          aria-label={`Copier\u00a0: ${libelle}`}
          onClick={() => void copierLeTexte()}
        >
          Copier
        </Button>
        {mentions.length > 0 && <Button onClick={allerALaSuivante}>Mention suivante</Button>}
        {retouche !== null && <Button onClick={() => poserRetouche(null)}>Revenir au texte proposé</Button>}
      </div>
      <p role="status" className="discret">
        {copie?.texte === texte && direLaCopie(copie.issue, texte)}
      </p>
    </div>
  );
}
