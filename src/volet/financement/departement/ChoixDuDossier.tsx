import { Field, Radio, RadioGroup } from "@fluentui/react-components";

import type { DossierChoisi } from "./dossierChoisi";

interface Props {
  readonly valeur: DossierChoisi;
  readonly changer: (valeur: DossierChoisi) => void;
}

/** R-DEP-1 : deux dossiers, jamais montrés ensemble. */
export function ChoixDuDossier({ valeur, changer }: Props) {
  return (
    <Field label="Financement">
      <RadioGroup
        layout="horizontal"
        value={valeur}
        onChange={(_, { value }) => changer(value === "departement" ? "departement" : "ctg")}
      >
        <Radio value="ctg" label="De la CTG" />
        <Radio value="departement" label="Du département" />
      </RadioGroup>
    </Field>
  );
}
