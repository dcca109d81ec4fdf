import { ObjetHote } from "../protocole/objet";
import type { Noyau } from "./noyau";

/** `Excel.Runtime`. */
export class Execution extends ObjetHote {
  readonly typeExcel = "Runtime";

  constructor(private readonly noyau: Noyau) {
    super();
  }

  get enableEvents(): boolean {
    return this.noyau.evenements.actifs;
  }

  set enableEvents(actifs: boolean) {
    this.noyau.evenements.actifs = actifs;
  }
}
