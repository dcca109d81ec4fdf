import { Button } from "@fluentui/react-components";

import { Message } from "../../commun/Message";
import { decrireLaConclusion, decrireLePoste, direLesManques, manquesDe } from "./phrases";
import type { PosteAConclure } from "./postesAConclure";

interface Props {
  readonly poste: PosteAConclure;
  /** Faux : l'état du dossier, ou le classeur, ne le permet pas. */
  readonly modifiable: boolean;
  readonly occupe: boolean;
  readonly conclure: () => void;
  readonly retirer: () => void;
}

/** Un poste, et ce que la Caf en a conclu. */
export function CarteDeConclusion({ poste, modifiable, occupe, conclure, retirer }: Props) {
  const { nom, quotite, score, conclusion } = poste;
  const manques = manquesDe(poste);
  return (
    <section className="carte" aria-label={nom}>
      <h3 className="sous-titre">{nom}</h3>
      <p className="discret">{decrireLePoste(quotite, score)}</p>
      {conclusion === null ? (
        <p className="texte">Pas encore de conclusion.</p>
      ) : (
        decrireLaConclusion(conclusion).map((ligne) => (
          <p key={ligne} className="texte">
            {ligne}
          </p>
        ))
      )}
      {manques.length > 0 && <Message intention="warning">{direLesManques(manques)}</Message>}
      {modifiable && (
        <div className="boutons">
          <Button
            id={idDeLaConclusion(poste.identifiant)}
            size="small"
            aria-label={`${conclusion === null ? "Conclure" : "Modifier la conclusion"}\u00a0: ${nom}`}
            disabledFocusable={occupe}
            onClick={conclure}
          >
            {conclusion === null ? "Conclure" : "Modifier"}
          </Button>
          {conclusion !== null && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Retirer la conclusion\u00a0: ${nom}`}
              disabledFocusable={occupe}
              onClick={retirer}
            >
              Retirer
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** Le bouton qui ouvre la conclusion d'un poste : le focus y revient quand elle se ferme. */
export function idDeLaConclusion(poste: string): string {
  return `conclure-${poste}`;
}
