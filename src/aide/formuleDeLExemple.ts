import { adresse } from "../plan/adresses";
import type { Exemple } from "./modele";

export interface FormuleSituee {
  readonly texte: string;
  /** À partir de 0. */
  readonly ligne: number;
  /** À partir de 0. */
  readonly colonne: number;
  readonly adresse: string;
}

/** La formule d'un exemple : la seule de ses cellules qui commence par « = ». */
export function formuleDeLExemple({ cellules }: Exemple): FormuleSituee {
  const trouvees = cellules.flatMap((rangee, ligne) =>
    rangee.flatMap((texte, colonne) =>
      texte.startsWith("=") ? [{ texte, ligne, colonne, adresse: adresse(ligne, colonne) }] : [],
    ),
  );
  const [formule] = trouvees;
  if (formule === undefined || trouvees.length > 1) {
    throw new Error(`Un exemple a une formule et une seule ; celui-ci en a ${trouvees.length}.`);
  }
  return formule;
}
