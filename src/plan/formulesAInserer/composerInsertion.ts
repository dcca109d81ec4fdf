import { ErreurDeSaisie } from "../../domaine/erreurs";
import { adresseDePlage, plageDe } from "../adresses";
import type { Plage } from "../types";
import { lireTerme } from "./lireTerme";
import type { Bloc, FonctionAInserer, Forme, Terme } from "./types";

/** La cellule choisie, à partir de 0. */
export interface Cible {
  readonly feuille: string;
  readonly ligne: number;
  readonly colonne: number;
}

/** Une insertion prête à être examinée puis écrite. */
export interface InsertionAFaire extends Bloc {
  readonly cible: Cible;
  /** Les autres feuilles que la formule cite. */
  readonly feuillesCitees: readonly string[];
}

/**
 * @param saisies argument → ce que l'utilisateur a écrit : « Budget!B4 », « 0,5 ».
 * @throws ErreurDeSaisie un argument manque ou ne se lit pas, deux plages ne vont pas ensemble, le résultat se
 *   calculerait sur lui-même ou sortirait de la feuille.
 */
export function composerInsertion(
  fonction: FonctionAInserer,
  saisies: Readonly<Record<string, string | undefined>>,
  forme: Forme,
  cible: Cible,
): InsertionAFaire {
  const termes: Record<string, Terme> = {};
  for (const argument of fonction.arguments) {
    const lu = lireTerme(saisies[argument.cle] ?? "", argument, cible.feuille);
    if (lu !== null) termes[argument.cle] = lu;
    else if (!argument.facultatif) throw new ErreurDeSaisie(argument.libelle, "à désigner.");
  }
  fonction.verifier?.(termes);
  const bloc = fonction.composer(termes, forme);
  const references = Object.keys(termes).map((cle) => termes[cle]?.reference ?? null);
  const place = plageDe(cible.ligne, cible.colonne, bloc.lignes, bloc.colonnes);
  for (const reference of references) {
    if (reference !== null && reference.feuille === null && seCoupent(reference.plage, place)) {
      throw new ErreurDeSaisie(
        "Cellule choisie",
        `le résultat irait en ${adresseDePlage(place)}, où sont des données qu’il emploie. Choisissez une autre cellule.`,
      );
    }
  }
  const citees = references.map((reference) => reference?.feuille ?? null);
  return {
    ...bloc,
    cible,
    feuillesCitees: Array.from(new Set(citees)).filter((feuille): feuille is string => feuille !== null),
  };
}

function seCoupent(a: Plage, b: Plage): boolean {
  return (
    a.ligne < b.ligne + b.lignes &&
    b.ligne < a.ligne + a.lignes &&
    a.colonne < b.colonne + b.colonnes &&
    b.colonne < a.colonne + a.colonnes
  );
}
