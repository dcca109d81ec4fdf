import { LIMITES } from "./limites";

/**
 * L'inverse de l'écriture d'Excel (`ST_Xstring`) : `_x000D_` est un retour chariot, `_x005F_` un souligné qui ne
 * commence pas un tel code. D'une seule passe : `_x005F_x000D_` est le texte « _x000D_ ».
 */
export function sansCodes(texte: string): string {
  if (!texte.includes("_x")) return texte;
  return texte.replace(/_x([0-9a-fA-F]{4})_/g, (_code, hexa: string) =>
    String.fromCharCode(parseInt(hexa, 16)),
  );
}

export function tropLong(texte: string): boolean {
  return texte.length > LIMITES.caracteres;
}

/**
 * Un texte à mises en forme (`si` ou `is`) : ses `t`, et ceux de ses morceaux `r`, mis bout à bout ; jamais ceux de
 * `rPh`, la prononciation qu'Excel garde pour le japonais. La profondeur se compte depuis lui : `t` est à 1 ou 2.
 */
export class TexteRiche {
  private lu = "";
  private dansUnMorceau = false;
  private ecoute = false;

  /** `refus` : l'erreur à lever si un `t` contient autre chose que du texte. */
  constructor(private readonly refus: () => Error) {}

  ouvrir(nom: string, profondeur: number): void {
    if (this.ecoute) throw this.refus();
    if (profondeur === 1) this.dansUnMorceau = nom === "r";
    this.ecoute = nom === "t" && (profondeur === 1 || (profondeur === 2 && this.dansUnMorceau));
  }

  texte(morceau: string): void {
    if (this.ecoute) this.lu += morceau;
  }

  fermer(): void {
    this.ecoute = false;
  }

  valeur(): string {
    return sansCodes(this.lu);
  }
}
