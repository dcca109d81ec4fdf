import { presences } from "../../domaine/financement/constats/presences";
import { controleDUneRegle } from "../commun/duFinancement";

/** R-PRES-1. Une présence dont les dates ne tiennent pas se dit à sa période. */
export const PRESENCE_SUPPOSEE = controleDUneRegle({
  identifiant: "C-FIN-9",
  titre: "Présence supposée",
  regle: presences,
  geste: "Saisir l’arrivée de la personne dans la fiche du poste, onglet Équipe.",
  garder: ({ poste }, { lu }) => {
    const fiche = lu.dossier.equipe.fiches.find((connue) => connue.poste === poste);
    return fiche?.periodes.some(({ nature }) => nature === "presence") !== true;
  },
});
