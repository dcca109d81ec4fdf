import { Field, Input } from "@fluentui/react-components";

import { ecrireNombre, lireNombre } from "../../equipe/fiche/nombres";
import { useBrouillon } from "./useBrouillon";

interface Props {
  readonly libelle: string;
  readonly valeur: number | null;
  readonly enregistrer: (nombre: number | null) => void;
  /** Ce qui a été écrit et n'est pas un nombre, à corriger ; `null` : rien. */
  readonly refuse: string | null;
  /** Garde ce qui n'est pas un nombre ; `null` l'oublie. */
  readonly refuser: (texte: string | null) => void;
  readonly lectureSeule: boolean;
  /** Ce que dit la cellule et qui n'est pas un nombre ; vide : rien. */
  readonly faute: string;
}

const NOMBRE_ATTENDU =
  "Écrivez le nombre seul, 0 ou plus\u00a0; ce qu’il compte se dit dans la nature ou le commentaire.";

/** Le nombre d'un indicateur, écrit dans sa cellule quand on quitte le champ ; ce qui n'en est pas un reste à corriger. */
export function NombreEnregistre(props: Props) {
  const { libelle, valeur, enregistrer, refuse, refuser, lectureSeule, faute } = props;
  const brouillon = useBrouillon(refuse ?? (valeur === null ? "" : ecrireNombre(valeur)), (texte) => {
    const nombre = lireNombre(texte);
    const estFaux = nombre === null && texte !== "";
    refuser(estFaux ? texte : null);
    if (!estFaux && nombre !== valeur) enregistrer(nombre);
  });
  const serre = brouillon.texte.trim();
  const phrase = serre === "" || lireNombre(serre) !== null ? faute : NOMBRE_ATTENDU;
  return (
    <Field label={libelle} className="champ-souple" {...(phrase !== "" && { validationMessage: phrase })}>
      <Input
        className="nombre-d-indicateur"
        value={brouillon.texte}
        inputMode="decimal"
        autoComplete="off"
        readOnly={lectureSeule}
        onChange={(_, { value }) => brouillon.changer(value)}
        onBlur={brouillon.rendre}
      />
    </Field>
  );
}
