import { Component, type ReactNode } from "react";

import { direErreur } from "./erreurs";
import { MessageDErreur } from "./MessageDErreur";

interface Props {
  readonly children: ReactNode;
}

interface Etat {
  readonly faute: { readonly erreur: unknown } | null;
}

/** Un écran qui échoue le dit, et laisse les autres onglets en état de marche. */
export class FrontiereDErreur extends Component<Props, Etat> {
  override state: Etat = { faute: null };

  static getDerivedStateFromError(erreur: unknown): Etat {
    return { faute: { erreur } };
  }

  override render(): ReactNode {
    const { faute } = this.state;
    if (faute === null) return this.props.children;
    // Un morceau qui n'est pas arrivé ne se redemande qu'en rechargeant ; la saisie survit.
    return <MessageDErreur erreur={direErreur(faute.erreur)} reessayer={() => window.location.reload()} />;
  }
}
