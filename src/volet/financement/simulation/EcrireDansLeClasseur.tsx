import { Button } from "@fluentui/react-components";
import { useState } from "react";

import { ajouterLaSimulation } from "../../../classeur/ajouterLaSimulation";
import { direErreur, type ErreurDite } from "../../commun/erreurs";
import { Message } from "../../commun/Message";
import { MessageDErreur } from "../../commun/MessageDErreur";
import type { EcritureProposee } from "./aEcrire";

interface Props {
  readonly proposee: EcritureProposee;
  /** Le classeur s'écrit déjà. */
  readonly occupe: boolean;
}

type Etat =
  | { readonly etape: "repos" | "en-cours" }
  | { readonly etape: "ecrite"; readonly feuille: string }
  | { readonly etape: "echouee"; readonly erreur: ErreurDite };

/** La comparaison dans une feuille neuve, à la demande : l'utilisateur l'annote, l'envoie ou la supprime. */
export function EcrireDansLeClasseur({ proposee, occupe }: Props) {
  const [etat, poser] = useState<Etat>({ etape: "repos" });
  const enCours = etat.etape === "en-cours";
  const ecrire = async () => {
    if (proposee.etat === "attend" || enCours || occupe) return;
    poser({ etape: "en-cours" });
    try {
      poser({ etape: "ecrite", feuille: await ajouterLaSimulation(proposee.simulation) });
    } catch (erreur) {
      poser({ etape: "echouee", erreur: direErreur(erreur) });
    }
  };
  return (
    <div className="groupe">
      <Button
        className="bouton"
        disabledFocusable={proposee.etat === "attend" || enCours || occupe}
        onClick={() => void ecrire()}
      >
        {enCours ? "Écriture…" : "Écrire dans le classeur"}
      </Button>
      <p className="discret">
        {proposee.etat === "attend"
          ? proposee.raison
          : "Une feuille neuve, avec son graphique et ses hypothèses\u00a0; aucune autre feuille n’est touchée."}
      </p>
      {etat.etape === "ecrite" && (
        <Message intention="success" annonce="status">
          Feuille «&nbsp;{etat.feuille}&nbsp;» ajoutée. Elle est à vous&nbsp;: le complément ne la récrira
          pas.
        </Message>
      )}
      {etat.etape === "echouee" && <MessageDErreur erreur={etat.erreur} reessayer={() => void ecrire()} />}
    </div>
  );
}
