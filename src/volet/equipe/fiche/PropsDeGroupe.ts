import type { Fautes } from "../../dossier/valider";
import type { FicheSaisie } from "./champs";
import type { Retouches } from "./retouches";

/** Ce que reçoit chaque groupe du formulaire. */
export interface PropsDeGroupe {
  readonly saisie: FicheSaisie;
  readonly changer: (partie: Retouches<FicheSaisie>) => void;
  readonly fautes: Fautes;
}
