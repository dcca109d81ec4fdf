import { Suspense, use, useState, type ReactNode } from "react";

import type { ReferentielDEmploi } from "../../../domaine/equipe/referentiel";
import { Attente } from "../../commun/Attente";
import { direErreur, type ErreurDite } from "../../commun/erreurs";
import { MessageDErreur } from "../../commun/MessageDErreur";

type Chargement = { readonly referentiel: ReferentielDEmploi } | { readonly erreur: ErreurDite };

/** Trente kilo-octets de textes, que l'on ne charge que pour qui les demande. */
async function charger(): Promise<Chargement> {
  try {
    return { referentiel: (await import("../../../donnees/referentielLivre")).REFERENTIEL };
  } catch (erreur) {
    return { erreur: direErreur(erreur) };
  }
}

interface Props {
  readonly children: (referentiel: ReferentielDEmploi) => ReactNode;
}

/** Montre ce qui se tire du référentiel d'emploi, dès qu'il est chargé. */
export function AvecLeReferentiel({ children }: Props) {
  const [chargement, recharger] = useState(charger);
  return (
    <Suspense fallback={<Attente texte="Chargement du référentiel d’emploi…" />}>
      <Charge chargement={chargement} reessayer={() => recharger(charger())}>
        {children}
      </Charge>
    </Suspense>
  );
}

interface PropsDuCharge extends Props {
  readonly chargement: Promise<Chargement>;
  readonly reessayer: () => void;
}

function Charge({ chargement, reessayer, children }: PropsDuCharge) {
  const issue = use(chargement);
  return "erreur" in issue ? (
    <MessageDErreur erreur={issue.erreur} reessayer={reessayer} />
  ) : (
    children(issue.referentiel)
  );
}
