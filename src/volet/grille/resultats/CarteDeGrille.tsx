import { Button } from "@fluentui/react-components";

import type { ClasseurDeDossier } from "../../../lecture";
import { Depliant } from "../../commun/Depliant";
import { direCompletude } from "../../commun/textes";
import type { GrilleEvaluee } from "../../../lecture/evaluerLeDossier";
import { prochaineNote } from "../../suivi/prochaineNote";
import type { Suivi } from "../../suivi/Suivi";
import { AGREGATIONS, direEnsemble, direLeReste } from "../phrases";
import { Radar } from "./Radar";
import { LectureDesMissions } from "./LectureDesMissions";
import { TableauDesDecomptes } from "./TableauDesDecomptes";
import { TableauDesPourcentages } from "./TableauDesPourcentages";

interface Props {
  readonly suivi: Suivi;
  readonly lu: ClasseurDeDossier;
  readonly evaluee: GrilleEvaluee;
}

/** Une grille : son score, son radar, le tableau des mêmes valeurs, ce qu'ils veulent dire, et de quoi s'y rendre. */
export function CarteDeGrille({ suivi, lu, evaluee }: Props) {
  const { grille, titulaire, feuille, evaluation } = evaluee;
  const { ensemble } = evaluation;
  const aNoter = prochaineNote(lu, evaluee);
  const titre = `titre-${grille.identifiant}`;
  return (
    <section className="groupe" aria-labelledby={titre}>
      <h2 id={titre} className="titre">
        {grille.poste === "" ? "Grille commune à l’équipe" : titulaire}
      </h2>
      <p className="texte">
        <strong>{direEnsemble(ensemble)}</strong>
      </p>
      <p className="discret">
        {AGREGATIONS[evaluation.agregation]} Complétude : {direCompletude(ensemble.completude)} ;{" "}
        {direLeReste(ensemble.decompte)}.
      </p>
      {feuille !== "" && (
        <div className="boutons">
          {aNoter !== null && (
            <Button
              appearance="primary"
              aria-label={`Aller à la prochaine note de « ${feuille} »`}
              onClick={() => void suivi.montrer(feuille, aNoter)}
            >
              Prochaine note
            </Button>
          )}
          <Button aria-label={`Aller à la grille « ${feuille} »`} onClick={() => void suivi.montrer(feuille)}>
            Aller à la grille
          </Button>
        </div>
      )}
      <Radar lu={lu} evaluee={evaluee} />
      <TableauDesPourcentages lu={lu} evaluee={evaluee} />
      <LectureDesMissions lu={lu} evaluee={evaluee} />
      <Depliant titre="Bornes et décomptes">
        <TableauDesDecomptes lu={lu} evaluee={evaluee} />
      </Depliant>
    </section>
  );
}
