import { ObjetHote } from "../../protocole/objet";
import type { EtatTableau } from "./etat";

/** `Excel.AutoFilter` d'un tableau, en lecture. */
export class FiltreDeTableau extends ObjetHote {
  readonly typeExcel = "AutoFilter";

  constructor(private readonly etat: EtatTableau) {
    super();
  }

  get enabled(): boolean {
    return this.etat.boutons;
  }

  get isDataFiltered(): boolean {
    return this.etat.filtre;
  }
}
