import { Checkbox } from "@fluentui/react-components";

import type { HorsChamp } from "../../domaine/dossier/dossier";
import { compter } from "../commun/textes";
import { ChampDeTexte } from "./ChampDeTexte";
import { ciblesPossibles, portee, type Choix, type Cible } from "./choix";
import type { Composition } from "./composer";
import { ConflitsDuChamp } from "./ConflitsDuChamp";
import { FauteDeGroupe } from "./FauteDeGroupe";
import { idDuChamp } from "./idDuChamp";
import type { PropsDeSection } from "./PropsDeSection";
import { CLES } from "./valider";

interface Props extends PropsDeSection {
  readonly choix: Choix;
  readonly composition: Composition;
}

/** R-NC-1 : ce qui est hors du champ se déclare une fois ; les NC sont posés et justifiés d'un coup. */
export function SectionChamp({ brouillon, changer, fautes, choix, composition }: Props) {
  const cibles = ciblesPossibles(choix.modele, choix.politiques);
  const exclusionDe = ({ nature, cible }: Cible) =>
    brouillon.horsChamp.find((exclusion) => exclusion.nature === nature && exclusion.cible === cible);
  const sans = ({ nature, cible }: Cible) =>
    brouillon.horsChamp.filter((exclusion) => exclusion.nature !== nature || exclusion.cible !== cible);
  const exclure = (cible: Cible, motif: string) =>
    changer({ horsChamp: [...sans(cible), { nature: cible.nature, cible: cible.cible, motif }] });
  return (
    <section className="groupe" aria-labelledby="titre-champ">
      <h3 id="titre-champ" className="sous-titre">
        Hors du champ
      </h3>
      <p id="aide-champ" className="discret">
        Cochez ce qui ne relève pas de votre CTG ou de votre délégation : la construction y pose les NC, et
        votre motif les justifie.
      </p>
      <div
        id={idDuChamp(CLES.horsChamp)}
        role="group"
        tabIndex={-1}
        aria-labelledby="titre-champ"
        aria-describedby="aide-champ faute-champ"
        className="groupe"
      >
        {cibles.map((cible) => (
          <Exclusion
            key={`${cible.nature} ${cible.cible}`}
            cible={cible}
            exclusion={exclusionDe(cible)}
            fautes={fautes}
            choix={choix}
            exclure={(motif) => exclure(cible, motif)}
            inclure={() => changer({ horsChamp: sans(cible) })}
          />
        ))}
      </div>
      <FauteDeGroupe id="faute-champ" faute={fautes.get(CLES.horsChamp)} />
      <ConflitsDuChamp composition={composition} />
    </section>
  );
}

interface PropsDExclusion {
  readonly cible: Cible;
  readonly exclusion: HorsChamp | undefined;
  readonly fautes: PropsDeSection["fautes"];
  readonly choix: Choix;
  readonly exclure: (motif: string) => void;
  readonly inclure: () => void;
}

function Exclusion({ cible, exclusion, fautes, choix, exclure, inclure }: PropsDExclusion) {
  const nature = cible.nature === "politique" ? "Politique" : "Thématique";
  return (
    <>
      <Checkbox
        label={`${nature} ${cible.libelle}`}
        checked={exclusion !== undefined}
        onChange={(_, { checked }) => (checked === true ? exclure("") : inclure())}
      />
      {exclusion !== undefined && (
        <ChampDeTexte
          cle={CLES.motif(cible.nature, cible.cible)}
          libelle={`Motif, ${cible.libelle}`}
          aide={`${compter(portee(choix, exclusion), "note")} par grille à mettre à NC.`}
          valeur={exclusion.motif}
          changer={exclure}
          fautes={fautes}
          requis
        />
      )}
    </>
  );
}
