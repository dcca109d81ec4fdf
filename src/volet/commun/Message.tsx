import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface Props {
  readonly intention: "info" | "success" | "warning" | "error";
  readonly titre?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` interrompt la lecture d'écran, `status` attend son tour ; sans rôle, le message fait partie de la page. */
  readonly annonce?: "alert" | "status";
}

/** Un message, dont l'intention se lit à l'icône et au titre autant qu'à la couleur. */
export function Message({ intention, titre, children, actions, annonce }: Props) {
  return (
    <MessageBar intent={intention} layout="multiline" {...(annonce && { role: annonce })}>
      <MessageBarBody className="message">
        {titre !== undefined && <MessageBarTitle className="titre-de-message">{titre}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
