import { direErreur, type ErreurDite } from "../commun/erreurs";
import { TravailDeFond } from "./TravailDeFond";

/** Mène un travail jusqu'au bout dans un travailleur à lui, ou dit pourquoi il n'y est pas arrivé. */
export async function travailler(
  creer: () => Worker,
  signal: AbortSignal,
  travail: (fond: TravailDeFond, signal: AbortSignal) => Promise<void>,
): Promise<ErreurDite | "annule" | null> {
  const fond = new TravailDeFond(creer);
  try {
    await travail(fond, signal);
    return null;
  } catch (erreur) {
    return signal.aborted ? "annule" : direErreur(erreur);
  } finally {
    fond.arreter();
  }
}
