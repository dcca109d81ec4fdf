import { LIBELLES_DES_BAREMES } from "../../domaine/financement/chercherBaremeDuDossier";
import type { Financement, LectureChoisie } from "../../domaine/financement/financement";
import { direValeur } from "../../domaine/saisie/direValeur";
import { normaliser } from "../../domaine/saisie/normaliser";
import {
  COLONNES_DE_LA_LECTURE,
  COLONNES_DU_BAREME,
  LIGNE_DE_LA_LECTURE,
  lireIdentifiantDeLecture,
} from "../../plan/parametres/colonnes";
import { PARAMETRES } from "../../plan/parametres/references";
import type { ConstatDeLecture } from "../constats";
import type { LecteurDeBloc } from "../equipe/LecteurDeBloc";
import { lireBaremes } from "./lireBaremes";
import { ouvrirLaFeuille, type FeuillesALire } from "./ouvrirLaFeuille";

type Parametres = Pick<Financement, "baremes" | "lecture">;

/** Les barèmes saisis et la lecture choisie, de la feuille « CTG Paramètres » ; sans elle, ce que l'on en gardait. */
export function lireParametres(
  source: FeuillesALire,
  { baremes, lecture }: Parametres,
  constats: ConstatDeLecture[],
): Parametres {
  const ouvrir = ouvrirLaFeuille(source, PARAMETRES, constats);
  if (ouvrir === null) return { baremes, lecture };
  return {
    baremes: lireBaremes(ouvrir("bareme", COLONNES_DU_BAREME), LIBELLES_DES_BAREMES, baremes),
    lecture: lireLecture(ouvrir("lecture", COLONNES_DE_LA_LECTURE), lecture),
  };
}

/** R-COFI-1 : aucune lecture ne s'applique sans un choix, et un choix que la feuille ne propose pas n'en est pas un. */
function lireLecture(bloc: LecteurDeBloc, gardee: LectureChoisie | null): LectureChoisie | null {
  const place = bloc.lignes().find(({ identifiant }) => identifiant === LIGNE_DE_LA_LECTURE);
  // Un profil sans phrase ambiguë n'a rien à choisir : une lecture gardée d'un autre profil ne s'applique pas.
  if (place === undefined) return bloc.lignes().length === 0 ? null : gardee;
  const texte = bloc.texteOu(place.ligne, "choix", "");
  if (texte === "") return null;
  for (const { identifiant, ligne } of bloc.lignes()) {
    const lecture = lireIdentifiantDeLecture(identifiant);
    const libelle = bloc.texte(ligne, "libelle") ?? "";
    if (lecture !== null && normaliser(libelle) === normaliser(texte)) return lecture;
  }
  bloc.constater(
    "poste-non-reconnu",
    place.ligne,
    "choix",
    `${direValeur(texte)} n’est pas une des lectures proposées\u00a0: choisissez-la dans la liste. En attendant, aucune ne s’applique.`,
  );
  return null;
}
