import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

import { remplacerEntree } from "../../../domaine/journal/gestes";
import type { EntreeDeJournal } from "../../../domaine/journal/journal";
import { Message } from "../../commun/Message";
import { allerALaPremiere, SANS_FAUTE } from "../../dossier/fautes";
import type { JournalOuvert } from "../journalOuvert";
import { entreeDe, validerLEntree, type BrouillonDEntree } from "./brouillon";
import { Essentiel, Precisions } from "./ChampsDEntree";
import { direLEntree } from "./phrases";

const FORMULAIRE = "entree";

interface Props {
  readonly ouvert: JournalOuvert;
  readonly ancienne: EntreeDeJournal;
  readonly brouillon: BrouillonDEntree;
  readonly changer: (partie: Partial<BrouillonDEntree>) => void;
  /** L'entrée a changé, ou disparu, dans la feuille pendant qu'on l'écrivait ici. */
  readonly perdue: boolean;
  /** Fait, ou abandonné. */
  readonly fermer: () => void;
}

/** Une entrée que l'on corrige, à sa place dans la liste. */
export function FormulaireDEntree({ ouvert, ancienne, brouillon, changer, perdue, fermer }: Props) {
  const [tente, poserTente] = useState(false);
  const cadre = useRef<HTMLFormElement>(null);
  useEffect(() => cadre.current?.focus(), []);
  const { dossier } = ouvert.lu;
  const fautes = validerLEntree(brouillon, ouvert.annee, FORMULAIRE);
  const champs = {
    formulaire: FORMULAIRE,
    brouillon,
    fautes: tente ? fautes : SANS_FAUTE,
    changer: (partie: Partial<BrouillonDEntree>) => {
      if (!ouvert.occupe) changer(partie);
    },
  };
  const enregistrer = async () => {
    if (ouvert.occupe || ouvert.lectureSeule) return;
    poserTente(true);
    if (allerALaPremiere(fautes)) return;
    const nouvelle = entreeDe(brouillon, ouvert.annee);
    const fait = `Entrée modifiée\u00a0: ${direLEntree(nouvelle)}`;
    if (await ouvert.modifier(remplacerEntree(ancienne, nouvelle), fait)) fermer();
  };
  return (
    <form
      ref={cadre}
      tabIndex={-1}
      className="carte"
      noValidate
      aria-label={`Modifier\u00a0: ${direLEntree(ancienne)}`}
      onSubmit={(evenement) => {
        evenement.preventDefault();
        void enregistrer();
      }}
    >
      {perdue && (
        <Message intention="warning">
          Cette entrée a changé dans la feuille depuis que vous l’avez ouverte&nbsp;: renoncez, puis
          reprenez-la.
        </Message>
      )}
      <Essentiel {...champs} journal={dossier.journal ?? []} postes={dossier.postes} />
      <Precisions {...champs} />
      <div className="boutons">
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={ouvert.occupe || ouvert.lectureSeule || perdue}
        >
          Enregistrer
        </Button>
        <Button disabledFocusable={ouvert.occupe} onClick={fermer}>
          Renoncer
        </Button>
      </div>
    </form>
  );
}
