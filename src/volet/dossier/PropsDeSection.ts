import type { Brouillon } from "./brouillon";
import type { Fautes } from "./valider";

/** Ce que reçoit chaque partie du formulaire. */
export interface PropsDeSection {
  readonly brouillon: Brouillon;
  readonly changer: (partie: Partial<Brouillon>) => void;
  readonly fautes: Fautes;
}
