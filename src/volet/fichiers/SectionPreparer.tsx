import { Field, Radio, RadioGroup } from "@fluentui/react-components";

import type { ClasseurDeDossier } from "../../lecture";
import { useObservable } from "../commun/useObservable";
import { GabaritDuDossier } from "./GabaritDuDossier";
import { GabaritDUneCollectivite } from "./GabaritDUneCollectivite";
import { GabaritsDUneListe } from "./GabaritsDUneListe";
import type { Destinataire, Preparation } from "./Preparation";

interface Choix {
  readonly valeur: Destinataire;
  readonly libelle: string;
}

const SANS_DOSSIER: readonly Choix[] = [
  { valeur: "collectivite", libelle: "Une collectivité" },
  { valeur: "liste", libelle: "Toutes celles d’une liste" },
];

const AVEC_LE_DOSSIER: readonly Choix[] = [
  { valeur: "dossier", libelle: "La collectivité de ce classeur" },
  { valeur: "collectivite", libelle: "Une autre collectivité" },
  { valeur: "liste", libelle: "Toutes celles d’une liste" },
];

interface Props {
  readonly preparation: Preparation;
  readonly ouvert: ClasseurDeDossier | null;
  readonly enregistrable: boolean;
}

/** Préparer ce qui se remplira sans complément. */
export function SectionPreparer({ preparation, ouvert, enregistrable }: Props) {
  const etat = useObservable(preparation);
  const proposes = ouvert === null ? SANS_DOSSIER : AVEC_LE_DOSSIER;
  // Le dossier a pu quitter le classeur depuis qu'on l'a choisi.
  const choisi = proposes.find(({ valeur }) => valeur === etat.destinataire)?.valeur;
  const suite = { preparation, etat, enregistrable };
  return (
    <section className="groupe" aria-labelledby="titre-preparer">
      <h2 id="titre-preparer" className="titre">
        Préparer un gabarit à envoyer
      </h2>
      <p className="texte">
        Un gabarit est un classeur .xlsx prêt à remplir, sans complément : Excel (2016 compris) ou LibreOffice
        suffit. Les pourcentages et le radar s’y calculent seuls ; ce qui manque s’y signale.
      </p>
      <Field label="Pour qui ?">
        <RadioGroup
          value={choisi ?? ""}
          onChange={(_, { value }) =>
            preparation.decrire({
              destinataire: proposes.find(({ valeur }) => valeur === value)?.valeur ?? null,
            })
          }
        >
          {proposes.map(({ valeur, libelle }) => (
            <Radio key={valeur} value={valeur} label={libelle} />
          ))}
        </RadioGroup>
      </Field>
      {choisi === "dossier" && ouvert !== null && <GabaritDuDossier {...suite} ouvert={ouvert} />}
      {choisi === "collectivite" && <GabaritDUneCollectivite {...suite} />}
      {choisi === "liste" && <GabaritsDUneListe {...suite} />}
    </section>
  );
}
