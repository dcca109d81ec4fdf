import { ErreurDeSaisie } from "../domaine/erreurs";
import type { PosteACofinancer } from "../domaine/financement/calculerCofinancement";
import { direValeur } from "../domaine/saisie/direValeur";
import { exigerPositif } from "../domaine/saisie/exigerPositif";
import { exigerMemeForme } from "./exigerMemeForme";
import { enLignes, place } from "./plage";
import { zeroSiVide } from "./vides";

/**
 * Les postes de deux plages de même forme, dépenses et quotités ; une dépense vide ou nulle ne demande pas de quotité.
 *
 * @throws ErreurDeSaisie deux formes différentes, un nombre négatif ou illisible, une quotité au-dessus de 1, une
 *   dépense sans quotité : Excel donne une cellule vide pour un 0, et le poste se financerait de 0 € sans rien en dire.
 */
export function lirePostes(depenses: unknown, quotites: unknown): PosteACofinancer[] {
  const lignes = enLignes(depenses, "dépenses");
  const enFace = enLignes(quotites, "quotités");
  exigerMemeForme({ nom: "quotités", lignes: enFace }, { nom: "dépenses", lignes });
  const postes: PosteACofinancer[] = [];
  lignes.forEach((ligne, l) =>
    ligne.forEach((cellule, c) => {
      const depense = exigerPositif(zeroSiVide(cellule), place(l, c, "dépenses"));
      const quotite = exigerQuotite(enFace[l]?.[c], place(l, c, "quotités"));
      if (depense > 0 && quotite === 0) {
        throw new ErreurDeSaisie(
          place(l, c, "quotités"),
          "0 ou cellule vide, en face d’une dépense. Donnez la quotité du poste\u00a0: 0,8 pour 80\u00a0%.",
        );
      }
      postes.push({ depense, quotite });
    }),
  );
  return postes;
}

/** R-COFI-1 : le plafond s'applique poste par poste, et un poste ne dépasse pas un temps plein. */
function exigerQuotite(valeur: unknown, argument: string): number {
  const quotite = exigerPositif(zeroSiVide(valeur), argument);
  if (quotite <= 1) return quotite;
  const exemple =
    quotite <= 100 ? ` Pour ${direValeur(quotite)}\u00a0%, écrivez ${direValeur(quotite / 100)}.` : "";
  throw new ErreurDeSaisie(
    argument,
    `${direValeur(quotite)} n’est pas la quotité d’un poste, entre 0 et 1.${exemple} Une ligne par poste.`,
  );
}
