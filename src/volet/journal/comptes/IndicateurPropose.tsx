import { Button } from "@fluentui/react-components";

import { estAJour, reponseProposee } from "../../../domaine/indicateurs/reponseProposee";
import { Depliant } from "../../commun/Depliant";
import type { Suivi } from "../../suivi/Suivi";
import { detaillerLElement, direCeQueDitLaGrille, direLaProposition, remplaceLaNature } from "./phrases";
import type { PropositionPourLaGrille } from "./proposerPourLaGrille";

interface Props {
  readonly suivi: Suivi;
  /** L'identifiant de la grille. */
  readonly grille: string;
  readonly propose: PropositionPourLaGrille;
  readonly lectureSeule: boolean;
}

/** Un indicateur : ce que l'on compte, ce que la grille dit, et « Reprendre ». */
export function IndicateurPropose({ suivi, grille, propose, lectureSeule }: Props) {
  const { indicateur, proposition, enPlace } = propose;
  const aJour = estAJour(proposition, enPlace);
  // Un journal qui n'en dit rien n'en fait pas un zéro : on l'écrit en le sachant.
  const geste = proposition.nombre === 0 ? "Écrire 0" : "Reprendre";
  const reprendre = () =>
    suivi.saisir(
      {
        nature: "indicateur",
        grille,
        indicateur: indicateur.identifiant,
        reponse: reponseProposee(proposition),
      },
      `Repris du journal\u00a0: «\u00a0${indicateur.libelle}\u00a0»`,
    );
  return (
    <li>
      <p className="texte">{indicateur.libelle}</p>
      <p className="discret">
        <strong>{direLaProposition(proposition)}</strong> {direCeQueDitLaGrille(enPlace, aJour)}
      </p>
      {!aJour && remplaceLaNature(proposition, enPlace) && (
        <p className="discret">
          La nature que dit la grille, «&nbsp;{enPlace?.nature}&nbsp;», sera remplacée.
        </p>
      )}
      {(proposition.comptes.length > 0 || proposition.ecartes.length > 0) && (
        <Depliant titre="Ce qui est compté">
          <ul className="liste">
            {proposition.comptes.map((element, rang) => (
              <li key={rang}>{detaillerLElement(element)}</li>
            ))}
          </ul>
          {proposition.ecartes.map(({ raison, phrase }) => (
            <p key={raison} className="discret">
              {phrase}
            </p>
          ))}
        </Depliant>
      )}
      {!lectureSeule && (
        <Button
          size="small"
          className="bouton"
          aria-label={`${geste}\u00a0: ${indicateur.libelle}`}
          // À jour, il reste atteignable : le focus ne se perd pas quand on vient d'y appuyer.
          disabledFocusable={aJour}
          onClick={reprendre}
        >
          {geste}
        </Button>
      )}
    </li>
  );
}
