import { Field, Radio, RadioGroup } from "@fluentui/react-components";

import type { Brouillon } from "./brouillon";

interface Props {
  readonly valeur: Brouillon["repartition"];
  readonly changer: (valeur: Brouillon["repartition"]) => void;
}

/** Une grille chacun, ou une seule pour l'équipe. */
export function ChoixDeLaRepartition({ valeur, changer }: Props) {
  return (
    <Field label="Qui remplit une grille ?">
      <RadioGroup
        value={valeur}
        onChange={(_, { value }) => changer(value === "commune" ? "commune" : "par-poste")}
      >
        <Radio value="par-poste" label="Une grille par chargé de coopération" />
        <Radio value="commune" label="Une grille commune à l’équipe" />
      </RadioGroup>
    </Field>
  );
}
