import { useState } from "react";

import { ficheDePoste } from "../../../domaine/equipe/ecrits/ficheDePoste";
import { AvecLeReferentiel } from "../referentiel/AvecLeReferentiel";
import { ChampDeDate } from "./ChampDeDate";
import { dateSaisie } from "./dateSaisie";
import type { DonneesDesEcrits } from "./donneesDesEcrits";
import { TexteACopier } from "./TexteACopier";

/** R-ELIG-1 : la fiche du poste, dont le référentiel d'emploi fait l'essentiel. */
export function FicheACopier({ donnees }: { readonly donnees: DonneesDesEcrits }) {
  const [arrivee, changerArrivee] = useState("");
  return (
    <div className="groupe">
      <ChampDeDate
        cle="ecrit.fiche.arrivee"
        libelle="Prise de fonction"
        valeur={arrivee}
        changer={changerArrivee}
      />
      <AvecLeReferentiel>
        {(referentiel) => (
          <TexteACopier
            libelle="Texte de la fiche"
            propose={ficheDePoste({ ...donnees, referentiel, arrivee: dateSaisie(arrivee).iso })}
          />
        )}
      </AvecLeReferentiel>
    </div>
  );
}
