import { Field, Textarea } from "@fluentui/react-components";

import { LONGUEUR_DE_TEXTE } from "../../../plan/longueurDeTexte";
import { TEXTE_TROP_LONG } from "./phrases";
import { useBrouillon } from "./useBrouillon";

interface Props {
  readonly libelle: string;
  readonly valeur: string;
  readonly enregistrer: (texte: string) => void;
  readonly lectureSeule: boolean;
  readonly aide?: string;
  /** Ce qui manque encore, sans empêcher d'enregistrer ; vide : rien. */
  readonly attendu?: string;
}

/** Un texte de la grille, écrit dans sa cellule quand on quitte le champ. */
export function TexteEnregistre({ libelle, valeur, enregistrer, lectureSeule, aide, attendu = "" }: Props) {
  const brouillon = useBrouillon(valeur, enregistrer);
  const phrase = brouillon.texte.length < LONGUEUR_DE_TEXTE ? attendu : TEXTE_TROP_LONG;
  return (
    <Field
      label={libelle}
      hint={aide}
      className="champ-souple"
      {...(phrase !== "" && { validationState: "warning", validationMessage: phrase })}
    >
      <Textarea
        rows={2}
        resize="vertical"
        value={brouillon.texte}
        maxLength={LONGUEUR_DE_TEXTE}
        readOnly={lectureSeule}
        onChange={(_, { value }) => brouillon.changer(value)}
        onBlur={brouillon.rendre}
      />
    </Field>
  );
}
