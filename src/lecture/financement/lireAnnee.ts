import { direValeur } from "../../domaine/saisie/direValeur";
import type { LecteurDeBloc } from "../equipe/LecteurDeBloc";

const PREMIERE = 2000;
const DERNIERE = 2100;

/** Une année de quatre chiffres ; `null` pour une cellule vide, ou une autre valeur, qui se dit. */
export function lireAnnee(bloc: LecteurDeBloc, ligne: number, champ: string): number | null {
  const lue = bloc.nombre(ligne, champ, null);
  if (lue === null) return null;
  if (Number.isInteger(lue) && lue >= PREMIERE && lue <= DERNIERE) return lue;
  bloc.constater(
    "nombre-non-reconnu",
    ligne,
    champ,
    `${direValeur(lue)} n’est pas une année\u00a0: écrivez-la sur quatre chiffres.`,
  );
  return null;
}
