import "./resultats.css";

import { synthetiserLesGrilles } from "../../../domaine/notation/synthetiserLesGrilles";
import type { ClasseurDeDossier } from "../../../lecture";
import { evaluerLeDossier } from "../../../lecture/evaluerLeDossier";
import type { Suivi } from "../../suivi/Suivi";
import { ChampsDifferents } from "./ChampsDifferents";
import { IndicateursDeLEquipe } from "./IndicateursDeLEquipe";
import { TableauDeLEquipe } from "./TableauDeLEquipe";

interface Props {
  readonly suivi: Suivi;
  readonly lu: ClasseurDeDossier;
}

/**
 * Les grilles de l'équipe côte à côte, dans l'ordre du dossier : ni rang, ni couleur selon le score. Une auto-évaluation
 * ne se compare pas à une autre sans son champ.
 */
export function SyntheseDeLEquipe({ suivi, lu }: Props) {
  const { modele, dossier } = lu;
  const grilles = evaluerLeDossier(lu);
  const synthese = synthetiserLesGrilles(modele, dossier.politiques, grilles);
  return (
    <>
      <section className="groupe" aria-labelledby="titre-de-la-synthese">
        <h2 id="titre-de-la-synthese" className="titre">
          Les pourcentages de l’équipe
        </h2>
        <p className="discret">
          Moyenne des grilles évaluées, chacune pesant autant&nbsp;: NC et rien de noté n’y entrent pas.
        </p>
        <ChampsDifferents lu={lu} cellules={synthese.champsDifferents} />
        <TableauDeLEquipe
          politiques={dossier.politiques}
          titulaires={grilles.map(({ titulaire }) => titulaire)}
          synthese={synthese}
        />
      </section>
      <section className="groupe" aria-labelledby="titre-des-indicateurs">
        <h2 id="titre-des-indicateurs" className="titre">
          Les indicateurs de l’équipe
        </h2>
        <IndicateursDeLEquipe suivi={suivi} lu={lu} indicateurs={synthese.indicateurs} />
      </section>
    </>
  );
}
