import { ErreurDeSaisie } from "../erreurs";
import { direValeur } from "./direValeur";

/** Rend l'année si c'en est une, telle que reçue d'une cellule ; lève une `ErreurDeSaisie` sinon. */
export function exigerAnnee(annee: unknown): number {
  if (typeof annee === "number" && annee >= 1900 && annee < 2200 && Math.floor(annee) === annee) return annee;
  throw new ErreurDeSaisie(
    "année",
    `${direValeur(annee)} n’est pas une année. Donnez-la en quatre chiffres (ANNEE() la tire d’une date).`,
  );
}
