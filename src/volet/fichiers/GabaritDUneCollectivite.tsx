import { useState } from "react";

import type { Brouillon } from "../dossier/brouillon";
import { brouillonInitial } from "../dossier/brouillonInitial";
import { CATALOGUE } from "../dossier/catalogueLivre";
import { choisir } from "../dossier/choix";
import { composer } from "../dossier/composer";
import { allerALaPremiere, SANS_FAUTE } from "../dossier/fautes";
import { SectionChamp } from "../dossier/SectionChamp";
import { SectionConvention } from "../dossier/SectionConvention";
import { SectionModele } from "../dossier/SectionModele";
import type { Socle } from "../dossier/socle";
import { gabaritDe } from "./gabaritDe";
import { Production } from "./Production";
import type { PropsDeGabarit } from "./PropsDeGabarit";
import { SectionPostes } from "./SectionPostes";
import { validerGabarit } from "./validerGabarit";

/** Une collectivité se décrit à partir de rien, quel que soit le classeur ouvert. */
const DE_RIEN: Socle = { nature: "vide" };

/** Ce qu'une Caf sait d'avance d'une collectivité ; le reste se complète dans le gabarit. */
export function GabaritDUneCollectivite({ preparation, etat, enregistrable }: PropsDeGabarit) {
  const [tente, poserTente] = useState(false);
  const brouillon = etat.brouillon ?? brouillonInitial(DE_RIEN, CATALOGUE);
  const choix = choisir(brouillon, DE_RIEN, CATALOGUE);
  const fautes = validerGabarit(brouillon, choix);
  const section = {
    brouillon,
    changer: (partie: Partial<Brouillon>) => preparation.decrire({ brouillon: { ...brouillon, ...partie } }),
    fautes: tente ? fautes : SANS_FAUTE,
  };
  return (
    // Sans bouton d'envoi : Entrée dans un champ ne prépare rien.
    <form className="ecran" noValidate onSubmit={(evenement) => evenement.preventDefault()}>
      <p className="discret">
        Les champs marqués d’un astérisque sont obligatoires ; la collectivité complétera les autres dans le
        gabarit, où ils sont signalés.
      </p>
      <SectionConvention {...section} employeurRequis={false} />
      <SectionModele {...section} choix={choix} socle={DE_RIEN} catalogue={CATALOGUE} />
      <SectionChamp {...section} choix={choix} composition={composer(brouillon, choix, DE_RIEN)} />
      <SectionPostes {...section} choix={choix} />
      <Production
        preparation={preparation}
        production={etat.production}
        enregistrable={enregistrable}
        libelle="Préparer le gabarit"
        fautes={section.fautes}
        gabarits={() => {
          poserTente(true);
          return allerALaPremiere(fautes) ? null : [gabaritDe(brouillon, choix)];
        }}
      />
    </form>
  );
}
