import { examinerLeJournal } from "../../domaine/journal/examinerLeJournal";
import { controleDe } from "../commun/controleDe";
import { constatDActivite } from "../commun/deLActivite";
import { CONSEIL } from "../commun/roles";

/** R-JOURNAL-1 : ce qui empêche une entrée de compter, ou la fait compter à tort. */
export const ENTREE_DU_JOURNAL = controleDe({
  identifiant: "C-JOURNAL-2",
  titre: "Entrée du journal qui ne compte pas",
  roles: CONSEIL,
  constats: ({ lu }) =>
    examinerLeJournal(lu.dossier).map((constat) => constatDActivite(lu, "journal", constat)),
});
