import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";

import { demandeDAvis } from "../../../domaine/equipe/ecrits/demandeDAvis";
import { ChampDeDate } from "./ChampDeDate";
import { dateSaisie } from "./dateSaisie";
import type { DonneesDesEcrits } from "./donneesDesEcrits";
import { TexteACopier } from "./TexteACopier";

const VIERGE = { courrier: "", arrivee: "", phaseFinale: "", jury: false };

/** R-ELIG-1 : la demande d'avis de la Caf sur la personne que la fiche décrit, avant la phase finale. */
export function DemandeDAvis({ donnees }: { readonly donnees: DonneesDesEcrits }) {
  const [saisie, poser] = useState(VIERGE);
  const changer = (partie: Partial<typeof VIERGE>) => poser({ ...saisie, ...partie });
  return (
    <div className="groupe">
      <p className="discret">
        La personne pressentie est celle que décrivent le poste et sa qualification, ci-dessus.
      </p>
      <ChampDeDate
        cle="ecrit.avis.courrier"
        libelle="Date du courrier"
        valeur={saisie.courrier}
        changer={(courrier) => changer({ courrier })}
      />
      <ChampDeDate
        cle="ecrit.avis.arrivee"
        libelle="Arrivée prévue"
        valeur={saisie.arrivee}
        changer={(arrivee) => changer({ arrivee })}
      />
      <ChampDeDate
        cle="ecrit.avis.phase-finale"
        libelle="Phase finale du recrutement"
        valeur={saisie.phaseFinale}
        changer={(phaseFinale) => changer({ phaseFinale })}
        aide="L’avis de la Caf est attendu avant ce jour."
      />
      <Checkbox
        label="Inviter la Caf au jury, à titre consultatif"
        checked={saisie.jury}
        onChange={(_, { checked }) => changer({ jury: checked === true })}
      />
      <TexteACopier
        libelle="Texte de la demande"
        propose={demandeDAvis({
          ...donnees,
          dateDuCourrier: dateSaisie(saisie.courrier).iso,
          arrivee: dateSaisie(saisie.arrivee).iso,
          phaseFinale: dateSaisie(saisie.phaseFinale).iso,
          invitationAuJury: saisie.jury,
        })}
      />
    </div>
  );
}
