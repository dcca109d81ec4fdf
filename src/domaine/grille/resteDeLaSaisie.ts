import type { ReponseIndicateur } from "./reponses";
import type { Saisie } from "./saisie";

/**
 * Ce qui reste d'une saisie qu'une plus récente récrit : elle-même, et non une copie, si elles ne visent pas les mêmes
 * cellules ; les champs d'indicateur que l'autre ne donne pas ; `null` si rien n'en reste.
 */
export function resteDeLaSaisie(ancienne: Saisie, nouvelle: Saisie): Saisie | null {
  if (ancienne.grille !== nouvelle.grille) return ancienne;
  if (ancienne.nature === "note" && nouvelle.nature === "note") {
    const laMeme = ancienne.activite === nouvelle.activite && ancienne.politique === nouvelle.politique;
    return laMeme ? null : ancienne;
  }
  if (ancienne.nature === "commentaire" && nouvelle.nature === "commentaire")
    return ancienne.activite === nouvelle.activite ? null : ancienne;
  if (ancienne.nature !== "indicateur" || nouvelle.nature !== "indicateur") return ancienne;
  if (ancienne.indicateur !== nouvelle.indicateur) return ancienne;
  const champs = champsDe(ancienne.reponse);
  const restants = champs.filter((champ) => nouvelle.reponse[champ] === undefined);
  if (restants.length === champs.length) return ancienne;
  return restants.length === 0 ? null : { ...ancienne, reponse: seulement(ancienne.reponse, restants) };
}

type Champ = keyof ReponseIndicateur;
const CHAMPS: readonly Champ[] = ["nombre", "nature", "commentaire"];

function champsDe(reponse: Partial<ReponseIndicateur>): Champ[] {
  return CHAMPS.filter((champ) => reponse[champ] !== undefined);
}

function seulement(
  reponse: Partial<ReponseIndicateur>,
  champs: readonly Champ[],
): Partial<ReponseIndicateur> {
  return champs.reduce((suite, champ) => ({ ...suite, [champ]: reponse[champ] }), {});
}
