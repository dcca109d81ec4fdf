import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";

import type { ReferentielDEmploi } from "../../../domaine/equipe/referentiel";
import { Depliant } from "../../commun/Depliant";
import { AvecLeReferentiel } from "./AvecLeReferentiel";
import { chercher, direLaRecherche, motCherche } from "./chercher";
import { Partie } from "./Partie";

/** R-ELIG-1 : le référentiel d'emploi du chargé de coopération, à consulter. */
export function SectionReferentiel() {
  return <AvecLeReferentiel>{(referentiel) => <Consultation referentiel={referentiel} />}</AvecLeReferentiel>;
}

function Consultation({ referentiel }: { readonly referentiel: ReferentielDEmploi }) {
  const [saisi, changer] = useState("");
  const mot = motCherche(saisi);
  const trouvees = chercher(referentiel, mot);
  const { phrase, documents, corrections } = referentiel.source;
  return (
    <div className="groupe">
      <p className="discret">{phrase}</p>
      <Depliant titre="Documents et corrections">
        <ul className="liste">
          {[...documents, ...corrections].map((texte) => (
            <li key={texte} className="discret">
              {texte}
            </li>
          ))}
        </ul>
      </Depliant>
      <Field label="Chercher un mot" className="champ-souple">
        <Input type="search" value={saisi} autoComplete="off" onChange={(_, { value }) => changer(value)} />
      </Field>
      <p role="status" className="discret">
        {direLaRecherche(trouvees, mot)}
      </p>
      {trouvees.map((trouvee) => (
        // Une autre recherche rouvre les parties que l'on avait repliées.
        <Partie key={`${trouvee.cle} ${mot}`} trouvee={trouvee} mot={mot} />
      ))}
    </div>
  );
}
