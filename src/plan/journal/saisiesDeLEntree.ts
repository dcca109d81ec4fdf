import type { Poste } from "../../domaine/dossier/dossier";
import type { EntreeDeJournal } from "../../domaine/journal/journal";
import { LIBELLES_DES_TYPES } from "../../domaine/journal/libelles";
import { jourPourExcel, type Calendrier } from "../dates";
import { THEMATIQUES } from "../equipe/libelles";
import { etiquetteDuPoste } from "../equipe/rangees";
import type { SaisiesLibres } from "../libre/tableauLibre";

/**
 * Ce que les cellules d'une entrée contiennent. Le poste s'y écrit par son étiquette (« p1 · Camille Exemple ») : la
 * feuille n'étant jamais récrite, un nom seul ne se retrouverait plus une fois corrigé dans « CTG Postes ».
 */
export function saisiesDeLEntree(
  entree: EntreeDeJournal,
  postes: readonly Poste[],
  calendrier: Calendrier,
): SaisiesLibres<keyof EntreeDeJournal> {
  const { date, type, thematique, poste: cible } = entree;
  const poste = postes.find(({ identifiant }) => identifiant === cible);
  return {
    ...entree,
    date: jourPourExcel(date, calendrier),
    type: type === "" ? "" : LIBELLES_DES_TYPES[type],
    thematique: thematique === "" ? "" : THEMATIQUES[thematique],
    poste: poste === undefined ? cible : etiquetteDuPoste(poste),
  };
}
