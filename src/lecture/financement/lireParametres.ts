import { LIBELLES_DES_BAREMES, UNITES_DES_BAREMES } from "../../domaine/financement/chercherBaremeDuDossier";
import type { BaremeSaisi, Financement, LectureChoisie } from "../../domaine/financement/financement";
import { direValeur } from "../../domaine/saisie/direValeur";
import { normaliser } from "../../plan/equipe/libelles";
import {
  COLONNES_DE_LA_LECTURE,
  COLONNES_DU_BAREME,
  LIGNE_DE_LA_LECTURE,
  lireIdentifiantDeLecture,
} from "../../plan/parametres/colonnes";
import type { ConstatDeLecture } from "../constats";
import { LecteurDeBloc } from "../equipe/LecteurDeBloc";
import type { FeuilleReperee } from "../reperer";
import { lireAnnee } from "./lireAnnee";

interface SourceDesParametres {
  readonly feuilles: ReadonlyMap<string, FeuilleReperee>;
  readonly dates1904: boolean;
}

type Parametres = Pick<Financement, "baremes" | "lecture">;

/** Les barèmes saisis et la lecture choisie, de la feuille « CTG Paramètres » ; sans elle, ce que l'on en gardait. */
export function lireParametres(
  { feuilles, dates1904 }: SourceDesParametres,
  garde: Parametres,
  constats: ConstatDeLecture[],
): Parametres {
  const reperee = feuilles.get("parametres");
  if (reperee === undefined) return { baremes: garde.baremes, lecture: garde.lecture };
  const baremes = new LecteurDeBloc(
    reperee,
    { nature: "bareme", colonnes: COLONNES_DU_BAREME },
    constats,
    dates1904,
  );
  const lecture = new LecteurDeBloc(
    reperee,
    { nature: "lecture", colonnes: COLONNES_DE_LA_LECTURE },
    constats,
    dates1904,
  );
  return {
    baremes: lireBaremes(baremes, garde.baremes),
    lecture: lireLecture(lecture, garde.lecture),
  };
}

/** Une ligne commencée dont le code, l'année ou la valeur ne se lit pas n'est pas un barème : cela se dit, sans deviner. */
function lireBaremes(bloc: LecteurDeBloc, gardes: readonly BaremeSaisi[]): readonly BaremeSaisi[] {
  if (!bloc.estLa) return gardes;
  bloc.signalerDoublons("Cette ligne répète un barème déjà lu plus haut\u00a0: seule la première est lue.");
  return bloc.lignes().flatMap((place): BaremeSaisi[] => {
    if (bloc.estVide(place)) return [];
    const { ligne } = place;
    const code = bloc.choix(ligne, "code", LIBELLES_DES_BAREMES, null);
    const annee = lireAnnee(bloc, ligne, "annee");
    const valeur =
      code !== null && UNITES_DES_BAREMES[code] === "part"
        ? bloc.part(ligne, "valeur", null)
        : bloc.nombre(ligne, "valeur", null);
    const source = bloc.texteOu(ligne, "source", "");
    if (code !== null && annee !== null && valeur !== null) return [{ code, annee, valeur, source }];
    bloc.constater(
      "champ-du-dossier-manquant",
      ligne,
      "code",
      "Ce barème n’est pas lu\u00a0: il lui faut un barème de la liste, une année et une valeur.",
    );
    return [];
  });
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
