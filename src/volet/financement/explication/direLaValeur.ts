import { direEtp, direEuros, direNombre, direPart } from "../../../domaine/financement/explication/dire";
import type { EtapeDeCalcul } from "../../../domaine/financement/explication/etape";

/** La valeur d'une étape et son unité ; vide quand elle est sans objet. */
export function direLaValeur({ valeur, unite }: Pick<EtapeDeCalcul, "valeur" | "unite">): string {
  if (valeur === null) return "";
  switch (unite) {
    case "euros":
      return direEuros(valeur);
    case "euros par ETP":
      return `${direEuros(valeur)} par ETP`;
    case "ETP":
      return direEtp(valeur);
    case "part":
      return direPart(valeur);
    case "nombre":
      return direNombre(valeur);
    case "année":
      return String(valeur);
  }
}

/** « Montant dû par la Caf au 31/12/2023 : 22 300 € ». */
export function direLEtape(etape: Pick<EtapeDeCalcul, "libelle" | "valeur" | "unite">): string {
  const valeur = direLaValeur(etape);
  return valeur === "" ? etape.libelle : `${etape.libelle}\u00a0: ${valeur}`;
}
