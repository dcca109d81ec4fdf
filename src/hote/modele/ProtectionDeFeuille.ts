import { ErreurHote } from "../protocole/erreurs";
import { ObjetHote } from "../protocole/objet";
import type { OptionsDeProtection } from "./etatDeFeuille";
import { OPTIONS_PAR_DEFAUT } from "./etatDeFeuille";
import type { Noyau } from "./noyau";

/** `Excel.WorksheetProtection`. */
export class ProtectionDeFeuille extends ObjetHote {
  readonly typeExcel = "WorksheetProtection";

  constructor(
    private readonly noyau: Noyau,
    private readonly feuille: string,
  ) {
    super();
  }

  get protected(): boolean {
    return this.etat.protection !== undefined;
  }

  get options(): OptionsDeProtection {
    return this.etat.protection?.options ?? OPTIONS_PAR_DEFAUT;
  }

  /** Protéger une feuille qui l'est déjà échoue, même avec les mêmes options. */
  protect(options?: Partial<OptionsDeProtection> | null, motDePasse?: string | null): void {
    this.noyau.exigerEcriture();
    if (this.etat.protection) {
      throw new ErreurHote(
        "InvalidOperation",
        "La feuille est déjà protégée.",
        "WorksheetProtection.protect",
      );
    }
    this.etat.protection = {
      options: { ...OPTIONS_PAR_DEFAUT, ...options },
      motDePasse: motDePasse ?? undefined,
    };
  }

  /** Sans effet sur une feuille qui n'est pas protégée. */
  unprotect(motDePasse?: string | null): void {
    this.noyau.exigerEcriture();
    const attendu = this.etat.protection?.motDePasse;
    if (attendu !== undefined && attendu !== motDePasse) {
      throw new ErreurHote("InvalidArgument", "Le mot de passe n’est pas celui de la feuille.");
    }
    this.etat.protection = undefined;
  }

  private get etat() {
    return this.noyau.etat(this.feuille);
  }
}
