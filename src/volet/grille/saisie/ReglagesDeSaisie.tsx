import { Checkbox } from "@fluentui/react-components";

import type { Reglage } from "./useReglage";

interface Props {
  readonly suivre: Reglage;
  readonly enchainer: Reglage;
  readonly liste: Reglage;
}

/** Comment chacun préfère saisir. */
export function ReglagesDeSaisie({ suivre, enchainer, liste }: Props) {
  return (
    <div>
      <Case libelle="Suivre la sélection de la feuille" reglage={suivre} />
      <Case libelle="Passer à la suivante après la dernière politique" reglage={enchainer} />
      <Case libelle="Montrer toute la mission, en liste" reglage={liste} />
    </div>
  );
}

function Case({ libelle, reglage }: { readonly libelle: string; readonly reglage: Reglage }) {
  return (
    <Checkbox
      label={libelle}
      checked={reglage.valeur}
      onChange={(_, { checked }) => reglage.changer(checked === true)}
    />
  );
}
