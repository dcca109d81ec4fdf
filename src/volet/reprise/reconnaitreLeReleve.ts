import type { ReleveDAilleurs } from "../../classeur/releverAilleurs";
import { MODELES } from "../../donnees";
import { reconnaitreLesGrilles, type Reconnaissance } from "../../lecture/ailleurs";

/** Ce que le classeur ouvert a de reconnaissable, par les modèles livrés. */
export function reconnaitreLeReleve({ classeur, incompletes }: ReleveDAilleurs): Reconnaissance {
  return reconnaitreLesGrilles(classeur, MODELES, incompletes);
}
