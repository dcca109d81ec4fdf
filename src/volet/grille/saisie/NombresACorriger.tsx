import { Button } from "@fluentui/react-components";

import type { PlaceDeGrille } from "../../../domaine/grille/saisie";
import type { ClasseurDeDossier } from "../../../lecture";
import { Message } from "../../commun/Message";
import { useObservable } from "../../commun/useObservable";
import { etapeDeLaPlace, type Etape } from "./etapes";
import { encoreRefuses, nombresRefuses } from "./nombresRefuses";
import { direLeNombreRefuse } from "./phrases";

interface Props {
  readonly lu: ClasseurDeDossier;
  readonly etapes: readonly Etape[];
  /** Vrai si l'écran montre cette étape : le champ y dit lui-même sa faute. */
  readonly montre: (grille: string, etape: Etape) => boolean;
  readonly corriger: (place: PlaceDeGrille) => void;
}

/** Les nombres d'indicateurs que l'on a laissés faux en changeant d'étape : rien n'en est écrit, et cela se dit. */
export function NombresACorriger({ lu, etapes, montre, corriger }: Props) {
  const { refuses } = useObservable(nombresRefuses);
  return encoreRefuses(refuses, lu).map(({ place, texte }) => {
    const etape = etapeDeLaPlace(etapes, place);
    if (etape?.nature !== "indicateurs" || montre(place.grille, etape)) return null;
    const indicateur = etape.fonction.indicateurs.find(({ identifiant }) => identifiant === place.ligne);
    return (
      <Message
        key={`${place.grille} ${place.ligne}`}
        intention="warning"
        annonce="status"
        titre="Un nombre reste à corriger"
        actions={<Button onClick={() => corriger(place)}>Corriger</Button>}
      >
        {direLeNombreRefuse(texte, indicateur?.libelle ?? "")}
      </Message>
    );
  });
}
