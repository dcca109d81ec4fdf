import { constat, type RegleDeFinancement } from "./regle";

/** R-COFI-1 : une phrase ambiguë du profil ne s'applique pas sans choix, et un choix reste à confirmer. */
export const lectures: RegleDeFinancement = ({ financement: { lecture }, profil }) =>
  profil.lecturesAConfirmer.map((phrase) => {
    const choisie =
      lecture?.phrase === phrase.identifiant
        ? phrase.lectures.find(({ identifiant }) => identifiant === lecture.lecture)
        : undefined;
    return choisie === undefined
      ? constat({
          regle: "R-COFI-1",
          champ: "lecture",
          ligne: phrase.identifiant,
          gravite: "information",
          phrase: `«\u00a0${phrase.citation}\u00a0» se lit de plusieurs façons\u00a0: aucune n’est appliquée tant que vous n’en choisissez pas une.`,
          source: phrase.source,
        })
      : constat({
          regle: "R-COFI-1",
          champ: "lecture",
          ligne: phrase.identifiant,
          gravite: "a-discuter",
          phrase: `${phrase.mention}\u00a0: ${choisie.libelle}.`,
          source: phrase.source,
        });
  });
