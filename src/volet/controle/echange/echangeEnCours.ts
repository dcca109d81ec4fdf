import type { Geste } from "../../../domaine/dossier/geste";
import type { Partie } from "../../../domaine/instruction/instruction";
import type { ControleOuvert } from "../controleOuvert";
import type { Ouverture } from "./ouverture";

/** Ce dont chaque partie de l'écran de l'échange a besoin. */
export interface EchangeEnCours {
  readonly ouvert: ControleOuvert;
  readonly partie: Partie;
  readonly ouverture: Ouverture | null;
  /** Ouvre un formulaire, tel qu'on l'avait laissé ou daté du jour. @param texte ce qu'il porte déjà. */
  readonly ouvrir: (quoi: string, texte?: string) => void;
  readonly changer: (partie: Partial<Ouverture>) => void;
  readonly fermer: () => void;
  /** Fait le geste du formulaire, et le ferme s'il aboutit. */
  readonly faire: (geste: Geste, fait: string) => Promise<void>;
}
