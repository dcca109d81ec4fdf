import type { EtatDeLaPreparation, Preparation } from "./Preparation";

/** Ce que reçoit chaque façon de préparer un gabarit. */
export interface PropsDeGabarit {
  readonly preparation: Preparation;
  readonly etat: EtatDeLaPreparation;
  readonly enregistrable: boolean;
}
