import { Button } from "@fluentui/react-components";
import { useMemo } from "react";

import { rapprocher } from "../../domaine/controle/rapprocher";
import type { ClasseurDeDossier } from "../../lecture";
import { aujourdHui } from "../commun/aujourdHui";
import { MessageDErreur } from "../commun/MessageDErreur";
import { controlerLeClasseur } from "../controle/constats/controlerLeClasseur";
import { direCeQuiEstATraiter, direLeVerdict } from "../controle/constats/phrases";
import { useLectureFraiche } from "../controle/constats/useLectureFraiche";
import type { Onglet } from "../ecran";
import type { Suivi } from "../suivi/Suivi";
import { ListeDeConstats } from "./ListeDeConstats";

interface Props {
  readonly suivi: Suivi;
  readonly lu: ClasseurDeDossier;
  readonly aller: (onglet: Onglet) => void;
}

/** Ce que le contrôle trouve, en une phrase ; l'onglet Contrôle en a le détail et les gestes. */
export function DecompteDuControle({ suivi, lu, aller }: Props) {
  const jour = aujourdHui();
  useLectureFraiche(suivi, lu);
  const resultat = useMemo(() => controlerLeClasseur(lu, jour), [lu, jour]);
  const { controle, instruction } = lu.dossier;
  if (resultat.etat === "echoue")
    return (
      <>
        <MessageDErreur erreur={resultat.erreur} />
        {/* Ce que la lecture a trouvé reste vrai, et se dit. */}
        <ListeDeConstats suivi={suivi} constats={lu.constats} />
      </>
    );
  const rapprochement = rapprocher(resultat.constats, controle);
  return (
    <section className="groupe" aria-labelledby="titre-controle">
      <h2 id="titre-controle" className="titre">
        Le contrôle
      </h2>
      <p className="texte">
        <strong>{direCeQuiEstATraiter(rapprochement)}</strong> {direLeVerdict(rapprochement, instruction)}
      </p>
      <Button className="bouton" onClick={() => aller("controle")}>
        Ouvrir le contrôle
      </Button>
    </section>
  );
}
