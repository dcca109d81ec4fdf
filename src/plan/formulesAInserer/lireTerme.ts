import { ErreurDeSaisie } from "../../domaine/erreurs";
import { lireQuotite } from "../../domaine/saisie/lireQuotite";
import { texteEnFormule } from "../formules";
import { ecrireReference, lireReference } from "./reference";
import type { ArgumentAInserer, Terme } from "./types";

/**
 * Ce que l'utilisateur a écrit pour un argument : une cellule, une plage, un nombre, un choix ; `null` s'il n'a rien
 * écrit.
 *
 * @param feuilleDeLaCible celle de la formule : ses cellules s'écrivent sans nom de feuille.
 * @throws ErreurDeSaisie ce n'est rien de cela, ou un nombre que la fonction refuserait.
 */
export function lireTerme(texte: string, argument: ArgumentAInserer, feuilleDeLaCible: string): Terme | null {
  if (texte.trim() === "") return null;
  const { genre, libelle } = argument;
  if (genre.nom === "choix") return { texte: texteEnFormule(texte), reference: null };
  const reference = lireReference(texte);
  if (reference === null) {
    const nombre = genre.nom === "cellule" ? lireNombre(texte) : null;
    if (genre.nom === "cellule" && nombre !== null) {
      return { texte: String(genre.exiger(nombre, libelle)), reference: null };
    }
    throw new ErreurDeSaisie(libelle, `«\u00a0${texte.trim()}\u00a0» ${refusDe(genre.nom)}`);
  }
  if (genre.nom === "cellule" && (reference.plage.lignes > 1 || reference.plage.colonnes > 1)) {
    throw new ErreurDeSaisie(libelle, "plusieurs cellules. Désignez-en une seule.");
  }
  const locale =
    reference.feuille !== null && reference.feuille.toLowerCase() === feuilleDeLaCible.toLowerCase()
      ? { ...reference, feuille: null }
      : reference;
  return { texte: ecrireReference(locale), reference: locale };
}

/** « 24 000 », « 0,5 » ou « 50 % » : un nombre s'écrit comme une quotité. */
const lireNombre = lireQuotite;

function refusDe(genre: "cellule" | "plage"): string {
  return genre === "cellule"
    ? "n’est ni une cellule, ni un nombre. Écrivez par exemple Budget!B4, ou 0,5."
    : "n’est pas une plage. Écrivez par exemple Budget!B4:B9, sans colonne entière.";
}
