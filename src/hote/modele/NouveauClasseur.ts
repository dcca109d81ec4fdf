import { ErreurHote } from "../protocole/erreurs";
import { ObjetHote } from "../protocole/objet";
import type { Noyau } from "./noyau";

/** `Excel.WorkbookCreated` : un classeur que le complément a fait créer, et qui attend d'être ouvert. */
export class NouveauClasseur extends ObjetHote {
  readonly typeExcel = "WorkbookCreated";
  /** Ceux du fichier .xlsx ; aucun pour un classeur vide. */
  private readonly octets: Uint8Array;

  constructor(
    private readonly noyau: Noyau,
    base64: string,
  ) {
    super();
    this.octets = decoderBase64(base64);
  }

  open(): void {
    this.noyau.ouvrirUnNouveauClasseur(this.octets);
  }
}

function decoderBase64(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (caractere) => caractere.charCodeAt(0));
  } catch {
    throw new ErreurHote("InvalidArgument", "Le classeur à créer n’est pas écrit en base 64.");
  }
}
