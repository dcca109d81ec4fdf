import { Button } from "@fluentui/react-components";

import type { EtatDuClasseur } from "../../classeur";
import { Message } from "../commun/Message";

interface Props {
  readonly etat: EtatDuClasseur;
  readonly relire: () => void;
}

/** Ce qui empêche de construire et ce qu'il faut savoir, dits avant d'agir. */
export function AvantDAgir({ etat: { obstacles, avertissements }, relire }: Props) {
  return (
    <>
      {obstacles.map((obstacle) => (
        <Message
          key={obstacle}
          intention="error"
          titre="Construire est impossible pour l’instant"
          // Ôter une protection ne prévient pas le volet : c'est à l'utilisateur de redemander une lecture.
          actions={<Button onClick={relire}>Relire le classeur</Button>}
        >
          {obstacle}
        </Message>
      ))}
      {avertissements.map((avertissement) => (
        <Message key={avertissement} intention="warning" titre="À savoir">
          {avertissement}
        </Message>
      ))}
    </>
  );
}
