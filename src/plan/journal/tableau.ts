import type { EntreeDeJournal } from "../../domaine/journal/journal";
import type { TableauLibre } from "../libre/tableauLibre";

/** La clé de la feuille « CTG Journal ». */
export const JOURNAL = "journal";

export const TABLEAU_DU_JOURNAL: TableauLibre<keyof EntreeDeJournal> = {
  nature: JOURNAL,
  nom: "CTG_Journal",
  colonnes: [
    { champ: "date", titre: "Date", largeur: 13, style: "saisieJour" },
    { champ: "type", titre: "Type", largeur: 26, style: "saisieTexte", liste: "typesDEntree" },
    { champ: "objet", titre: "Objet", largeur: 42, style: "saisieTexte" },
    {
      champ: "thematique",
      titre: "Thématique",
      largeur: 20,
      style: "saisieTexte",
      liste: "thematiquesDeCtg",
    },
    { champ: "partenaires", titre: "Partenaires", largeur: 28, style: "saisieTexte" },
    { champ: "participants", titre: "Participants", largeur: 14, style: "saisieNombre" },
    { champ: "poste", titre: "Chargé de coopération", largeur: 24, style: "saisieTexte", liste: "postes" },
    { champ: "remarque", titre: "Remarque", largeur: 30, style: "saisieTexte" },
  ],
};
