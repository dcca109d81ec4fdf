import { Field, Select } from "@fluentui/react-components";

interface Props {
  readonly libelle: string;
  readonly valeur: string;
  readonly options: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly changer: (valeur: string) => void;
  readonly aide?: string;
}

/** Un choix dans une liste, celle du navigateur. */
export function ListeDeChoix({ libelle, valeur, options, changer, aide }: Props) {
  return (
    <Field label={libelle} hint={aide} className="champ-souple">
      <Select value={valeur} onChange={(_, { value }) => changer(value)}>
        {options.map((option) => (
          <option key={option.valeur} value={option.valeur}>
            {option.libelle}
          </option>
        ))}
      </Select>
    </Field>
  );
}
