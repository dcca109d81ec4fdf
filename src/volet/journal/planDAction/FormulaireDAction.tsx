import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";

import { Message } from "../../commun/Message";
import { allerALaPremiere, SANS_FAUTE } from "../../dossier/fautes";
import { idDuChamp } from "../../dossier/idDuChamp";
import type { JournalOuvert } from "../journalOuvert";
import { CLES, validerLAction, type BrouillonDAction } from "./brouillon";
import { ChampsDAction } from "./ChampsDAction";
import { grouperParAxe } from "./grouper";

interface Props {
  readonly ouvert: JournalOuvert;
  readonly titre: string;
  readonly bouton: string;
  readonly brouillon: BrouillonDAction;
  readonly changer: (partie: Partial<BrouillonDAction>) => void;
  /** On vient de l'ouvrir : il prend le focus. Retrouvé en revenant à l'écran, il l'y laisse. */
  readonly focaliser: boolean;
  /** L'action a changé, ou disparu, dans la feuille pendant qu'on l'écrivait ici. */
  readonly perdue: boolean;
  /** Vrai si c'est écrit. */
  readonly enregistrer: () => Promise<boolean>;
  readonly fermer: () => void;
}

/** Une action à ajouter ou à corriger. */
export function FormulaireDAction(props: Props) {
  const { ouvert, titre, bouton, brouillon, changer, focaliser, perdue, enregistrer, fermer } = props;
  const [tente, poserTente] = useState(false);
  const depart = brouillon.axe === "" ? CLES.axe : CLES.action;
  const [premier] = useState(focaliser ? depart : null);
  useEffect(() => {
    if (premier !== null) document.getElementById(idDuChamp(premier))?.focus();
  }, [premier]);
  const fautes = validerLAction(brouillon, ouvert.annee);
  const tenter = async () => {
    if (ouvert.occupe || ouvert.lectureSeule) return;
    poserTente(true);
    if (allerALaPremiere(fautes)) return;
    if (!(await enregistrer())) return;
    poserTente(false);
  };
  return (
    <form
      className="carte"
      noValidate
      aria-label={titre}
      onSubmit={(evenement) => {
        evenement.preventDefault();
        void tenter();
      }}
    >
      <h3 className="sous-titre">{titre}</h3>
      {perdue && (
        <Message intention="warning">
          Cette action a changé dans la feuille depuis que vous l’avez ouverte&nbsp;: renoncez, puis
          reprenez-la.
        </Message>
      )}
      <ChampsDAction
        brouillon={brouillon}
        fautes={tente ? fautes : SANS_FAUTE}
        axes={grouperParAxe(ouvert.lu.dossier.planDAction ?? [])
          .map(({ axe }) => axe)
          .filter((axe) => axe !== "")}
        changer={(partie) => {
          if (!ouvert.occupe) changer(partie);
        }}
      />
      <div className="boutons">
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={ouvert.occupe || ouvert.lectureSeule || perdue}
        >
          {bouton}
        </Button>
        <Button disabledFocusable={ouvert.occupe} onClick={fermer}>
          Fermer
        </Button>
      </div>
    </form>
  );
}
