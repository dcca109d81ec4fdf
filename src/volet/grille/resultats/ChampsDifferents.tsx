import type { Cellule } from "../../../domaine/grille/champ";
import type { ClasseurDeDossier } from "../../../lecture";
import { Depliant } from "../../commun/Depliant";
import { Message } from "../../commun/Message";
import { compter } from "../../commun/textes";
import { direLActivite } from "./phrases";

interface Props {
  readonly lu: ClasseurDeDossier;
  /** Celles que l'un note et qu'un autre dit non concernées. */
  readonly cellules: readonly Cellule[];
}

/** Des pourcentages qui ne portent pas sur la même chose ne se comparent pas : cela se dit avant eux. */
export function ChampsDifferents({ lu, cellules }: Props) {
  if (cellules.length === 0) return null;
  const { politiques } = lu.dossier;
  const designees = lu.modele.rubriques
    .flatMap(({ activites }) => activites)
    .map((activite) => ({
      activite,
      politiques: politiques.filter((politique) =>
        cellules.some(
          (cellule) =>
            cellule.activite === activite.identifiant && cellule.politique === politique.identifiant,
        ),
      ),
    }))
    .filter((designee) => designee.politiques.length > 0);
  return (
    <Message intention="info" titre="Les grilles n’ont pas le même champ">
      {compter(cellules.length, "note")} {cellules.length > 1 ? "sont données" : "est donnée"} dans une grille
      et NC dans une autre&nbsp;: leurs pourcentages ne portent pas sur les mêmes activités, et ne se
      comparent pas.
      <Depliant titre="Lesquelles">
        <ul className="liste">
          {designees.map((designee) => (
            <li key={designee.activite.identifiant}>{direLActivite(designee, politiques.length)}</li>
          ))}
        </ul>
      </Depliant>
    </Message>
  );
}
