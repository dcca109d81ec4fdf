import type { Indicateur } from "../../domaine/grille/modele";
import { adresse } from "../../plan/adresses";
import { estSansValeur, texteEn, valeurEn, type FeuilleLue } from "../cellules";
import { lireNombrePositif } from "../equipe/LecteurDeBloc";
import type { Disposition } from "./disposer";
import type { Fusions } from "./Fusions";
import type { IndicateurReconnu, Refus } from "./grilleReconnue";
import { lireLesTextes } from "./lireLesTextes";
import type { LigneTrouvee } from "./retrouverLesLignes";

type Reponse = Pick<IndicateurReconnu, "nombre" | "nature" | "commentaire" | "refus">;

export const SANS_REPONSE: Reponse = { nombre: null, nature: "", commentaire: "", refus: [] };

/** La réponse d'un indicateur : son nombre s'il en a un, sa nature et son commentaire tels qu'ils sont écrits. */
export function lireUnIndicateur(
  { avecNombre, avecNature }: Indicateur,
  trouvee: LigneTrouvee,
  { indicateurs }: Disposition,
  feuille: FeuilleLue,
  fusions: Fusions,
): Reponse {
  if (indicateurs === null) return SANS_REPONSE;
  const { nombre, nature, commentaires } = indicateurs;
  const lu =
    nombre === null || !avecNombre
      ? { nombre: null, refus: [] }
      : lireLeNombre(feuille, trouvee.ligneDeFeuille, nombre.colonne, fusions);
  const textes = (colonnes: readonly { readonly colonne: number; readonly titre: string }[]) =>
    lireLesTextes(feuille, trouvee, colonnes, fusions);
  return {
    ...lu,
    nature: nature === null || !avecNature ? "" : textes([nature]),
    commentaire: textes(commentaires),
  };
}

function lireLeNombre(
  feuille: FeuilleLue,
  ligne: number,
  colonne: number,
  fusions: Fusions,
): { readonly nombre: number | null; readonly refus: readonly Refus[] } {
  const fusion = fusions.en(ligne, colonne);
  const cellule = adresse(ligne, colonne);
  const lu = texteEn(feuille, fusion?.ligne ?? ligne, fusion?.colonne ?? colonne);
  const refuser = (raison: Refus["raison"]) => ({ nombre: null, refus: [{ cellule, lu, raison }] });
  if (estSansValeur(feuille, ligne, colonne)) return refuser("formule-sans-valeur");
  if (lu === "") return { nombre: null, refus: [] };
  // Un nombre pour deux indicateurs n'est celui d'aucun.
  if (fusion !== null && fusion.lignes > 1) return refuser("fusionnee");
  const valeur = valeurEn(feuille, fusion?.ligne ?? ligne, fusion?.colonne ?? colonne);
  const nombre = typeof valeur === "boolean" ? null : lireNombrePositif(lu);
  return nombre === null ? refuser("pas-un-nombre") : { nombre, refus: [] };
}
