import { Field, Input } from "@fluentui/react-components";

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
  readonly aide?: string;
  readonly exemple?: string;
  readonly clavier?: "text" | "numeric" | "decimal";
}

/** Une ligne de texte, sa faute à côté d'elle. */
export function ChampDeTexte({
  cle,
  libelle,
  valeur,
  changer,
  fautes,
  requis = false,
  aide,
  exemple,
  clavier,
}: Props) {
  return (
    <Field
      // Fluent vise l'identifiant qu'il aurait donné au champ : appuyer sur l'étiquette n'y mènerait pas.
      label={{ children: libelle, htmlFor: idDuChamp(cle) }}
      required={requis}
      hint={aide}
      validationMessage={fautes?.get(cle)}
      className="champ-souple"
    >
      <Input
        id={idDuChamp(cle)}
        value={valeur}
        placeholder={exemple}
        inputMode={clavier}
        // Le poste de l'agent n'est pas la personne décrite : rien à proposer d'office.
        autoComplete="off"
        onChange={(_, { value }) => changer(value)}
      />
    </Field>
  );
}
