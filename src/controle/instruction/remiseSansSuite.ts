import { lireJour } from "../../domaine/equipe/jours";
import { tourDe } from "../../domaine/instruction/etats";
import { dateEnFrancais } from "../../plan/dates";
import { INSTRUCTION } from "../../plan/instruction/colonnes";
import { controleDe } from "../commun/controleDe";
import { lieuDe } from "../commun/lieux";
import { LES_DEUX } from "../commun/roles";

/** Décision : deux mois sans rien, c'est un oubli possible. */
const JOURS_SANS_SUITE = 60;

/** R-ETAT-1 : un dossier que la Caf tient et dont rien ne s'est dit depuis longtemps. */
export const REMISE_SANS_SUITE = controleDe({
  identifiant: "C-INSTRUCTION-6",
  titre: "Dossier remis sans suite",
  roles: LES_DEUX,
  constats: ({ lu, aujourdHui }) => {
    const { instruction } = lu.dossier;
    const jour = lireJour(aujourdHui);
    if (instruction === null || jour === null || tourDe(instruction.etat) !== "caf") return [];
    const dates = [
      ...instruction.evenements.map(({ date }) => date),
      ...instruction.remises.flatMap(({ date, reception }) => [date, reception]),
    ].filter((date) => lireJour(date) !== null);
    const derniere = dates.sort()[dates.length - 1];
    const depuis = derniere === undefined ? null : lireJour(derniere);
    if (derniere === undefined || depuis === null || jour - depuis <= JOURS_SANS_SUITE) return [];
    return [
      {
        cibles: [],
        gravite: "information",
        regle: "R-ETAT-1",
        phrase: `Le dossier est à la Caf, et rien ne s’y est passé depuis le ${dateEnFrancais(derniere)}.`,
        geste: "Instruire le dossier, ou relancer la Caf, onglet Contrôle.",
        lieu: lieuDe(lu, INSTRUCTION),
      },
    ];
  },
});
