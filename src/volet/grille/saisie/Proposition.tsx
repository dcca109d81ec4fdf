import { Button } from "@fluentui/react-components";

import { proposerLIndicateur } from "../../../domaine/indicateurs/proposerLIndicateur";
import { estAJour, reponseProposee } from "../../../domaine/indicateurs/reponseProposee";
import type { Indicateur } from "../../../domaine/grille/modele";
import type { ReponseIndicateur } from "../../../domaine/grille/reponses";
import { Depliant } from "../../commun/Depliant";
import type { GrilleOuverte } from "./grilleOuverte";
import { direLaProposition } from "./phrases";

interface Props {
  readonly ouverte: GrilleOuverte;
  readonly indicateur: Indicateur;
  readonly lectureSeule: boolean;
  readonly reprendre: (reponse: Partial<ReponseIndicateur>) => void;
}

/** R-JOURNAL-1 : ce que le journal et le plan d'action en comptent, le détail, et de quoi le reprendre. */
export function Proposition({ ouverte, indicateur, lectureSeule, reprendre }: Props) {
  const { grille, lu } = ouverte;
  const { journal, planDAction, annee } = lu.dossier;
  const proposition = proposerLIndicateur({ indicateur, journal, planDAction, annee, poste: grille.poste });
  if (proposition === null) return null;
  const aJour = estAJour(proposition, grille.reponses.indicateurs[indicateur.identifiant]);
  return (
    <div className="proposition">
      <p className="texte">{direLaProposition(proposition, indicateur, aJour)}</p>
      {!lectureSeule && (
        <Button
          size="small"
          className="bouton"
          // Éteint plutôt qu'absent : le focus y reste une fois la proposition reprise.
          disabledFocusable={aJour}
          onClick={() => reprendre(reponseProposee(proposition))}
        >
          Reprendre
        </Button>
      )}
      {proposition.comptes.length + proposition.ecartes.length > 0 && (
        <Depliant titre="Ce qui est compté">
          <ul className="liste">
            {proposition.comptes.map(({ libelle }, rang) => (
              <li key={rang}>{libelle}</li>
            ))}
          </ul>
          {proposition.ecartes.map(({ raison, phrase }) => (
            <p key={raison} className="discret">
              {phrase}
            </p>
          ))}
        </Depliant>
      )}
    </div>
  );
}
