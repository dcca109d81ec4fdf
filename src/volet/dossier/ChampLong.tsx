import { Field, Textarea } from "@fluentui/react-components";

import { LONGUEUR_DE_TEXTE } from "../../plan/longueurDeTexte";
import { idDuChamp } from "./idDuChamp";
import type { Fautes } from "./valider";

interface Props {
  /** La clé du champ dans les fautes. */
  readonly cle: string;
  readonly libelle: string;
  readonly valeur: string;
  readonly changer: (valeur: string) => void;
  readonly fautes?: Fautes;
  readonly requis?: boolean;
}

/** Quelques lignes de texte, leur faute à côté d'elles ; pas plus qu'une cellule n'en contient. */
export function ChampLong({ cle, libelle, valeur, changer, fautes, requis = false }: Props) {
  return (
    <Field
      label={{ children: libelle, htmlFor: idDuChamp(cle) }}
      required={requis}
      validationMessage={fautes?.get(cle)}
      className="champ-souple"
    >
      <Textarea
        id={idDuChamp(cle)}
        value={valeur}
        maxLength={LONGUEUR_DE_TEXTE}
        resize="vertical"
        autoComplete="off"
        onChange={(_, { value }) => changer(value)}
      />
    </Field>
  );
}
