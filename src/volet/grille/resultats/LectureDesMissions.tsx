import type { Rubrique } from "../../../domaine/grille/modele";
import type { EvaluationDeRubrique } from "../../../domaine/notation/evaluerGrille";
import type { ClasseurDeDossier } from "../../../lecture";
import type { GrilleEvaluee } from "../../../lecture/evaluerLeDossier";
import { Depliant } from "../../commun/Depliant";
import { compter } from "../../commun/textes";
import { direMission } from "../phrases";
import { activitesARenseigner, activitesNotees, type ActiviteDesignee } from "./activites";
import { direDeQuoi, direLActivite } from "./phrases";

interface Props {
  readonly lu: ClasseurDeDossier;
  readonly evaluee: GrilleEvaluee;
}

/** Mission par mission, une phrase qui dit où l'on en est, de quoi c'est fait, et ce qui y mène. */
export function LectureDesMissions({ lu, evaluee }: Props) {
  return (
    <ul className="lecture-des-missions">
      {lu.modele.rubriques.map((rubrique, rang) => {
        const evaluation = evaluee.evaluation.rubriques[rang];
        return (
          evaluation !== undefined && (
            <Mission
              key={rubrique.identifiant}
              lu={lu}
              evaluee={evaluee}
              rubrique={rubrique}
              evaluation={evaluation}
            />
          )
        );
      })}
    </ul>
  );
}

interface PropsDeMission extends Props {
  readonly rubrique: Rubrique;
  readonly evaluation: EvaluationDeRubrique;
}

function Mission({ lu, evaluee, rubrique, evaluation }: PropsDeMission) {
  const { politiques } = lu.dossier;
  const { niveaux, noteMax } = lu.modele.echelle;
  const vides = activitesARenseigner(rubrique, politiques, evaluee);
  return (
    <li>
      <p className="texte">{direMission(rubrique.numero, evaluation, politiques, vides.length)}</p>
      <p className="discret">{direDeQuoi(evaluation.ensemble)}</p>
      {vides.length > 0 && (
        <Depliant titre={`À renseigner\u00a0: ${compter(vides.length, "activité")}`}>
          <Activites designees={vides} deLaGrille={politiques.length} />
        </Depliant>
      )}
      {niveaux
        .filter(({ note }) => note < noteMax)
        .map(({ note, libelle }) => {
          const designees = activitesNotees(rubrique, politiques, evaluee, note);
          return (
            designees.length > 0 && (
              <Depliant
                key={note}
                titre={`Notées ${note}, ${minuscule(libelle)}\u00a0: ${compter(designees.length, "activité")}`}
              >
                <Activites designees={designees} deLaGrille={politiques.length} />
              </Depliant>
            )
          );
        })}
    </li>
  );
}

interface PropsDesActivites {
  readonly designees: readonly ActiviteDesignee[];
  readonly deLaGrille: number;
}

function Activites({ designees, deLaGrille }: PropsDesActivites) {
  return (
    <ul className="liste">
      {designees.map((designee) => (
        <li key={designee.activite.identifiant}>{direLActivite(designee, deLaGrille)}</li>
      ))}
    </ul>
  );
}

function minuscule(texte: string): string {
  return texte.charAt(0).toLocaleLowerCase("fr") + texte.slice(1);
}
