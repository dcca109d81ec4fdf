import type { ParametresDeCofinancement, ProfilDeCaf } from "../dossier/profil";
import { ErreurDeSaisie } from "../erreurs";
import { baremeASaisir, chercherBaremeSaisi } from "./chercherBaremeDuDossier";
import type { Financement, LectureChoisie } from "./financement";

export interface ParametresSources {
  readonly parametres: ParametresDeCofinancement;
  readonly source: string;
}

/**
 * Les paramètres de R-COFI-1 pour une année ; `null` : le profil n'a pas la règle (R-PROFIL-1). La lecture choisie d'une
 * phrase ambiguë remplace ceux du profil, jamais d'elle-même. Le document vaut pour son année : pour une autre, le taux
 * et le plafond se saisissent (R-FORFAIT-3) ; saisis pour son année, ils l'emportent.
 *
 * @throws BaremeInconnu une année dont le taux ou le plafond n'est pas saisi.
 * @throws ErreurDeSaisie une lecture que le profil n'a pas.
 */
export function parametresDuCofinancement(
  profil: ProfilDeCaf,
  { lecture, baremes }: Pick<Financement, "lecture" | "baremes">,
  annee: number,
): ParametresSources | null {
  const regle = profil.regles.cofinancement;
  if (regle === undefined) return null;
  const lue = lecture === null ? null : chercherLecture(profil, lecture);
  const plafondSaisi = chercherBaremeSaisi("plafond-etp", annee, baremes);
  const tauxSaisi = chercherBaremeSaisi("taux-cofinancement", annee, baremes);
  if (annee !== regle.annee && plafondSaisi === null) throw baremeASaisir("plafond-etp", annee);
  if (annee !== regle.annee && tauxSaisi === null) throw baremeASaisir("taux-cofinancement", annee);
  const base: ParametresDeCofinancement = lue?.parametres ?? {
    taux: regle.taux,
    plafondDeLaDepense: regle.plafond,
    plafondDeLaPart: null,
    partDesPostes: 1,
  };
  // Le plafond de 48 000 € est, selon la lecture, celui de la dépense ou de la part : celui de l'année prend sa place.
  const plafonner = (plafond: number | null) => (plafond === null ? null : (plafondSaisi?.valeur ?? plafond));
  const sources = [lue?.source ?? regle.source, plafondSaisi?.etape.source, tauxSaisi?.etape.source];
  return {
    parametres: {
      ...base,
      taux: tauxSaisi?.valeur ?? base.taux,
      plafondDeLaDepense: plafonner(base.plafondDeLaDepense),
      plafondDeLaPart: plafonner(base.plafondDeLaPart),
    },
    source: sources.filter((source) => source !== undefined).join(" "),
  };
}

/** @throws ErreurDeSaisie le profil n'a pas cette lecture. */
export function chercherLecture(
  { libelle, lecturesAConfirmer }: ProfilDeCaf,
  choisie: LectureChoisie,
): ParametresSources {
  const phrase = lecturesAConfirmer.find(({ identifiant }) => identifiant === choisie.phrase);
  const lecture = phrase?.lectures.find(({ identifiant }) => identifiant === choisie.lecture);
  if (phrase === undefined || lecture === undefined) {
    throw new ErreurDeSaisie(
      "lecture",
      `le profil «\u00a0${libelle}\u00a0» n’a pas la lecture «\u00a0${choisie.lecture}\u00a0». Choisissez-en une autre.`,
    );
  }
  return {
    parametres: lecture.parametres,
    source: `${phrase.mention}\u00a0: ${lecture.libelle}. ${phrase.source}`,
  };
}
