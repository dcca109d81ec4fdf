import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";

import type { FormuleTrouvee } from "../../../classeur/inserer";
import { Message } from "../../commun/Message";
import { MessageDErreur } from "../../commun/MessageDErreur";
import { direLesFigees, direLesTrouvees, direReference, OBSTACLES } from "./phrases";
import type { PorteDInsertion } from "./porte";
import { ResultatAAnnuler } from "./ResultatAAnnuler";
import { useResultatGarde } from "./useResultatGarde";
import { useTravail } from "./useTravail";

interface Props {
  readonly porte: PorteDInsertion;
  readonly occupe: boolean;
}

/** Au-delà, la liste ne se relit plus dans un volet. */
const FORMULES_MONTREES = 50;

/** Les formules CTG.* du classeur, et leur remplacement par leurs valeurs. */
export function Figeage({ porte, occupe }: Props) {
  const titre = useId();
  const travail = useTravail();
  const [trouvees, poserTrouvees] = useState<readonly FormuleTrouvee[] | null>(null);
  const faites = useResultatGarde("figeage");
  const attendre = occupe || travail.enCours;
  const aFiger = trouvees?.filter(({ obstacle }) => obstacle === null).length ?? 0;

  const chercher = () =>
    travail.faire(async () => {
      faites.poser(null);
      poserTrouvees(await porte.chercherFormules());
    });
  const figer = (attendues: readonly FormuleTrouvee[]) =>
    travail.faire(async () => {
      const ecritures = await porte.figer(attendues);
      poserTrouvees(null);
      const phrase = direLesFigees(aFiger);
      faites.poser({ phrase, plusTard: phrase, ecritures });
    });

  return (
    <section className="groupe" aria-labelledby={titre}>
      <h3 id={titre} className="sous-titre">
        Figer les valeurs
      </h3>
      <p className="texte">
        Avant d’envoyer ce classeur à qui n’a pas le complément&nbsp;: les formules CTG.* de vos feuilles
        deviennent leurs valeurs. Les feuilles du dossier n’en ont pas besoin.
      </p>
      <div className="boutons">
        <Button disabledFocusable={attendre} onClick={() => void chercher()}>
          Chercher les formules
        </Button>
      </div>
      {travail.erreur !== null && <MessageDErreur erreur={travail.erreur} />}
      {trouvees !== null && (
        <div className="carte" role="status">
          <p className="texte">{direLesTrouvees(trouvees)}</p>
          <ul className="liste">
            {trouvees.slice(0, FORMULES_MONTREES).map(({ feuille, adresse, montre, obstacle }) => (
              <li key={`${feuille}!${adresse}`}>
                {direReference(feuille, adresse)}&nbsp;: {montre}
                {obstacle !== null && ` (${OBSTACLES[obstacle]})`}
              </li>
            ))}
            {trouvees.length > FORMULES_MONTREES && <li>et {trouvees.length - FORMULES_MONTREES} autres</li>}
          </ul>
          {aFiger > 0 && (
            <>
              <Message intention="warning">
                Les formules seront perdues&nbsp;: elles ne suivront plus vos cellules. Travaillez sur une
                copie. «&nbsp;Annuler&nbsp;» reste offert ici, tant que rien n’a changé.
              </Message>
              <Button appearance="primary" disabledFocusable={attendre} onClick={() => void figer(trouvees)}>
                Figer les valeurs
              </Button>
            </>
          )}
        </div>
      )}
      <ResultatAAnnuler porte={porte} occupe={attendre} garde={faites} />
    </section>
  );
}
