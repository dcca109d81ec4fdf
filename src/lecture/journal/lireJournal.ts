import type { Poste } from "../../domaine/dossier/dossier";
import type { EntreeDeJournal } from "../../domaine/journal/journal";
import { LIBELLES_DES_TYPES } from "../../domaine/journal/libelles";
import { lireDate } from "../../plan/dates";
import { THEMATIQUES } from "../../plan/equipe/libelles";
import { nomDuPoste } from "../../plan/intitules";
import { TABLEAU_DU_JOURNAL } from "../../plan/journal/tableau";
import type { ConstatDeLecture } from "../constats";
import { LecteurDeTableau, type RangeeLue } from "../libre/LecteurDeTableau";
import type { FeuilleReperee } from "../reperer";

/** Les entrées du journal, dans l'ordre des lignes de la feuille (R-JOURNAL-1). */
export function lireJournal(
  reperee: FeuilleReperee,
  postes: readonly Poste[],
  constats: ConstatDeLecture[],
  dates1904: boolean,
): readonly RangeeLue<EntreeDeJournal>[] {
  const tableau = new LecteurDeTableau(reperee, TABLEAU_DU_JOURNAL, constats, dates1904);
  const designables = postes.map((poste) => ({ identifiant: poste.identifiant, nom: nomDuPoste(poste) }));
  return tableau.lire((ligne) => {
    const entree: EntreeDeJournal = {
      date: tableau.date(ligne, "date"),
      type: tableau.choix(ligne, "type", LIBELLES_DES_TYPES),
      objet: tableau.texte(ligne, "objet"),
      thematique: tableau.choix(ligne, "thematique", THEMATIQUES),
      partenaires: tableau.texte(ligne, "partenaires"),
      participants: tableau.nombre(ligne, "participants"),
      poste: tableau.reference(ligne, "poste", designables),
      remarque: tableau.texte(ligne, "remarque"),
    };
    return ditQuelqueChose(entree) ? entree : null;
  });
}

/** Une date illisible, seule, n'est pas un fait : c'est une note écrite sous le tableau. */
function ditQuelqueChose({ date, participants, ...textes }: EntreeDeJournal): boolean {
  return (
    lireDate(date) !== null || participants !== null || Object.values(textes).some((texte) => texte !== "")
  );
}
