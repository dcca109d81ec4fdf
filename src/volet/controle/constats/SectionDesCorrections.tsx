import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

import type { ConstatDeControle } from "../../../domaine/controle/constat";
import type { Permission } from "../../../domaine/instruction/etats";
import { EchecDesSaisies } from "../../grille/saisie/EchecDesSaisies";
import { EtatDesSaisies } from "../../grille/saisie/EtatDesSaisies";
import type { ControleOuvert } from "../controleOuvert";
import { corriger, direLaCorrection } from "./corriger";

interface Props {
  readonly ouvert: ControleOuvert;
  /** Ceux dont la correction est sûre. */
  readonly corrigibles: readonly ConstatDeControle[];
  /** Les corrections touchent la grille : l'échange peut la verrouiller. */
  readonly permission: Permission;
}

/** Ce qui se corrige sans rien décider : le voir avant, le faire d'un coup, l'annuler après. */
export function SectionDesCorrections({ ouvert, corrigibles, permission }: Props) {
  const { suivi, saisies } = ouvert;
  const [demande, demander] = useState(false);
  const section = useRef<HTMLDivElement>(null);
  const ferme = useRef(false);
  useEffect(() => {
    // La confirmation s'en va avec ses boutons : le focus reste à sa place.
    if (!demande && ferme.current) section.current?.focus();
    ferme.current = false;
  }, [demande]);
  const fermer = () => {
    ferme.current = true;
    demander(false);
  };
  if (ouvert.lectureSeule) return null;
  const aSaisi = saisies.aAnnuler !== null || saisies.dernier !== "" || saisies.enAttente > 0;
  return (
    <div ref={section} tabIndex={-1} className="groupe corrections">
      <EchecDesSaisies suivi={suivi} echec={saisies.echec} />
      {corrigibles.length > 0 && !permission.permis && (
        <p className="discret">
          {corrigibles.length > 1 ? "Des corrections sûres attendent" : "Une correction sûre attend"}.{" "}
          {permission.raison}
        </p>
      )}
      {corrigibles.length > 0 && permission.permis && !demande && (
        <Button className="bouton" onClick={() => demander(true)}>
          Corriger tout ce qui est sûr ({corrigibles.length})…
        </Button>
      )}
      {demande && permission.permis && (
        <div className="carte" role="group" aria-label="Corrections à confirmer">
          <p className="texte">Ce qui sera fait dans les cellules, et pourra s’annuler&nbsp;:</p>
          <ul className="liste">
            {corrigibles.map((constat) => (
              <li key={constat.cle}>{direLaCorrection(constat)}</li>
            ))}
          </ul>
          <div className="boutons">
            <Button
              appearance="primary"
              size="small"
              onClick={() => {
                for (const constat of corrigibles) corriger(suivi, constat);
                fermer();
              }}
            >
              Corriger
            </Button>
            <Button size="small" onClick={fermer}>
              Renoncer
            </Button>
          </div>
        </div>
      )}
      {aSaisi && <EtatDesSaisies saisies={saisies} annuler={() => suivi.annulerLaSaisie()} />}
    </div>
  );
}
