import { ErreurHote } from "../protocole/erreurs";
import { ObjetHote } from "../protocole/objet";
import type { Noyau } from "./noyau";

/** `Excel.WorkbookProtection` : la structure du classeur (ajouter, renommer, déplacer, masquer des feuilles). */
export class ProtectionDuClasseur extends ObjetHote {
  readonly typeExcel = "WorkbookProtection";

  constructor(private readonly noyau: Noyau) {
    super();
  }

  get protected(): boolean {
    return this.noyau.structureProtegee;
  }

  protect(): void {
    this.noyau.exigerEcriture();
    if (this.noyau.structureProtegee)
      throw new ErreurHote("InvalidOperation", "Le classeur est déjà protégé.");
    this.noyau.structureProtegee = true;
  }

  unprotect(): void {
    this.noyau.exigerEcriture();
    this.noyau.structureProtegee = false;
  }
}
